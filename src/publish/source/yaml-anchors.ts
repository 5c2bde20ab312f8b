import { type Alias, type Document, isCollection, isScalar, type Node, Scalar, visit } from 'yaml'
import { quoted } from './quoted.ts'
import { error, type NodeProblem, restOf, type Visited } from './yaml-nodes.ts'
import type { ProblemAt, ProblemText } from './yaml-syntax.ts'

/** Puts an empty value in the place of each alias. */
export function replaceAliases(document: Document.Parsed): Map<Scalar, Alias> {
  const replaced = new Map<Scalar, Alias>()
  visit(document, {
    Alias(_, alias) {
      const empty = new Scalar(null)
      empty.range = alias.range ?? null
      replaced.set(empty, alias)
      return empty
    },
  })
  return replaced
}

/**
 * Each anchor, with the aliases that repeat it, is one mistake. An anchor that is never repeated, and an alias that
 * repeats nothing, are texts that begin with `&` or `*`.
 */
export function anchorProblems(
  visited: readonly Visited[],
  aliases: ReadonlyMap<Scalar, Alias>,
  text: string,
): NodeProblem[] {
  const used = new Set([...aliases.values()].map(({ source }) => source))
  const anchored = visited.filter(({ node }) => anchorOf(node) !== undefined)
  const names = new Set(anchored.map(({ node }) => anchorOf(node)))
  const anchors = anchored.map((one): NodeProblem => {
    const name = anchorOf(one.node) ?? ''
    const offset = signBefore(`&${name}`, one.node, text)
    if (!used.has(name) && isScalar(one.node)) return [one.node, error(offset, signProblem(offset, one, text))]
    const problem = {
      code: 'yaml-anchor',
      found: `&${name}, a value that *${name} repeats`,
      expected: 'each value written out',
      instead: `remove &${name}, and write the value again in the place of each *${name}`,
    }
    return [one.node, error(offset, problem)]
  })
  const strays = visited.flatMap((one): NodeProblem[] => {
    const alias = isScalar(one.node) ? aliases.get(one.node) : undefined
    if (!alias || names.has(alias.source)) return []
    const offset = alias.range?.[0] ?? 0
    return [[one.node, error(offset, signProblem(offset, one, text))]]
  })
  return [...anchors, ...strays]
}

function anchorOf(node: Node): string | undefined {
  return isScalar(node) || isCollection(node) ? node.anchor : undefined
}

/** A tag: a text that begins with `!`. */
export function tagProblem(one: Visited, text: string): ProblemAt | undefined {
  if (!isTagged(one.node)) return undefined
  const offset = signBefore('!', one.node, text)
  const start = text.slice(0, offset).endsWith('!') ? offset - 1 : offset
  return error(start, signProblem(start, one, text))
}

function isTagged(node: Node): boolean {
  return (isScalar(node) || isCollection(node)) && node.tag !== undefined
}

/** The offset of a sign in front of a node. The parser puts an empty node before its sign. */
function signBefore(sign: string, { range }: Node, text: string): number {
  const start = range?.[0] ?? 0
  const before = text.lastIndexOf(sign, start)
  return before >= 0 ? before : Math.max(start, text.indexOf(sign, start))
}

/** A text that begins with `*`, `&` or `!`, which YAML does not read as a part of the text. */
function signProblem(offset: number, { flowStart }: Visited, text: string): Omit<ProblemText, 'severity'> {
  const typed = restOf(text, offset, flowStart !== undefined)
  return {
    code: 'yaml-sign',
    found: typed,
    expected: `a text between double quotes: YAML does not read ${typed.charAt(0)} at the beginning as a part of it`,
    instead: `write ${quoted(typed)}`,
  }
}
