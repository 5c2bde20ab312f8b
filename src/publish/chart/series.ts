import { dsvFormat } from 'd3-dsv'
import { separatorOf } from '../source/csv.ts'

/** A value measured at one date. */
export interface Observation {
  /** A day, month or year, as written in the table. */
  date: string
  /** The date as a decimal year: 2021-07-01 is about 2021.5. A year alone is its first day. */
  year: number
  value: number
}

interface Refusal {
  found: string
  expected: string
}

const DATE = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$/

/** A number as programs write it: with a point, without signs between thousands. */
const NUMBER = /^\d+(?:\.\d+)?$/

/** Names of a column that repeats the year of the date. */
const YEAR = /^(?:year|jaar|ann[ée]e)$/i

/**
 * Reads a series from a table: its column `date`, and the first other column that contains only numbers. A column of
 * years is not a series.
 * @param csv RFC 4180, with or without a byte order mark; the first line names the columns
 * @returns the problem, if the table has no series
 */
export function readSeries(csv: string): Observation[] | Refusal {
  const [columns = [], ...rows] = dsvFormat(separatorOf(csv)).parseRows(csv.replace(/^\uFEFF/, ''), (row) =>
    row.map((cell) => cell.trim()),
  )
  const dateAt = columns.indexOf('date')
  if (dateAt < 0) return { found: `the columns ${columns.join(', ')}`, expected: 'a column named date' }
  const table = rows.filter((row) => row.some((cell) => cell !== ''))
  if (table.length < 2) return { found: `${table.length} rows of numbers`, expected: 'two rows or more' }
  const wrong = wrongDate(table.map((row) => row[dateAt] ?? ''))
  if (wrong !== undefined)
    return { found: `date ${wrong}`, expected: 'a day, month or year, later than that of the row above' }
  const valueAt = columns.findIndex((name, i) => i !== dateAt && !YEAR.test(name) && isSeries(table, i, dateAt))
  if (valueAt < 0)
    return {
      found: `no column of numbers${nearMiss(columns, table, dateAt)}`,
      expected: 'a column of numbers such as 1200 or 12.5, without spaces, commas or signs',
    }
  return seriesOf(table.map((row) => ({ date: row[dateAt] ?? '', value: Number(row[valueAt]) })))
}

/** Adds to each value its date as a decimal year. */
export function seriesOf(values: readonly { date: string; value: number }[]): Observation[] {
  return values.map(({ date, value }) => ({ date, year: yearOf(date), value }))
}

/** The first date that is none, or that is not later than the one before it. */
function wrongDate(dates: readonly string[]): string | undefined {
  const years = dates.map(yearOf)
  return dates.find((_, i) => !((years[i] ?? Number.NaN) > (years[i - 1] ?? Number.NEGATIVE_INFINITY)))
}

function isSeries(table: readonly (readonly string[])[], column: number, dateAt: number): boolean {
  const repeatsYear = table.every((row) => row[column] === row[dateAt]?.slice(0, 4))
  return !repeatsYear && table.every((row) => NUMBER.test(row[column] ?? ''))
}

/** The first cell that is not a number, in the column that has the most numbers. */
function nearMiss(columns: readonly string[], table: readonly (readonly string[])[], dateAt: number): string {
  const numbers = columns.map((_, i) =>
    i === dateAt ? 0 : table.filter((row) => /^[\d\s.,+-]*\d[\d\s.,%]*$/.test(row[i] ?? '')).length,
  )
  const best = numbers.indexOf(Math.max(...numbers))
  const row = table.findIndex((cells) => !NUMBER.test(cells[best] ?? ''))
  return numbers[best] === 0 ? '' : `: "${table[row]?.[best] ?? ''}" in row ${row + 1} of the column ${columns[best]}`
}

/** A date as a decimal year. NaN for a text that is no date, or a day that does not exist. */
function yearOf(date: string): number {
  const { year, month = '01', day = '01' } = DATE.exec(date)?.groups ?? {}
  const time = Date.parse(`${year}-${month}-${day}T00:00:00Z`)
  // `Date` reads 30 February as 2 March.
  if (Number.isNaN(time) || new Date(time).getUTCDate() !== Number(day)) return Number.NaN
  return Number(year) + (Number(month) - 1) / 12 + (Number(day) - 1) / 365
}

// cspell:ignore jaar
