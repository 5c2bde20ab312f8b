/** Width of a text in ems. */
export type Measure = (text: string) => number

export interface Fitted {
  /** In pixels. */
  size: number
  lines: string[]
}

interface Room {
  /** In pixels. */
  width: number
  height: number
  /** Allowed font sizes in pixels, the largest first. */
  sizes: readonly number[]
  lineHeight: number
  mostLines: number
}

/** A word, or a part of a word that is wider than a line. */
interface Piece {
  text: string
  /** Whether a space precedes it within a line. */
  spaced: boolean
}

/** Four lines of the narrowest letters at the smallest size have fewer characters. A longer title is cut first. */
const MOST_CHARACTERS = 320

/** Sets a title in the largest size that fits. If none fits, the smallest is used and the title ends in an ellipsis. */
export function fitTitle(title: string, room: Room, measure: Measure): Fitted {
  const words = wordsOf(shortened(title, MOST_CHARACTERS))
  const rowsAt = (size: number) => Math.min(room.mostLines, Math.floor(room.height / (size * room.lineHeight)))
  const fits = (size: number) => {
    const width = room.width / size
    return words.every(({ text }) => measure(text) <= width) && wrap(words, width, measure).length <= rowsAt(size)
  }
  const size = room.sizes.find(fits) ?? Math.min(...room.sizes)
  const width = room.width / size
  const pieces = words.flatMap((word) => chopped(word, width, measure))
  const lines = wrap(pieces, width, measure)
  const rows = rowsAt(size)
  return { size, lines: lines.length > rows ? cutOff(lines, rows, width, measure) : balanced(pieces, width, measure) }
}

/** A text of one line. If it is wider than the line, it ends in an ellipsis. @param width in ems */
export function fitLine(text: string, width: number, measure: Measure): string {
  const whole = shortened(text, MOST_CHARACTERS)
  if (measure(whole) <= width) return whole
  const letters = graphemes(whole)
  const start = (count: number) => `${letters.slice(0, count).join('').trimEnd()}…`
  return start(most(letters.length, (count) => measure(start(count)) <= width))
}

/** The largest number up to a limit that meets a condition which no larger number meets; 0 if none does. */
function most(limit: number, fits: (count: number) => boolean): number {
  let [low, high] = [0, limit]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(middle)) low = middle
    else high = middle - 1
  }
  return low
}

/** Cuts a text before it is measured, because the time to measure a word grows with its length. */
function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text
  const letters = graphemes(text.slice(0, 8 * limit))
  return letters.length <= limit && text.length <= 8 * limit ? text : `${letters.slice(0, limit).join('').trimEnd()}…`
}

/** What a reader takes for one character: a letter with its marks. */
function graphemes(text: string): string[] {
  return [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment)
}

/** Splits at spaces, but not at no-break spaces. */
function wordsOf(title: string): Piece[] {
  return title
    .split(/[ \t\n]+/)
    .filter(Boolean)
    .map((text) => ({ text, spaced: true }))
}

function wrap(pieces: readonly Piece[], width: number, measure: Measure): string[] {
  const lines: string[] = []
  for (const { text, spaced } of pieces) {
    const last = lines.at(-1)
    const longer = last === undefined ? text : `${last}${spaced ? ' ' : ''}${text}`
    if (last !== undefined && measure(longer) > width) lines.push(text)
    else lines.splice(-1, 1, longer)
  }
  return lines
}

/** Balances the lines: the narrowest setting with the same number of lines, so that no line has a lone word. */
function balanced(pieces: readonly Piece[], width: number, measure: Measure): string[] {
  let lines = wrap(pieces, width, measure)
  for (let narrower = width * 0.97; narrower > width / 3; narrower *= 0.97) {
    const next = wrap(pieces, narrower, measure)
    if (next.length > lines.length || next.some((line) => measure(line) > narrower)) break
    lines = next
  }
  return lines
}

/** Splits a word that is wider than a line: after one of its hyphens, or with an added hyphen. */
function chopped(word: Piece, width: number, measure: Measure): Piece[] {
  const parts: Piece[] = []
  let { spaced } = word
  let letters = graphemes(word.text)
  while (letters.length > 1 && measure(letters.join('')) > width) {
    const start = (count: number) => letters.slice(0, count).join('')
    const end = Math.max(
      1,
      most(letters.length - 1, (count) => measure(`${start(count)}-`) <= width),
    )
    const own = letters.lastIndexOf('-', end) + 1
    parts.push({ text: own > 1 ? start(own) : `${start(end)}-`, spaced })
    letters = letters.slice(own > 1 ? own : end)
    spaced = false
  }
  return [...parts, { text: letters.join(''), spaced }]
}

function cutOff(lines: readonly string[], rows: number, width: number, measure: Measure): string[] {
  const kept = lines.slice(0, rows)
  let last = kept.pop() ?? ''
  while (last.includes(' ') && measure(`${last}…`) > width) last = last.slice(0, last.lastIndexOf(' '))
  return [...kept, `${last}…`]
}
