import { type Alias, type Document, isCollection, isMap, isNode, isScalar, type Node, Scalar, visit } from 'yaml'
import * as z from 'zod'
import { inOneLine, unfitCharacter } from '../../text/one-line.ts'
import { noteOn, schemaAt, variantOf } from './field-notes.ts'
import { quoted } from './quoted.ts'
import type { ProblemAt, ProblemText } from './yaml-syntax.ts'

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

/** A node, the keys from the top to it, and the offset of the outermost braces or brackets around it. */
interface Visited {
  node: Node
  path: PropertyKey[]
  flowStart: number | undefined
  isKey?: true
}

type NodeProblem = [Node, ProblemAt]

/**
 * Finds what YAML takes away or adds without a word: a comment behind an unquoted text (`Plan #3` is read as "Plan"),
 * anchors, aliases, tags, merge keys, numbers that are not what was typed, and characters that a text in one line must
 * not have. Replaces each alias in the document by an empty value, so that aliases are never expanded.
 */
export function lossesIn(document: Document.Parsed, text: string, schema: z.ZodType): Losses {
  const aliases = replaceAliases(document)
  const visited = visitedNodes(document.contents, [], undefined)
  const isBroken = visited.some(({ node, isKey }) => isKey && isCollection(node))
  const data: unknown = isBroken ? undefined : (document.toJS() ?? {})
  const schemaOf = ({ path }: Visited) => schemaAt(schema, path, data)
  const comments = visited.filter((one) => hasLostComment(one.node, text) && noteOn(schemaOf(one)).isText === true)
  const found: NodeProblem[] = [
    ...anchorProblems(visited, aliases, text),
    ...comments.map((one): NodeProblem => [one.node, commentProblem(one, text)]),
    ...visited.flatMap((one): NodeProblem[] => {
      const problem = one.isKey ? keyProblem(one.node, text) : valueProblem(one, text, schemaOf(one))
      return problem ? [[one.node, problem]] : []
    }),
  ]
  const nodes = new Set(found.map(([node]) => node))
  const cut = comments.flatMap(({ flowStart }) => flowStart ?? [])
  return {
    problems: onePerNode(found),
    data,
    has: (path) => path.some((node) => nodes.has(node) || (isScalar(node) && aliases.has(node))),
    hides: (offset) => {
      const lineStart = text.lastIndexOf('\n', offset - 1) + 1
      return (
        cut.some((start) => start < offset) || found.some(([, at]) => at.offset >= lineStart && at.offset <= offset)
      )
    },
  }
}

function onePerNode(found: readonly NodeProblem[]): ProblemAt[] {
  const first = new Map<Node, ProblemAt>()
  for (const [node, problem] of found) if (!first.has(node)) first.set(node, problem)
  return [...first.values()]
}

