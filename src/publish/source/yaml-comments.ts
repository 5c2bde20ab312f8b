import { isScalar, type Node } from 'yaml'
import { quoted } from './quoted.ts'
import { error, restOf, type Visited } from './yaml-nodes.ts'
import type { ProblemAt } from './yaml-syntax.ts'

/** Whether a comment follows an unquoted value on the same line, or is in the place of a value. */
export function hasLostComment(node: Node, text: string): boolean {
  if (!isScalar(node) || node.type !== 'PLAIN' || !node.range) return false
  const [start, end] = node.range
  // At most 200 spaces, because `\s+` would read a long text again for each value.
  return (start === end ? /^[ \t]{0,200}#/ : /^[ \t]{1,200}#/).test(text.slice(end, end + 201))
}

/** A comment behind an unquoted text, which readers of the page would miss: `Plan #3`. */
export function commentProblem({ node, flowStart }: Visited, text: string): ProblemAt {
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
