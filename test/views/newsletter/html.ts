/** One element of rendered HTML. This parser handles only the HTML that our views produce. */
export interface Element {
  attributes: Record<string, string>
  /** Text inside, up to the first closing tag of the same name. */
  text: string
}

/** All elements of one name, in order. */
export function elements(html: string, name: string): Element[] {
  const tags = new RegExp(`<${name}((?:\\s+[\\w-]+(?:="[^"]*")?)*)\\s*/?>`, 'g')
  return [...html.matchAll(tags)].map((tag) => {
    const rest = html.slice(tag.index + tag[0].length)
    return { attributes: attributesOf(tag[1] ?? ''), text: textOf(rest.slice(0, rest.indexOf(`</${name}>`))) }
  })
}

/** Text without tags. */
export function textOf(html: string): string {
  return unescaped(html.replace(/<[^>]*>/g, '')).trim()
}

function attributesOf(source: string): Record<string, string> {
  const pairs = [...source.matchAll(/([\w-]+)(?:="([^"]*)")?/g)]
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, unescaped(value)]))
}

const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' }

function unescaped(text: string): string {
  return text.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity)
}
