import { Offsets } from './offsets.ts'

/**
 * A piece of Markdown, with the position of each of its characters in the page's body. Containers (lists, quotes,
 * cells) strip prefixes from their lines, so the position cannot be computed from the text of a token.
 */
export interface SourceText {
  text: string
  /** Offset in the body of each UTF-16 unit of the text, and of the end of the text: one element more than the text. */
  offsets: Offsets
}

export function wholeSource(text: string): SourceText {
  return { text, offsets: Offsets.from(0, text.length + 1) }
}

export function sliceSource(source: SourceText, start: number, end: number): SourceText {
  return { text: source.text.slice(start, end), offsets: source.offsets.slice(start, end + 1) }
}

/** Offset in the body of one character of a source. An index past the end means the end. */
export function offsetAt(source: SourceText, index = 0): number {
  return source.offsets.at(Math.min(Math.max(index, 0), source.text.length))
}
