/** A merge of Git that is not finished: the lines that Git writes around two versions of a text. */
export interface UnfinishedMerge {
  /** Offset in the text of the first line of the conflict. */
  offset: number
  /** Its line, from 1. */
  line: number
  /** The text of that line. */
  found: string
}

/** The problem of an unfinished merge. */
export const UNFINISHED_MERGE = {
  code: 'unfinished-merge',
  expected: 'one text: Git wrote two versions here, because a merge is not finished',
  instead:
    'Keep the version that you want, and remove the lines that begin with <<<<<<<, |||||||, ======= and >>>>>>>; then save and commit.',
} as const

/** As git-merge(1) writes them: seven signs, alone or before a space. `|||||||` comes with diff3 and zdiff3. */
const OPENING = /^<{7}(?: .*)?$/
const CLOSING = /^>{7}(?: .*)?$/
const BETWEEN = /^(?:={7}|\|{7})(?: .*)?$/

/**
 * Finds unfinished merges, one for each conflict: from `<<<<<<<` to `>>>>>>>`. A conflict of which somebody removed some
 * lines counts too.
 * @param text with LF or CRLF at the ends of lines
 * @param isSkipped whether a line is to be ignored, by its offset: code may show such lines
 * @param countsAlone whether `=======` alone counts: in Markdown it underlines a heading
 */
export function unfinishedMerges(
  text: string,
  isSkipped = (_offset: number) => false,
  countsAlone = false,
): UnfinishedMerge[] {
  const merges: UnfinishedMerge[] = []
  let between: UnfinishedMerge | undefined
  let isOpen = false
  let offset = 0
  for (const [index, line] of text.split('\n').entries()) {
    const found = line.replace(/\r$/, '')
    const here = { offset, line: index + 1, found }
    offset += line.length + 1
    if (!/^[<>=|]{7}/.test(found) || isSkipped(here.offset)) continue
    if (OPENING.test(found)) {
      merges.push(here)
      isOpen = true
    } else if (CLOSING.test(found)) {
      if (!isOpen) merges.push(between ?? here)
      isOpen = false
      between = undefined
    } else if (BETWEEN.test(found) && !isOpen) {
      between ??= here
    }
  }
  return countsAlone && between ? [...merges, between] : merges
}
