import { type Document, isNode, isPair, isScalar, isSeq, type Node, visit, YAMLParseError } from 'yaml'
import { error, type NodeProblem, type Visited } from './yaml-nodes.ts'
import type { ProblemAt } from './yaml-syntax.ts'

const DIVIDE = 'divide it. A table of figures is a CSV file; many former addresses go into content/redirects.csv'

/** Most values of one list or map. With more, looking for each of them takes minutes. */
const MOST_VALUES = 20_000

/** Most lines and commas of one file. The parser needs about 2 kB of memory for what is between two of them. */
const MOST_PARTS = 150_000

/** Where a text has too many lines and commas to be parsed. */
export function tooManyParts(text: string): ProblemAt | undefined {
  let parts = 0
  for (const { index } of text.matchAll(/[\n,]/g)) {
    parts++
    if (parts > MOST_PARTS)
      return error(index, {
        code: 'too-many-values',
        found: `more than ${MOST_PARTS} lines and commas`,
        expected: `${MOST_PARTS} at most in one file`,
        instead: DIVIDE,
      })
  }
  return undefined
}

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
        instead: DIVIDE,
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

/**
 * Each text that a list has already, which has no effect: `themes: [planning, planning]`.
 * @param mayRepeat whether a list may have a text more than once
 * @param wrong nodes that have a problem, and may not be what was typed
 */
export function repeatedTexts(
  visited: readonly Visited[],
  mayRepeat: (list: Visited) => boolean,
  wrong: ReadonlySet<Node>,
): NodeProblem[] {
  return visited.flatMap((list): NodeProblem[] => {
    const { node } = list
    if (!isSeq(node) || mayRepeat(list)) return []
    const known = new Set<string>()
    return node.items.flatMap((item): NodeProblem[] => {
      if (!isScalar(item) || typeof item.value !== 'string' || wrong.has(item)) return []
      const text = item.value.trim()
      const isRepeated = known.has(text)
      known.add(text)
      if (!isRepeated) return []
      const words = { code: 'repeated-value', found: text, expected: 'each value of a list once' }
      return [[item, error(offsetOf(item), { ...words, instead: 'remove it here' })]]
    })
  })
}

/** Where a value, or the key of a pair, begins. */
function offsetOf(item: unknown): number {
  const node = isPair(item) ? item.key : item
  return isNode(node) ? (node.range?.[0] ?? 0) : 0
}
