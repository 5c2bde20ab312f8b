import type { Problem } from '../problem.ts'
import { UNFINISHED_MERGE } from './conflict-markers.ts'

/** The lines that Git writes around the two sides of a conflict, also in the style diff3. */
const MARKER = /^(?:<{7}|>{7}|\|{7}|={7})(?: .*)?\r?$/gm

/**
 * Conflicts that a merge of Git left in a file: one problem for each, at its first marker. For YAML and tables; the
 * compiler of Markdown finds those in a text, where a marker may also be part of a code block.
 */
export function conflictProblems(file: string, text: string): Problem[] {
  const problems: Problem[] = []
  let isOpen = false
  for (const { 0: marker, index } of text.matchAll(MARKER)) {
    const begins = marker.startsWith('<')
    if (begins || !isOpen) problems.push(problemAt(file, lineOf(text, index), marker))
    isOpen = begins || (isOpen && !marker.startsWith('>'))
  }
  return problems
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

function problemAt(file: string, line: number, marker: string): Problem {
  return {
    file,
    line,
    column: 1,
    severity: 'error',
    ...UNFINISHED_MERGE,
    found: `the line "${marker.trim().slice(0, 40)}" of a merge that is not finished`,
  }
}
