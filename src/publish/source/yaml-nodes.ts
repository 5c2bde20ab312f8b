import { isCollection, isMap, isNode, isScalar, type Node } from 'yaml'
import type { ProblemAt, ProblemText } from './yaml-syntax.ts'

/** A node, the keys from the top to it, and the offset of the outermost braces or brackets around it. */
export interface Visited {
  node: Node
  path: PropertyKey[]
  flowStart: number | undefined
  isKey?: true
}

/** A node, and what is wrong with it. */
export type NodeProblem = [Node, ProblemAt]

/** All nodes below a node, and the node itself. */
export function visitedNodes(node: unknown, path: PropertyKey[], flowStart: number | undefined): Visited[] {
  if (!isNode(node)) return []
  if (!isCollection(node)) return [{ node, path, flowStart }]
  const start = flowStart ?? (node.flow ? node.range?.[0] : undefined)
  const below = isMap(node)
    ? node.items.flatMap(({ key, value }): Visited[] => [
        ...(isNode(key) ? [{ node: key, path, flowStart: start, isKey: true } as const] : []),
        ...visitedNodes(value, [...path, isScalar(key) ? String(key.value) : ''], start),
      ])
    : node.items.flatMap((item, i) => visitedNodes(item, [...path, i], start))
  return [{ node, path, flowStart }, ...below]
}

/** An error at an offset in the file. */
export function error(offset: number, problem: Omit<ProblemText, 'severity'>): ProblemAt {
  return { offset, severity: 'error', ...problem }
}

/** The text from an offset to the end of the line or, in braces or brackets, to the end of the value. */
export function restOf(text: string, offset: number, isInFlow: boolean): string {
  const end = text.indexOf('\n', offset)
  const line = text.slice(offset, end < 0 ? undefined : end)
  return (isInFlow ? line.replace(/[,\]}].*$/, '') : line).trim()
}
