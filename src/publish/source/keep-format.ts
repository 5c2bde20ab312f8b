import { diffArrays } from 'diff'

/**
 * Changes a text, and keeps what text editors differ in: the byte order mark, the end of each line that stays, and
 * whether the last line has an end. A new line gets the end that most lines of the text have.
 * @param text as it is in the file
 * @param change gets the text without a byte order mark and with LF, and returns the new text
 * @example keepFormat('a\r\nb', (text) => `${text}\nc`) === 'a\r\nb\r\nc'
 */
export function keepFormat(text: string, change: (text: string) => string): string {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : ''
  const before = linesOf(text.slice(mark.length))
  const after = linesOf(change(before.map(withLf).join('')))
  const crlf = before.filter((line) => line.endsWith('\r\n')).length
  const usual = crlf * 2 > before.filter((line) => line.endsWith('\n')).length ? '\r\n' : '\n'
  const contents = diffArrays(before.map(contentOf), after.map(contentOf))
  const ends: string[] = []
  /** Ends of the lines that were just removed: the lines in their place get them. */
  let replaced: string[] = []
  let old = 0
  for (const { value, added, removed } of contents) {
    const theirs = added ? replaced : before.slice(old, old + value.length).map(endOf)
    if (!removed) ends.push(...value.map((_, i) => theirs[i] ?? usual))
    if (!added) old += value.length
    replaced = removed ? theirs : []
  }
  const isOpen = text !== '' && !text.endsWith('\n')
  const lines = after.map((line, i) => {
    if (i === after.length - 1 && isOpen) return contentOf(line)
    return contentOf(line) + (ends[i] || usual)
  })
  return mark + lines.join('')
}

/** The lines of a text, each with its end. A carriage return alone ends no line. */
function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/).filter((line) => line !== '')
}

function contentOf(line: string): string {
  return line.replace(/\r?\n$/, '')
}

function endOf(line: string): string {
  return line.slice(contentOf(line).length)
}

function withLf(line: string): string {
  return contentOf(line) + (line.endsWith('\n') ? '\n' : '')
}