/** Puts an empty value in the place of each alias. */
function replaceAliases(document: Document.Parsed): Map<Scalar, Alias> {
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

function visitedNodes(node: unknown, path: PropertyKey[], flowStart: number | undefined): Visited[] {
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

function error(offset: number, problem: Omit<ProblemText, 'severity'>): ProblemAt {
  return { offset, severity: 'error', ...problem }
}

/**
 * Each anchor, with the aliases that repeat it, is one mistake. An anchor that is never repeated, and an alias that
 * repeats nothing, are texts that begin with `&` or `*`.
 */
function anchorProblems(visited: readonly Visited[], aliases: ReadonlyMap<Scalar, Alias>, text: string): NodeProblem[] {
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

/** What stands from an offset to the end of the line or, in braces or brackets, to the end of the value. */
function restOf(text: string, offset: number, isInFlow: boolean): string {
  const [line = ''] = text.slice(offset).split('\n')
  return (isInFlow ? line.replace(/[,\]}].*$/, '') : line).trim()
}

/** Whether a comment stands behind an unquoted value on the same line, or in the place of a value. */
function hasLostComment(node: Node, text: string): boolean {
  if (!isScalar(node) || node.type !== 'PLAIN' || !node.range) return false
  const [start, end] = node.range
  // At most 200 spaces, because `\s+` would read a long text again for each value.
  return (start === end ? /^[ \t]{0,200}#/ : /^[ \t]{1,200}#/).test(text.slice(end, end + 201))
}

function commentProblem({ node, flowStart }: Visited, text: string): ProblemAt {
  const [start = 0, end = 0] = node.range ?? []
  const comment = restOf(text, end, flowStart !== undefined)
  const value = text.slice(start, end).replace(/\s*\n\s*/g, ' ')
  const [space = ''] = /^[ \t]*/.exec(text.slice(end, end + 200)) ?? []
  const whole = value === '' ? comment : value + space + comment
  return error(end + text.slice(end).indexOf('#'), {
    code: 'yaml-comment',
    found: `${comment}, which YAML reads as a comment and not as a part of the text`,
    expected: 'a text with # between double quotes',
    instead: `write ${quoted(whole)}, or move the comment to a line of its own`,
  })
}

/** What is wrong with a key, whatever the schema. */
function keyProblem(node: Node, text: string): ProblemAt | undefined {
  const offset = node.range?.[0] ?? 0
  if (!isScalar(node))
    return error(offset, {
      code: 'wrong-key',
      found: 'a list or a map as a key',
      expected: 'a key in letters',
      instead: 'put double quotes around a text that contains brackets or braces',
    })
  const typed = text.slice(offset, node.range?.[1])
  if (node.value === '<<')
    return error(offset, {
      code: 'yaml-anchor',
      found: 'the key "<<", which would insert the keys of another map',
      expected: 'each key written out',
      instead: 'write the keys and their values in this place',
    })
  if (typeof node.value !== 'string' && String(node.value) !== typed)
    return error(offset, {
      code: 'wrong-key',
      found: typed === '' ? 'a value without a key' : `the key ${typed}, which YAML reads as ${String(node.value)}`,
      expected: 'a key in letters',
      instead: typed === '' ? 'write a key before the colon' : `write "${typed}"`,
    })
  return characterProblem(node, text)
}

/** What is wrong with a value, whatever the schema. */
function valueProblem(one: Visited, text: string, schema: z.core.$ZodType | undefined): ProblemAt | undefined {
  const { node } = one
  if (isTagged(node)) {
    const offset = signBefore('!', node, text)
    const start = text.slice(0, offset).endsWith('!') ? offset - 1 : offset
    return error(start, signProblem(start, one, text))
  }
  if (!isScalar(node)) return undefined
  return characterProblem(node, text) ?? escapeProblem(node, text) ?? numberProblem(node, schema)
}

function isTagged(node: Node): boolean {
  return (isScalar(node) || isCollection(node)) && node.tag !== undefined
}

/** A character in a text that a text in one line must not have. All texts of the content are in one line. */
function characterProblem({ value, range }: Scalar, text: string): ProblemAt | undefined {
  if (typeof value !== 'string') return undefined
  const unfit = unfitCharacter(value.trim())
  if (!unfit) return undefined
  const [start = 0, end = 0] = range ?? []
  const raw = text.slice(start, end).indexOf(unfit.character)
  const offset = unfit.isLineBreak || raw < 0 ? start : start + raw
  const mended = quoted(inOneLine(value.trim()))
  return unfit.isLineBreak
    ? error(offset, {
        code: 'line-break',
        found: `a text with a line break, ${unfit.name}`,
        expected: 'a text in one line',
        instead: `write ${mended}`,
      })
    : error(offset, {
        code: 'invisible-character',
        found: `a character that nobody sees: ${unfit.name}`,
        expected: 'a text of letters, digits, signs and spaces',
        instead: `remove the character: write ${mended}`,
      })
}

/** `\_` in double quotes is a no-break space for YAML; who writes Markdown means an underscore. */
function escapeProblem({ type, range }: Scalar, text: string): ProblemAt | undefined {
  const [start = 0, end = 0] = range ?? []
  const found = /(?<!\\)(?:\\\\)*(?<escape>\\[_ ])/.exec(text.slice(start, end))
  if (type !== 'QUOTE_DOUBLE' || !found) return undefined
  return error(start + found.index + found[0].length - 2, {
    code: 'yaml-escape',
    found: `${found.groups?.escape ?? ''} in double quotes, which YAML reads as a space`,
    expected: 'a backslash only before " and \\',
    instead: 'remove the backslash, or put single quotes around the text',
  })
}

/** A number that is not written in plain digits, such as 0x10, 1e3 or 01080. Where a text belongs, the schema says so. */
function numberProblem({ value, source, range }: Scalar, schema: z.core.$ZodType | undefined): ProblemAt | undefined {
  if (typeof value !== 'number' || source === undefined || !schema) return undefined
  if (variantOf(schema, value) instanceof z.core.$ZodString) return undefined
  if (/^[-+]?(?:0|[1-9]\d*)?(?:\.\d*)?$/.test(source)) return undefined
  return error(range?.[0] ?? 0, {
    code: 'wrong-value',
    found: source,
    expected: 'a number in plain digits',
    instead: `write ${value}, if that is what you mean`,
  })
}
