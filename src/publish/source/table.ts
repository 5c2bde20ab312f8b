import { locator } from '../markdown/positions.ts'
import type { Problem } from '../problem.ts'
import type { Files } from './read-folder.ts'

/** A cell of a table, with its offset in the file. */
interface Cell {
  text: string
  offset: number
}

/** Signs at the beginning of a cell that make a spreadsheet run it (OWASP, "CSV injection"). */
const FORMULA = /^[=@\t\r\n＝＠＋－]/u

/** A number with its sign, as spreadsheets and people write it: `-1.234,5`, `+3 %`, `-1e5`. Also a telephone number. */
const SIGNED_NUMBER = /^[+-]\s*(?:\d[\d\s.,'’/]*|[.,]\d+)(?:e[+-]?\d+)?\s*%?$/iu

/** Cells of one table to report. */
const MOST = 20

/**
 * Warnings about a table: cells that a spreadsheet runs as a formula, and a table in a folder without a page.
 * @param path content path of the table: `/statistics/population/population.csv`
 */
export function tableProblems(path: string, text: string, files: Files): Problem[] {
  const file = `content${path}`
  const locate = locator(text, 1)
  const formulas = [...formulaCells(text)]
  const folder = path.slice(1, path.lastIndexOf('/') + 1)
  return [
    ...(hasPage(folder, files) ? [] : [withoutPage(file, folder)]),
    ...formulas.slice(0, MOST).map(
      ({ text: cell, offset }, i): Problem => ({
        file,
        ...locate(offset),
        severity: 'warning',
        code: 'formula-in-table',
        found: `the cell ${JSON.stringify(cell.slice(0, 40))}${i === MOST - 1 && formulas.length > MOST ? `, and ${formulas.length - MOST} more cells like it` : ''}`,
        expected: 'cells that a spreadsheet shows as they are: it runs a cell that begins with =, +, -, @ or a tab',
        instead: 'write the text without this sign, or only the number',
      }),
    ),
  ]
}

function hasPage(folder: string, files: Files): boolean {
  return [...files.keys()].some((path) => path.startsWith(folder) && /^[a-z]{2}\.md$/.test(path.slice(folder.length)))
}

function withoutPage(file: string, folder: string): Problem {
  return {
    file,
    line: 1,
    column: 1,
    severity: 'warning',
    code: 'table-without-page',
    found: 'a table in a folder without a page',
    expected: 'a table in the folder of a page that links to it',
    instead: `write content/${folder}nl.md and fr.md, or move the table to the folder of its page`,
  }
}

function isFormula(cell: string): boolean {
  return FORMULA.test(cell) || (/^[+-]\s*[^\s+-]/.test(cell) && !SIGNED_NUMBER.test(cell.trim()))
}

/** The separator of a table: the one of its first line. Spreadsheets in Belgium write semicolons. */
export function separatorOf(text: string): ',' | ';' | '\t' {
  const line = text.slice(0, text.search(/[\r\n]|$/)).replace(/"(?:[^"]|"")*"/g, '')
  const count = (sign: string) => line.split(sign).length
  if (count('\t') > Math.max(count(','), count(';'))) return '\t'
  return count(';') > count(',') ? ';' : ','
}

/** The cells of a table (RFC 4180) that a spreadsheet would run, row by row, without the quotes around them. */
function* formulaCells(text: string): Generator<Cell> {
  const separator = separatorOf(text)
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length; ) {
    const end = text[at] === '"' ? endOfQuotes(text, at) : at
    const next = nextSign(text, end, separator)
    const quoted = end > at ? text.slice(at + 1, end - 1).replaceAll('""', '"') : ''
    const cell = quoted + text.slice(end, next)
    if (isFormula(cell)) yield { text: cell, offset: at }
    at = next + (text.startsWith('\r\n', next) ? 2 : 1)
  }
}

/** Offset after the quote that ends a cell; the end of the text if none does. */
function endOfQuotes(text: string, start: number): number {
  for (let at = start + 1; ; at += 2) {
    at = text.indexOf('"', at)
    if (at < 0) return text.length
    if (text[at + 1] !== '"') return at + 1
  }
}

/** Offset of the next separator or line break, or the end of the text. */
function nextSign(text: string, start: number, separator: string): number {
  let at = start
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++
  return at
}
