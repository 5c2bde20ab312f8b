import type { Token } from 'marked'
import { Offsets } from './offsets.ts'
import { type SourceText, sliceSource } from './source.ts'
import type { PageToken } from './tokens.ts'

/**
 * Gives the inner text of a block its place: line by line, because a list, a quote or a footnote takes the beginning off
 * each of its lines (`> `, indent, `- `) and may change the spaces there, but leaves the rest of the line as it is.
 * @param source the block as it is written, with as many lines as the inner text or more
 * @param from index in the source at which the inner text begins
 */
export function alignLines(source: SourceText, inner: string, from = 0): SourceText {
  if (source.text.startsWith(inner, from)) return sliceSource(source, from, from + inner.length)
  const offsets = new Offsets()
  let start = from
  for (const line of inner.split('\n')) {
    const end = lineEnd(source.text, start)
    const first = start + columnOf(line, source.text.slice(start, end))
    const last = first + line.length
    // Where the line has more spaces than the source, they get the place of its beginning; what is too long, that of its end.
    for (let index = first; index < Math.min(start, last + 1); index++) offsets.push(source.offsets.at(start))
    offsets.append(source.offsets, Math.max(first, start), Math.min(last, end) + 1)
    for (let index = Math.max(first, end + 1); index <= last; index++) offsets.push(source.offsets.at(end))
    start = Math.min(end + 1, source.text.length)
  }
  return { text: inner, offsets }
}

/** Removes what a pattern matches at the beginning of each line. */
export function withoutPrefixes(source: SourceText, prefix: RegExp): SourceText {
  const offsets = new Offsets()
  const lines: string[] = []
  let start = 0
  for (const line of source.text.split('\n')) {
    const from = start + (prefix.exec(line)?.[0].length ?? 0)
    const end = start + line.length
    lines.push(source.text.slice(from, end))
    offsets.append(source.offsets, from, end + 1)
    start = end + 1
  }
  return { text: lines.join('\n'), offsets }
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start)
  return end < 0 ? text.length : end
}

/** Column at which an inner line begins in its line as written. Negative if marked replaced a tab by more spaces. */
function columnOf(line: string, whole: string): number {
  const words = line.trimStart()
  const indent = line.length - words.length
  if (whole.endsWith(words)) return whole.length - words.length - indent
  // The text of a heading, without its marks and without spaces at the end.
  const marks = /^ {0,3}#{1,6}[ \t]+/.exec(whole)?.[0].length ?? 0
  return Math.max(whole.indexOf(words.trimEnd(), marks), 0) - indent
}

/** Finds text from which backslashes were removed (`\|` in a cell, `\[` in a link), starting at an index. */
export function alignUnescaped(source: SourceText, from: number, inner: string): SourceText {
  const offsets = new Offsets()
  let at = from
  for (const unit of inner) {
    if (source.text[at] === '\\' && unit !== '\\') at++
    for (let index = 0; index < unit.length; index++)
      offsets.push(source.offsets.at(Math.min(at++, source.text.length)))
  }
  offsets.push(source.offsets.at(Math.min(at, source.text.length)))
  return { text: inner, offsets }
}

/** Pairs each token with its place: the raw text of a token follows the raw text of the previous one. */
export function placeTokens(source: SourceText, tokens: readonly Token[]): [PageToken, SourceText][] {
  let cursor = 0
  return tokens.map((token) => {
    const { raw } = token
    let isWritten = source.text.startsWith(raw, cursor)
    // Marked may drop the end of the line between two tokens.
    if (!isWritten && !raw.startsWith('\n') && source.text[cursor] === '\n')
      isWritten = source.text.startsWith(raw, ++cursor)
    const start = cursor
    cursor = isWritten ? start + raw.length : endOf(source.text, raw, start)
    return [token as PageToken, isWritten ? sliceSource(source, start, cursor) : alignLines(source, raw, start)]
  })
}

/** Index at which a token ends in which marked changed the spaces at the beginning of lines. */
function endOf(text: string, raw: string, from: number): number {
  const lines = raw.split('\n')
  let start = from
  for (let line = 1; line < lines.length; line++) start = Math.min(lineEnd(text, start) + 1, text.length)
  const last = lines.at(-1) ?? ''
  const end = lineEnd(text, start)
  return last === '' ? start : Math.min(start + columnOf(last, text.slice(start, end)) + last.length, end)
}
