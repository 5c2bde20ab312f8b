import { csvParse } from 'd3-dsv'

/** A value measured at one date. */
export interface Observation {
  /** A day, month or year, as written in the table. */
  date: string
  /** The date as a decimal year: 2021-07-01 is about 2021.5. A year alone is its first day. */
  year: number
  value: number
}

const DATE = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$/

/**
 * Reads a series from a table: its column `date`, and the first other column that contains only numbers.
 * @param csv RFC 4180; the first line names the columns
 * @returns the problem, if the table has no series
 */
export function readSeries(csv: string): Observation[] | { found: string; expected: string } {
  const rows = csvParse(csv)
  if (!rows.columns.includes('date'))
    return { found: `the columns ${rows.columns.join(', ')}`, expected: 'a column named date' }
  const column = rows.columns.find(
    (name) => name !== 'date' && !DATE.test(rows[0]?.[name] ?? '') && rows.every((row) => isNumber(row[name])),
  )
  if (column === undefined || rows.length < 2)
    return { found: 'no column of numbers', expected: 'two rows or more, and a column of nothing but numbers' }
  const series = rows.map(({ date = '', [column]: value }) => ({ date, year: yearOf(date), value: Number(value) }))
  const wrong = series.find(
    ({ year }, i) => Number.isNaN(year) || year <= (series[i - 1]?.year ?? Number.NEGATIVE_INFINITY),
  )
  if (wrong) return { found: `date ${wrong.date}`, expected: 'a day, month or year, later than that of the row above' }
  return series
}

function isNumber(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '' && Number.isFinite(Number(text)) && Number(text) >= 0
}

function yearOf(date: string): number {
  const { year, month = '01', day = '01' } = DATE.exec(date)?.groups ?? {}
  return year === undefined ? Number.NaN : Number(year) + (Number(month) - 1) / 12 + (Number(day) - 1) / 365
}
