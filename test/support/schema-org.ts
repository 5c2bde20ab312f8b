import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The definitions of schema.org as types: one interface for each type, with the properties that it adds to its parents. */
const DEFINITIONS = readFileSync(join(import.meta.dirname, '../../node_modules/schema-dts/dist/schema.d.ts'), 'utf8')

interface Definition {
  parents: string[]
  properties: Set<string>
}

/** The interfaces by name: `EventBase`, and `EventLeaf`, which has the name of the type. */
const interfaces = new Map<string, Definition>()
/** The interface of each type: `Event` → `EventLeaf`. */
const leaves = new Map<string, string>()
for (const [, name = '', parents = '', body = ''] of DEFINITIONS.matchAll(
  /^(?:export )?interface (\w+) extends ([^{]+) \{\n(.*?)^\}/gms,
)) {
  const properties = new Set([...body.matchAll(/^ {4}"([^"@]+)"\?:/gm)].map(([, property = '']) => property))
  interfaces.set(name, { parents: parents.split(', '), properties })
  const type = /^ {4}"@type": "(\w+)";/m.exec(body)?.[1]
  if (type !== undefined) leaves.set(type, name)
}

/** Whether an interface, or one that it extends, has a property. */
function hasProperty(name: string, property: string): boolean {
  const definition = interfaces.get(name)
  if (!definition) return false
  return definition.properties.has(property) || definition.parents.some((parent) => hasProperty(parent, property))
}

/**
 * The types and properties in a value of JSON-LD that the vocabulary of schema.org lacks: `Event.begins`. A property with
 * `-input` or `-output` is a constraint on that property of an action.
 */
export function notInVocabulary(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(notInVocabulary)
  if (typeof value !== 'object' || value === null) return []
  const { '@type': type, '@id': id, '@context': _, ...properties } = Object.fromEntries(Object.entries(value))
  const nested = Object.values(properties).flatMap(notInVocabulary)
  // A reference to a thing that is described elsewhere.
  if (type === undefined && id !== undefined && Object.keys(properties).length === 0) return []
  const leaf = leaves.get(String(type))
  if (leaf === undefined) return [String(type), ...nested]
  const lacking = Object.keys(properties).filter((name) => !hasProperty(leaf, name.replace(/-(?:in|out)put$/, '')))
  return [...lacking.map((name) => `${type}.${name}`), ...nested]
}
