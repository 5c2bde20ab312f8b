import { type Document, isCollection, isScalar, type Node } from 'yaml'
import type * as z from 'zod'
import { noteOn, schemaAt } from './field-notes.ts'
import { anchorProblems, replaceAliases, tagProblem } from './yaml-anchors.ts'
import { repeatedTexts } from './yaml-collections.ts'
import { commentProblem, hasLostComment } from './yaml-comments.ts'
import { type NodeProblem, type Visited, visitedNodes } from './yaml-nodes.ts'
import type { ProblemAt } from './yaml-syntax.ts'
import { keyProblem, valueProblem } from './yaml-values.ts'

/** What YAML would take away from a text, or hide in it. */
export interface Losses {
  problems: ProblemAt[]
  /** The data, without what aliases stand for. Undefined if it cannot be read, because a list or a map is a key. */
  data: unknown
  /** Whether one of these nodes has a problem here. Then the schema has nothing more to say about its value. */
  has(nodes: readonly Node[]): boolean
  /** Whether a mistake in YAML at an offset is only the consequence of one of these problems. */
  hides(offset: number): boolean
}

/**
 * Finds what YAML takes away or adds without a word: a comment behind an unquoted text (`Plan #3` is read as "Plan"),
 * anchors, aliases, tags, merge keys, numbers that are not what was typed, texts that a list has already, and characters
 * and marks that a text in one line must not have. Replaces each alias in the document by an empty value, so that aliases are never expanded.
 */
export function lossesIn(document: Document.Parsed, text: string, schema: z.ZodType): Losses {
  const aliases = replaceAliases(document)
  const visited = visitedNodes(document.contents, [], undefined)
  const isBroken = visited.some(({ node, isKey }) => isKey && isCollection(node))
  const data: unknown = isBroken ? undefined : (document.toJS() ?? {})
  const schemaOf = ({ path }: Visited) => schemaAt(schema, path, data)
  const comments = visited.filter((one) => hasLostComment(one.node, text) && noteOn(schemaOf(one)).isText === true)
  const wrong: NodeProblem[] = [
    ...anchorProblems(visited, aliases, text),
    ...comments.map((one): NodeProblem => [one.node, commentProblem(one, text)]),
    ...visited.flatMap((one): NodeProblem[] => {
      const problem = one.isKey
        ? keyProblem(one.node, text)
        : (tagProblem(one, text) ?? valueProblem(one.node, text, schemaOf(one)))
      return problem ? [[one.node, problem]] : []
    }),
  ]
  const mayRepeat = (list: Visited) => noteOn(schemaOf(list)).mayRepeat === true
  const found = [...wrong, ...repeatedTexts(visited, mayRepeat, new Set(wrong.map(([node]) => node)))]
  const nodes = new Set(found.map(([node]) => node))
  const cut = comments.find(({ flowStart }) => flowStart !== undefined)?.flowStart ?? Number.POSITIVE_INFINITY
  const firstInLine = firstOffsets(found, text)
  return {
    problems: onePerNode(found),
    data,
    has: (path) => path.some((node) => nodes.has(node) || (isScalar(node) && aliases.has(node))),
    hides: (offset) => cut < offset || (firstInLine.get(lineStart(text, offset)) ?? Number.POSITIVE_INFINITY) <= offset,
  }
}

/** The offset of the first problem in each line, by the beginning of the line. */
function firstOffsets(found: readonly NodeProblem[], text: string): Map<number, number> {
  const first = new Map<number, number>()
  for (const [, { offset }] of found) {
    const line = lineStart(text, offset)
    first.set(line, Math.min(offset, first.get(line) ?? offset))
  }
  return first
}

function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
}

function onePerNode(found: readonly NodeProblem[]): ProblemAt[] {
  const first = new Map<Node, ProblemAt>()
  for (const [node, problem] of found) if (!first.has(node)) first.set(node, problem)
  return [...first.values()]
}
