import type { Problem, SourcePosition } from '../problem.ts'
import { type CsvLine, type CsvRow, readLines, separatorOf, splitLine } from './csv.ts'

/** content/redirects.csv: former addresses of many pages at once. Columns: `from`, `to`, and if needed `status`. */
export const REDIRECTS_FILE = 'redirects.csv'
const FILE = `content/${REDIRECTS_FILE}`
const COLUMNS = ['from', 'to', 'status'] as const
type Column = (typeof COLUMNS)[number]

/** One row, with the position of each cell. */
export interface RedirectRow {
  from: string
  /**
   * A content path or an address of this site, also with `#` and the id of a heading; an address of another site; for 410
   * nothing.
   */
  to: string
  status: 301 | 410
  /** From 1. */
  line: number
  placeOf(column: Column): SourcePosition
}

/** Reads the table. A row that cannot be read is left out, and reported with line and column. */
export function readRedirects(text: string): { rows: RedirectRow[]; problems: Problem[] } {
  const { header, rows: lines } = readLines(text)
  const problems = headerProblems(header)
  const rows: RedirectRow[] = []
  if (problems.length > 0) return { rows, problems }
  const names = header.cells.map(({ text: name }) => name.trim().toLowerCase())
  for (const line of lines) {
    const row = readRow(line, names)
    if ('problem' in row) problems.push(row.problem)
    else rows.push(row)
  }
  return { rows, problems }
}

function readRow({ cells, isOpen, line }: CsvRow, names: readonly string[]): RedirectRow | { problem: Problem } {
  const cellOf = (column: Column) => cells[names.indexOf(column)]
  const placeOf = (column: Column): SourcePosition => ({ file: FILE, line, column: cellOf(column)?.column ?? 1 })
  const textOf = (column: Column) => cellOf(column)?.text.trim() ?? ''
  const wrong = (place: SourcePosition, found: string, expected: string, instead: string) => ({
    problem: { ...place, severity: 'error' as const, code: 'redirect-row', found, expected, instead },
  })
  const extra = cells[names.length]
  if (isOpen)
    return wrong(
      { file: FILE, line, column: 1 },
      'a quotation mark that is not closed',
      'one row in each line',
      'close it in the same line',
    )
  if (extra)
    return wrong(
      { file: FILE, line, column: extra.column },
      `${cells.length} cells`,
      `${names.length} cells: ${names.join(', ')}`,
      'put a cell that contains the separator between double quotes',
    )
  const [from, to, status] = [textOf('from'), textOf('to'), textOf('status')]
  if (from === '')
    return wrong(placeOf('from'), 'no address', 'the former address under "from"', 'fill it in, or remove the line')
  if (status === '410' || (to === '' && status === ''))
    return to === '' && status === '410'
      ? { from, to, status: 410, line, placeOf }
      : to === ''
        ? wrong(
            placeOf('to'),
            'no page',
            'the page under "to", or the status 410 for an address that is gone',
            'fill in one of the two',
          )
        : wrong(
            placeOf('to'),
            `${to} with the status 410`,
            'no page: an address that answers 410 leads nowhere',
            'empty the cell under "to", or write 301',
          )
  if (status !== '' && status !== '301')
    return wrong(
      placeOf('status'),
      `the status ${status}`,
      '301 (moved for good, the default) or 410 (gone)',
      'write 301',
    )
  if (to === '') return wrong(placeOf('to'), 'no page', 'the page under "to"', 'fill it in, or write the status 410')
  return { from, to, status: 301, line, placeOf }
}

function headerProblems({ cells, isOpen }: CsvLine): Problem[] {
  const names = cells.map(({ text }) => text.trim().toLowerCase())
  const isRight =
    !isOpen &&
    names.includes('from') &&
    names.includes('to') &&
    new Set(names).size === names.length &&
    names.every((name) => COLUMNS.some((column) => column === name))
  if (isRight) return []
  return [
    {
      file: FILE,
      line: 1,
      column: 1,
      severity: 'error',
      code: 'redirect-header',
      found: JSON.stringify(names.join(',').slice(0, 80)),
      expected: 'the names of the columns in the first line: from,to or from,to,status',
      instead: 'write "from,to,status" as the first line',
    },
  ]
}

/** The text of the table without some of its lines, which count from 1. */
export function withoutLines(text: string, lines: ReadonlySet<number>): string {
  return text
    .split(/(?<=\n)/)
    .filter((_, i) => !lines.has(i + 1))
    .join('')
}

/**
 * The text of the table with other targets in some of its lines. Other cells stay as they are.
 * @param targets by line, from 1; an empty one makes the address gone (410)
 */
export function withTargets(text: string, targets: ReadonlyMap<number, string>): string {
  const lines = text.split(/(?<=\n)/)
  const separator = separatorOf(lines[0] ?? '')
  const names = splitLine(lines[0]?.replace(/^\uFEFF|\r?\n$/g, '') ?? '', separator).cells.map(({ text: name }) =>
    name.trim().toLowerCase(),
  )
  const needsStatus = [...targets.values()].includes('') && !names.includes('status')
  return lines
    .map((line, i) => {
      const end = /\r?\n?$/.exec(line)?.[0] ?? ''
      const body = line.slice(0, line.length - end.length)
      const target = targets.get(i + 1)
      if (i === 0) return needsStatus ? `${body}${separator}status${end}` : line
      if (target === undefined) return line
      const cells = splitLine(body, separator).cells.map((cell) => cell.text)
      const columns = needsStatus ? [...names, 'status'] : names
      return (
        columns
          .map((name, at) =>
            cellText(
              name === 'to' ? target : name === 'status' && target === '' ? '410' : (cells[at] ?? ''),
              separator,
            ),
          )
          .join(separator)
          .replace(target === '' ? /$^/ : new RegExp(`${separator}+$`), '') + end
      )
    })
    .join('')
}

function cellText(text: string, separator: string): string {
  return text.includes(separator) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text
}

/** The target of a row without the part of the page: `/about#tasks` → `/about`. */
export function pathOf(to: string): string {
  return to.replace(/#.*$/s, '')
}

/** The text of the table with changed content paths as targets. */
export function withChangedTargets(text: string, change: (contentPath: string) => string): string {
  const changed = (to: string) => change(pathOf(to)) + to.slice(pathOf(to).length)
  const rows = readRedirects(text).rows.filter(({ to }) => changed(to) !== to)
  return rows.length === 0 ? text : withTargets(text, new Map(rows.map(({ line, to }) => [line, changed(to)])))
}

/** The text of the table with more rows at its end. An empty target makes the address gone (410). */
export function withRows(text: string | undefined, rows: readonly { from: string; to: string }[]): string {
  const table = text === undefined || text.trim() === '' ? `${COLUMNS.join(',')}\n` : text.replace(/(?<!\n)$/, '\n')
  const isGone = rows.some(({ to }) => to === '')
  const complete = isGone ? withTargets(table, new Map([[0, '']])) : table
  const [header = ''] = complete.split(/\r?\n/)
  const separator = separatorOf(header)
  const names = splitLine(header, separator).cells.map(({ text: name }) => name.trim().toLowerCase())
  const lines = rows.map(({ from, to }) => {
    const cells: Record<string, string> = { from, to, status: to === '' ? '410' : '' }
    return names
      .map((name) => cellText(cells[name] ?? '', separator))
      .join(separator)
      .replace(to === '' ? /$^/ : new RegExp(`${separator}+$`), '')
  })
  return complete + lines.map((line) => `${line}\n`).join('')
}
