/** A cell of a table (RFC 4180). */
export interface Cell {
  /** Without the quotes around it; a quote that is written twice is one. */
  text: string
  /** Where it begins. */
  offset: number
  /** Offset of the separator or line break behind it, or the length of the text. */
  next: number
  /** `open`: the quote at its beginning has no end. `torn`: text follows the quote at its end. */
  state: 'whole' | 'open' | 'torn'
}

/** The separator of a table: the sign that its first line has most often. Spreadsheets in Belgium write semicolons. */
export function separatorOf(text: string): ',' | ';' | '\t' {
  const line = text.slice(0, text.search(/[\r\n]|$/)).replace(/"(?:[^"]|"")*"/g, '')
  const count = (sign: string) => line.split(sign).length
  if (count('\t') > Math.max(count(','), count(';'))) return '\t'
  return count(';') > count(',') ? ';' : ','
}

/** The cell that begins at an offset. Spaces around quotes do not count. */
export function cellAt(text: string, offset: number, separator: string): Cell {
  let start = offset
  while (text[start] === ' ') start++
  if (text[start] !== '"') {
    const next = nextSign(text, offset, separator)
    return { text: text.slice(offset, next), offset, next, state: 'whole' }
  }
  const end = endOfQuotes(text, start)
  if (end === undefined) return { text: text.slice(start), offset, next: text.length, state: 'open' }
  const next = nextSign(text, end, separator)
  const rest = text.slice(end, next)
  const quoted = text.slice(start + 1, end - 1).replaceAll('""', '"')
  return rest.trim() === ''
    ? { text: quoted, offset, next, state: 'whole' }
    : { text: quoted + rest, offset, next, state: 'torn' }
}

/** Offset after the quote that ends a cell. Undefined if none does. */
function endOfQuotes(text: string, start: number): number | undefined {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at + 1
  }
  return undefined
}

/** Offset of the next separator or line break, or the end of the text. */
function nextSign(text: string, start: number, separator: string): number {
  let at = start
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++
  return at
}

/** One line of a CSV file, cut into cells. */
export interface CsvLine {
  cells: { text: string /** From 1, in characters. */; column: number }[]
  /** Whether a quotation mark is not closed in this line, or text follows it. */
  isOpen: boolean
}

/** Cuts a line into cells, with the column in which each begins. A cell has no line break. */
export function splitLine(line: string, separator: string): CsvLine {
  const cells: CsvLine['cells'] = []
  let [at, column] = [0, 1]
  for (;;) {
    const cell = cellAt(line, at, separator)
    if (cell.state !== 'whole') return { cells, isOpen: true }
    cells.push({ text: cell.text, column })
    if (cell.next >= line.length) return { cells, isOpen: false }
    column += Array.from(line.slice(at, cell.next + 1)).length
    at = cell.next + 1
  }
}

/** A line behind the header of a CSV file. */
export interface CsvRow extends CsvLine {
  /** From 1. */
  line: number
}

/**
 * The header of a CSV file, and its other lines. Those that are empty, or that have only separators, are left out:
 * spreadsheets write them for empty rows.
 */
export function readLines(text: string): { header: CsvLine; rows: CsvRow[] } {
  const [first = '', ...others] = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const separator = separatorOf(first)
  const rows = others.flatMap((raw, i): CsvRow[] =>
    raw.replaceAll(separator, '').trim() === '' ? [] : [{ ...splitLine(raw, separator), line: i + 2 }],
  )
  return { header: splitLine(first, separator), rows }
}
