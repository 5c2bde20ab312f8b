/** One line of a text, without the character that ends it. */
interface Line {
  text: string
  /** Index of the next line, or of the end of the text. */
  next: number
}

/** The lines of a text, one at a time, so that a caller that stops early does not pay for the rest of a long page. */
export function* linesOf(text: string): Generator<Line> {
  let start = 0
  while (start <= text.length) {
    const end = text.indexOf('\n', start)
    if (end < 0) {
      yield { text: text.slice(start), next: text.length }
      return
    }
    yield { text: text.slice(start, end), next: end + 1 }
    start = end + 1
  }
}
