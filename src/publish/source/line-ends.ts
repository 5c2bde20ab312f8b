import { diffArrays } from 'diff'
import { normalizeText } from './read-folder.ts'

/**
 * Gives a changed text the line ends and the byte order mark that its file had. A new line gets the line end of the first
 * line of the file.
 * @param raw the file as it is on disk
 * @param text its new text, with LF
 */
export function withLineEndsOf(raw: string, text: string): string {
  if (normalizeText(raw) === raw) return text
  const mark = raw.startsWith('\uFEFF') ? '\uFEFF' : ''
  const before = linesOf(raw.slice(mark.length))
  const end = before[0]?.endsWith('\r\n') ? '\r\n' : '\n'
  let at = 0
  const lines = diffArrays(before.map(normalizeText), linesOf(text)).flatMap(({ value, added, removed }) => {
    if (added) return value.map((line) => line.replace(/\n$/, end))
    at += value.length
    return removed ? [] : before.slice(at - value.length, at)
  })
  return mark + lines.join('')
}

function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/)
}
