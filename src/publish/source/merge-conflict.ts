import type { Problem } from '../problem.ts'
import { UNFINISHED_MERGE, unfinishedMerges } from './conflict-markers.ts'

/**
 * Conflicts that a merge of Git left in a file: one problem for each, at its first marker. For YAML and tables; the
 * compiler of Markdown finds those in a text, where a marker may also be part of a code block.
 */
export function conflictProblems(file: string, text: string): Problem[] {
  return unfinishedMerges(text, undefined, true).map(({ line, found }) => ({
    file,
    line,
    column: 1,
    severity: 'error',
    ...UNFINISHED_MERGE,
    found: `the line "${found.trim().slice(0, 40)}" of a merge that is not finished`,
  }))
}
