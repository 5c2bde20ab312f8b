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

/** Sets a title in the largest size that fits. If none fits, the smallest is used and the title ends in an ellipsis. */
export function fitTitle(title: string, room: Room, measure: Measure): Fitted {
  const words = wordsOf(title)
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
  let { text, spaced } = word
  while (measure(text) > width) {
    let end = text.length - 1
    while (end > 1 && measure(`${text.slice(0, end)}-`) > width) end--
    const own = text.lastIndexOf('-', end) + 1
    const part = own > 1 ? text.slice(0, own) : `${text.slice(0, end)}-`
    parts.push({ text: part, spaced })
    text = text.slice(own > 1 ? own : end)
    spaced = false
  }
  return [...parts, { text, spaced }]
}

function cutOff(lines: readonly string[], rows: number, width: number, measure: Measure): string[] {
  const kept = lines.slice(0, rows)
  let last = kept.pop() ?? ''
  while (last.includes(' ') && measure(`${last}…`) > width) last = last.slice(0, last.lastIndexOf(' '))
  return [...kept, `${last}…`]
}
