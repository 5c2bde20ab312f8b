/**
 * A piece of Markdown that remembers where each of its characters stands in the page's body.
 * Containers (lists, quotes, cells) strip prefixes from their lines, so a token's text alone no longer tells its place.
 */
export interface SourceText {
  text: string
  /** Offset in the body of each UTF-16 unit of the text, and of what follows the last: one longer than the text. */
  offsets: readonly number[]
}

export function wholeSource(text: string): SourceText {
  return { text, offsets: Array.from({ length: text.length + 1 }, (_, index) => index) }
}

export function sliceSource(source: SourceText, start: number, end: number): SourceText {
  return { text: source.text.slice(start, end), offsets: source.offsets.slice(start, end + 1) }
}

/** Offset in the body of one character of a source; an index past the end means the end. */
export function offsetAt(source: SourceText, index = 0): number {
  return source.offsets[Math.min(Math.max(index, 0), source.text.length)] ?? 0
}
