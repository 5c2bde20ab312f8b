/** Converts an offset in the body to a line and column of the file. */
export type Locate = (offset: number) => { line: number; column: number }

/**
 * Prepares a body for the lexer: line ends become LF, and characters that HTML does not allow become U+FFFD
 * (HTML 13.2.3.5, CommonMark 2.3). Lines and columns do not change.
 */
export function normalizeBody(body: string): string {
  return body
    .replace(/\r\n?/g, '\n')
    .toWellFormed()
    .replace(/(?![\t\n])\p{Cc}/gu, '\uFFFD')
}

/**
 * Counts columns like the status bar of a text editor: a character outside the BMP is one column, a tab is one column.
 * @param firstLine line of the file on which the body begins
 */
export function locator(body: string, firstLine: number): Locate {
  // Few bodies have a place to report.
  let found: number[] | undefined

  return function locate(offset) {
    found ??= lineStarts(body)
    const starts = found
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: firstLine + low, column: [...body.slice(starts[low], offset)].length + 1 }
  }
}

function lineStarts(body: string): number[] {
  const starts = [0]
  for (let end = body.indexOf('\n'); end >= 0; end = body.indexOf('\n', end + 1)) starts.push(end + 1)
  return starts
}
