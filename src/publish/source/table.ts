import { locator } from '../markdown/positions.ts'
import type { Problem } from '../problem.ts'
import { type Cell, cellAt, separatorOf } from './csv.ts'
import type { Files } from './read-folder.ts'

/** Signs at the beginning of a cell that make a spreadsheet run it (OWASP, "CSV injection"). */
const FORMULA = /^[=@\t\r\n＝＠＋－]/u

/** A number with its sign, as spreadsheets and people write it: `-1.234,5`, `+3 %`, `-5 €`. Also a telephone number. */
const SIGNED_NUMBER = /^[+-]\s*[€$£]?\s*(?:\d[\d\s.,'’/()]*|[.,]\d+)(?:e[+-]?\d+)?\s*[%‰€$£]?$/iu

/** Cells of one table to report. */
const MOST = 20

/**
 * Problems of a table: cells that a spreadsheet runs as a formula, a quote without an end, a table without content, and
 * a table in a folder without a page.
 * @param path content path of the table: `/statistics/population/population.csv`
 */
export function tableProblems(path: string, text: string, files: Files): Problem[] {
  const file = `content${path}`
  const folder = path.slice(1, path.lastIndexOf('/') + 1)
  const locate = locator(text, 1)
  const cells = [...cellsToReport(text)]
  const more = cells.length > MOST ? `, and ${cells.length - MOST} more cells like it` : ''
  const reported = cells.slice(0, MOST).map((cell, i): Problem => {
    const words = cell.state === 'open' ? openQuote() : formula(cell.text, i === MOST - 1 ? more : '')
    return { file, ...locate(cell.offset), ...words }
  })
  return [
    ...(hasPage(folder, files) ? [] : [withoutPage(file, folder)]),
    ...(/[^\s\uFEFF,;]/.test(text) ? [] : [emptyTable(file)]),
    ...reported,
  ]
}

type Words = Omit<Problem, 'file' | 'line' | 'column'>

function formula(cell: string, more: string): Words {
  return {
    severity: 'warning',
    code: 'formula-in-table',
    found: `the cell ${JSON.stringify(cell.slice(0, 40))}${more}`,
    expected: 'cells that a spreadsheet shows as they are: it runs a cell that begins with =, +, -, @ or a tab',
    instead: 'write the text without this sign, or only the number',
  }
}

function openQuote(): Words {
  return {
    severity: 'error',
    code: 'open-quote',
    found: 'a quote at the beginning of a cell, and none at its end',
    expected: 'a quote before and after a cell; a quote within a cell is written twice',
    instead: 'write the missing quote, or remove this one',
  }
}

function emptyTable(file: string): Problem {
  return {
    file,
    line: 1,
    column: 1,
    severity: 'warning',
    code: 'empty-table',
    found: 'a table without content',
    expected: 'a line with the names of the columns, and rows below it',
    instead: 'save the table again, or remove the file',
  }
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

/** The cells of a table to report, row by row, without the quotes around them. None is read behind an open quote. */
function* cellsToReport(text: string): Generator<Cell> {
  const separator = separatorOf(text)
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length; ) {
    const cell = cellAt(text, at, separator)
    if (cell.state === 'open' || isFormula(cell.text)) yield cell
    at = cell.next + (text.startsWith('\r\n', cell.next) ? 2 : 1)
  }
}
