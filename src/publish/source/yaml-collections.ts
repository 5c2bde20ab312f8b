import { type Document, isNode, isPair, isScalar, visit, YAMLParseError } from 'yaml'
import { error } from './yaml-nodes.ts'
import type { ProblemAt } from './yaml-syntax.ts'

/** Most values of one list or map. With more, looking for each of them takes minutes. */
const MOST_VALUES = 20_000

/** A list or a map with too many values, as a problem at the first value that is too much. */
export function tooManyValues(document: Document.Parsed): ProblemAt | undefined {
  let problem: ProblemAt | undefined
  visit(document, {
    Collection(_, { items }) {
      const next = items[MOST_VALUES]
      if (next === undefined) return undefined
      problem = error(offsetOf(next), {
        code: 'too-many-values',
        found: `a list or a map of ${items.length} values`,
        expected: `${MOST_VALUES} values at most`,
        instead: 'divide it. A table of figures is a CSV file; many former addresses go into content/redirects.csv',
      })
      return visit.BREAK
    },
  })
  return problem
}

/**
 * Reports each key that a map has already, as the parser does. The parser compares each key with all keys before it, which
 * takes minutes for a long map; this reads each key once.
 */
export function reportRepeatedKeys({ contents, errors }: Document.Parsed): void {
  visit(contents, {
    Map(_, { items }) {
      const known = new Set<unknown>()
      for (const { key } of items) {
        const offset = offsetOf(key)
        if (!isScalar(key)) continue
        if (known.has(key.value))
          errors.push(new YAMLParseError([offset, offset + 1], 'DUPLICATE_KEY', 'Map keys must be unique'))
        known.add(key.value)
      }
    },
  })
}

/** Where a value, or the key of a pair, begins. */
function offsetOf(item: unknown): number {
  const node = isPair(item) ? item.key : item
  return isNode(node) ? (node.range?.[0] ?? 0) : 0
}
