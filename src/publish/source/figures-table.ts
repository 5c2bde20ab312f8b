import { MUNICIPALITY_CODES, type Municipality } from '../../domain/municipalities.ts'
import { nearest } from '../../text/distance.ts'
import type { Problem } from '../problem.ts'
import { type CsvRow, readLines } from './csv.ts'
import { DATE_FORMS, whyMissing } from './facts/dates.ts'
import type { MeasureFacts } from './facts/figures.ts'

/** One line of the table of figures: a measure at one date, in each municipality that has a value. */
export interface FigureRow {
  measure: string
  /** A day, a month or a year. */
  date: string
  values: ReadonlyMap<Municipality, number>
}

const COLUMNS = ['measure', 'date', ...MUNICIPALITY_CODES] as const

type Words = Omit<Problem, 'file' | 'line' | 'column' | 'severity'>

/** A row, or the problem in it. */
type Reading = { row: FigureRow } | { problem: Problem }

/**
 * Reads the table of figures: the columns `measure` and `date`, and one for each municipality, named by its main post
 * code. A line that cannot be read is left out, and reported with line and column.
 * @param file named in problems
 */
export function readFigures(
  file: string,
  text: string,
  measures: readonly MeasureFacts[],
): { rows: FigureRow[]; problems: Problem[] } {
  const { header, rows: lines } = readLines(text)
  const names = header.cells.map((cell) => cell.text.trim())
  const wrong = headerProblem(names)
  if (wrong) return { rows: [], problems: [{ file, line: 1, column: 1, severity: 'error', ...wrong }] }
  const rows: FigureRow[] = []
  const problems: Problem[] = []
  const lineOf = new Map<string, number>()
  for (const row of lines) {
    const { line } = row
    const reading = readRow(row, names, { file, measures })
    if ('problem' in reading) {
      problems.push(reading.problem)
      continue
    }
    const key = `${reading.row.measure} ${reading.row.date}`
    const before = lineOf.get(key)
    if (before === undefined) {
      lineOf.set(key, line)
      rows.push(reading.row)
    } else {
      const found = `a second line for ${key}, which line ${before} has already`
      const words = { code: 'second-figure', found, expected: 'one line for each measure and date' }
      problems.push({ file, line, column: 1, severity: 'error', ...words, instead: 'remove one of the two lines' })
    }
  }
  return { rows: rows.sort((a, b) => (a.date < b.date ? -1 : 1)), problems }
}

function headerProblem(names: readonly string[]): Words | undefined {
  const missing = COLUMNS.filter((name) => !names.includes(name))
  const unknown = names.filter((name) => !COLUMNS.some((column) => column === name))
  const twice = names.filter((name, i) => names.indexOf(name) < i)
  if (missing.length + unknown.length + twice.length === 0) return undefined
  const list = (found: (names: string) => string, columns: readonly string[]) =>
    columns.length > 0 ? [found(columns.join(', '))] : []
  return {
    code: 'figures-header',
    found: [
      ...list((names) => `no column ${names}`, missing),
      ...list((names) => `unknown column ${names}`, unknown),
      ...list((names) => `twice the column ${names}`, twice),
    ].join('; '),
    expected: 'the columns measure, date, and the main post code of each of the 19 municipalities',
    instead: `write as the first line: ${COLUMNS.join(',')}`,
  }
}

interface At {
  file: string
  measures: readonly MeasureFacts[]
}

function readRow({ cells, isOpen, line }: CsvRow, names: readonly string[], { file, measures }: At): Reading {
  const cellOf = (name: string) => cells[names.indexOf(name)]
  const refuse = (column: number, words: Words): Reading => ({
    problem: { file, line, column, severity: 'error', ...words },
  })
  if (isOpen || cells.length !== names.length)
    return refuse(1, {
      code: 'figures-cells',
      found: isOpen ? 'a quotation mark that is not closed' : `${cells.length} cells`,
      expected: `${names.length} cells, as in the first line`,
      instead: 'leave a cell empty if there is no figure, and write numbers without signs between thousands',
    })
  const [measure, date] = [cellOf('measure')?.text.trim() ?? '', cellOf('date')?.text.trim() ?? '']
  const known = measures.find(({ id, per }) => id === measure && per === undefined)
  if (!known) return refuse(cellOf('measure')?.column ?? 1, unknownMeasure(measure, measures))
  const missing = whyMissing(date)
  if (!DATE_FORMS.partial.test(date) || missing !== undefined)
    return refuse(cellOf('date')?.column ?? 1, {
      code: 'figures-date',
      found: date === '' ? 'no date' : `the date ${date}${missing === undefined ? '' : `: ${missing}`}`,
      expected: 'a day, a month or a year',
      instead: 'write the date as 2027-01-01, 2027-01 or 2027',
    })
  const values = new Map<Municipality, number>()
  for (const code of MUNICIPALITY_CODES) {
    const cell = cellOf(code)
    const typed = cell?.text.trim() ?? ''
    if (typed === '') continue
    if (!numberForm(known.decimals).test(typed)) return refuse(cell?.column ?? 1, wrongNumber(typed, code, known))
    values.set(code, Number(typed))
  }
  if (values.size === 0)
    return refuse(1, {
      code: 'figures-cells',
      found: 'a line without a figure',
      expected: 'the figure of at least one municipality',
      instead: 'fill in the figures, or remove the line',
    })
  return { row: { measure, date, values } }
}

/** A number as programs write it. A point is only for decimals: `129.600` of a Dutch text is not 129,6. */
function numberForm(decimals: number): RegExp {
  return decimals === 0 ? /^\d{1,12}$/ : new RegExp(`^\\d{1,12}(?:\\.\\d{1,${decimals}})?$`)
}

function wrongNumber(typed: string, code: string, { decimals }: MeasureFacts): Words {
  const digits = typed.replace(/[\s.,'’]/g, '')
  const isWhole = decimals === 0 && /^\d{1,3}(?:[\s.,'’]\d{3})+$/.test(typed)
  const withPoint = typed.replace(',', '.')
  const advice = isWhole
    ? `write ${digits}`
    : decimals > 0 && numberForm(decimals).test(withPoint)
      ? `write ${withPoint}`
      : 'write the number in digits, or leave the cell empty if there is no figure'
  return {
    code: 'figures-number',
    found: `${typed} for ${code}`,
    expected:
      decimals === 0
        ? 'a whole number such as 129600, without signs between thousands'
        : `a number such as 17.91, with a point and at most ${decimals} decimals`,
    instead: advice,
  }
}

function unknownMeasure(measure: string, measures: readonly MeasureFacts[]): Words {
  const ids = measures.filter(({ per }) => per === undefined).map(({ id }) => id)
  const guess = nearest(measure, ids)
  const isCalculated = measures.some(({ id }) => id === measure)
  return {
    code: 'unknown-name',
    found: measure === '' ? 'no measure' : `the measure ${measure}${isCalculated ? ', which is calculated' : ''}`,
    expected: `one of ${ids.join(', ')}, from facts.yaml`,
    instead: isCalculated
      ? 'remove the line'
      : guess
        ? `write ${guess}`
        : 'correct the name, or add the measure to facts.yaml',
  }
}
