/** Roles that an editor's text makes no more of, kept with the names that our own messages give them. */
const NAMED = new Set(
  'banner main contentinfo navigation search region form searchbox textbox combobox checkbox radio group radiogroup button table'.split(
    ' ',
  ),
)
/** Roles whose names are content: kept by what they are, and by whether they have a name. */
const BARE = new Set(['heading', 'img', 'figure'])
/** Roles that are left out unless their name is lost. */
const MUST_BE_NAMED = new Set(['link'])

interface Part {
  depth: number
  parts: Map<string, Part>
}

/** `  - 'heading "Cahier 13: …" [level=3]':` by indentation, role, name and state. */
const LINE = /^ *- '?([a-z]+)(?: "((?:[^"\\]|\\.)*)")?((?: \[[^\]]*\])*)/

/**
 * What remains of an aria snapshot when the text of the page is taken out: landmarks, headings by level, forms and
 * tables. What comes again beside its like is told once, so that a section or a choice more changes nothing.
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
  // The skip link stands outside all landmarks.
  if (MUST_BE_NAMED.has(role))
    return depth === 0 || !named ? `${role} ${named ? `"${named}"` : 'without a name'}` : undefined
  return undefined
}

function written({ parts }: Part, indent: string): string {
  return [...parts]
    .map(([label, part]) => `${indent}- ${label}${part.parts.size > 0 ? ':' : ''}\n${written(part, `${indent}  `)}`)
    .join('')
}
