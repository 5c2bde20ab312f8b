/** Roles that do not depend on the content. They are kept with their names, which come from our messages. */
const NAMED = new Set(
  'banner main contentinfo navigation search region form searchbox textbox combobox checkbox radio group radiogroup button table'.split(
    ' ',
  ),
)
/** Roles whose names are content. They are kept with a note if the name is missing. */
const BARE = new Set(['heading', 'img', 'figure'])
/** Roles that are kept only if the name is missing. */
const MUST_BE_NAMED = new Set(['link'])

interface Part {
  depth: number
  parts: Map<string, Part>
}

/** `  - 'heading "Cahier 13: …" [level=3]':` by indentation, role, name and state. */
const LINE = /^ *- '?([a-z]+)(?: "((?:[^"\\]|\\.)*)")?((?: \[[^\]]*\])*)/

/**
 * Removes the text of the page from an aria snapshot. Landmarks, headings by level, forms and tables remain. Repeated
 * siblings are listed once, so that one more section or choice changes nothing.
 * @example namesOf('- main:\n  - heading "Over ons" [level=1]\n  - paragraph: Wie') // '- main:\n  - heading [level=1]\n'
 */
export function namesOf(snapshot: string): string {
  const root: Part = { depth: -1, parts: new Map() }
  let around: Part[] = [root]
  for (const line of snapshot.split('\n')) {
    const [, role = '', name = '', state = ''] = line.match(LINE) ?? []
    const depth = line.search(/\S/)
    const label = labelOf(role, name, state, depth)
    around = around.filter((part) => part.depth < depth)
    if (!label) continue
    const { parts } = around.at(-1) ?? root
    const part = parts.get(label) ?? { depth, parts: new Map() }
    part.depth = depth
    parts.set(label, part)
    around.push(part)
  }
  return written(root, '')
}

function labelOf(role: string, name: string, state: string, depth: number): string | undefined {
  const named = name.replaceAll('\u00AD', '').replace(/\d+/g, '#')
  if (NAMED.has(role)) return `${role}${named && ` "${named}"`}${state}`
  if (BARE.has(role)) return `${role}${state}${named ? '' : ' without a name'}`
  // The skip link is outside all landmarks, so it is kept.
  if (MUST_BE_NAMED.has(role))
    return depth === 0 || !named ? `${role} ${named ? `"${named}"` : 'without a name'}` : undefined
  return undefined
}

function written({ parts }: Part, indent: string): string {
  return [...parts]
    .map(([label, part]) => `${indent}- ${label}${part.parts.size > 0 ? ':' : ''}\n${written(part, `${indent}  `)}`)
    .join('')
}
