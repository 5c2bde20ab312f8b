import type { Token } from 'marked'
import { type SourceText, sliceSource } from './source.ts'
import type { PageToken } from './tokens.ts'

/**
 * Finds a container's inner text in its raw text, line by line: what a container strips (`> `, indent, `- `) stands
 * before the text, so an inner line is the end of a raw line. What cannot be found falls back to the start of its line.
 */
export function alignLines(source: SourceText, inner: string): SourceText {
  if (source.text === inner) return source
  const offsets: number[] = []
  const raw = linesOf(source.text)
  let line = 0
  for (const text of inner.split('\n')) {
    const content = text.trim()
    const found = raw.findIndex((candidate, index) => index >= line && candidate.text.includes(content))
    if (content !== '' && found >= 0) line = found
    const { text: whole, start } = raw[Math.min(line, raw.length - 1)] ?? { text: '', start: 0 }
    const column = columnOf(text, whole)
    for (let index = 0; index <= text.length; index++) {
      const at = Math.min(start + Math.max(column + index, 0), source.text.length)
      offsets.push(source.offsets[at] ?? 0)
    }
    line++
  }
  return { text: inner, offsets }
}

function linesOf(text: string): { text: string; start: number }[] {
  let start = 0
  return text.split('\n').map((line) => {
    const place = { text: line, start }
    start += line.length + 1
    return place
  })
}

/** Where a line begins in the whole one; before it (negative) where marked made spaces of a tab. */
function columnOf(line: string, whole: string): number {
  if (whole.endsWith(line)) return whole.length - line.length
  return Math.max(whole.lastIndexOf(line.trim()), 0) - line.search(/\S|$/)
}

/** Finds text from which backslashes were removed (`\|` in a cell, `\[` in a link), from an index on. */
export function alignUnescaped(source: SourceText, from: number, inner: string): SourceText {
  const offsets: number[] = []
  let at = from
  for (const unit of inner) {
    if (source.text[at] === '\\' && unit !== '\\') at++
    for (let index = 0; index < unit.length; index++)
      offsets.push(source.offsets[Math.min(at++, source.text.length)] ?? 0)
  }
  offsets.push(source.offsets[Math.min(at, source.text.length)] ?? 0)
  return { text: inner, offsets }
}

/** Pairs tokens with their places: each one's raw text follows the one before. */
export function placeTokens(source: SourceText, tokens: readonly Token[]): [PageToken, SourceText][] {
  let cursor = 0
  return tokens.map((token) => {
    let start = cursor
    if (!source.text.startsWith(token.raw, cursor)) {
      const firstLine = token.raw.split('\n', 1)[0] ?? ''
      start = Math.max(source.text.indexOf(token.raw, cursor), cursor)
      if (start === cursor && firstLine.trim() !== '') start = Math.max(source.text.indexOf(firstLine, cursor), cursor)
    }
    const end = Math.min(start + token.raw.length, source.text.length)
    cursor = end
    const place = sliceSource(source, start, end)
    return [
      token as PageToken,
      place.text === token.raw ? place : alignLines(sliceSource(source, start, source.text.length), token.raw),
    ]
  })
}
