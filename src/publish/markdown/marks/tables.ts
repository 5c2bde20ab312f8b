import type { Tokens } from 'marked'
import type { Problem } from '../../problem.ts'
import { isBlank } from '../blank.ts'
import { cellStarts, linesOf } from '../inside.ts'
import { type Compilation, excerpt, report } from '../page.ts'
import { offsetAt, type SourceText } from '../source.ts'

/** A row that separates the header of a table from its rows, or that tries to: with dashes of Word, odd spaces. */
const DELIMITER = /^[\s|:\-–—\u00AD\u2010-\u2015\u2212\u200B\uFEFF]*$/u

/** Reports text that GFM drops without a word: a cell to the right of the last column. */
export function checkCells({ header, raw }: Tokens.Table, source: SourceText, page: Compilation): void {
  if (header.every(({ text }) => isBlank(text)))
    report(
      page,
      offsetAt(source, source.text.search(/\S/)),
      {
        code: 'broken-table',
        found: excerpt(source.text.trimStart().split('\n', 1)[0] ?? ''),
        expected: 'the names of the columns in the first row: screen readers say them with each cell (WCAG 2.2, 1.3.1)',
        instead: 'Write the names of the columns there.',
      },
      'warning',
    )
  for (const [index, line] of linesOf(source).entries()) {
    if (index < 2 && raw !== '') continue
    if (header.length > 1 && !line.text.includes('|') && line.text.trim() !== '') {
      report(page, offsetAt(line, line.text.search(/\S/)), {
        code: 'broken-table',
        found: excerpt(line.text),
        expected: 'an empty line between a table and the text below it, or | between the cells of a row',
        instead: 'Write an empty line above this line.',
      })
      continue
    }
    const starts = cellStarts(line.text)
    const extra = starts[header.length]
    const text = extra === undefined ? '' : line.text.slice(extra).replace(/\s*\|?\s*$/, '')
    if (extra === undefined || text.replace(/[\s|]/g, '') === '') continue
    report(page, offsetAt(line, extra), {
      code: 'cell-too-many',
      found: excerpt(text),
      expected: `${header.length} cells in a row, as in the header`,
      instead: 'Add a column to the header and to the line with dashes, or write \\| for a | that belongs to the text.',
    })
  }
}

/**
 * Reports a table that Markdown does not read as one. Returns whether the text is one.
 * @param body the text of the page
 * @param continues whether the text above is reported as a part of a table: a row below it is the same mistake
 */
export function checkBrokenTable(literal: SourceText, body: string, page: Compilation, continues: boolean): boolean {
  const lines = linesOf(literal)
  const isRow = (line: SourceText | undefined) => line !== undefined && /^\s*\|.*\|\s*$/.test(line.text)
  const [first] = lines
  const tell = (line: SourceText, expected: string, severity: Problem['severity'] = 'error') =>
    refuse(line, { expected, severity }, body, page)
  if (first && lines.length === 1 && (isDelimiter(first.text) || (isRow(first) && columns(first.text) > 1)))
    return continues || tell(first, 'the rows of a table one below the other, without empty lines between them')
  const border = lines.find(({ text }) => /^\s*\+(?:[-=]{2,}\+)+\s*$/.test(text))
  if (border) return tell(border, 'a table of Markdown: lines of + and - do not draw one')
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (next === undefined || !line.text.includes('|')) continue
    if (isDelimiter(next.text)) return tell(next, mistakeIn(next.text, columns(line.text)))
    if (isDelimiter(line.text)) continue
    const expected = 'a line of dashes below the header of a table: | --- | --- |'
    if (isRow(line) && isRow(next)) return tell(line, expected)
    // They may also be lines with a | in them, which become one paragraph.
    if (areCells(line.text, next.text)) return tell(line, expected, 'warning')
  }
  return false
}

/** Two lines with the same number of cells, and with no | around them. */
function areCells(one: string, other: string): boolean {
  return [one, other].every((text) => /\S[ \t]\|[ \t]\S/.test(text)) && columns(one) === columns(other)
}

function isDelimiter(text: string): boolean {
  return DELIMITER.test(text) && text.includes('|') && /[-–—\u2010-\u2015\u2212]/u.test(text)
}

function columns(row: string): number {
  return cellStarts(row.trim().replace(/(?<!\\)\|$/, '')).length
}

function mistakeIn(delimiter: string, wanted: number): string {
  if (!/^[ |:\t-]*$/.test(delimiter)) return 'only |, -, : and ordinary spaces in the line below the header of a table'
  const found = columns(delimiter)
  return found === wanted
    ? 'the header of a table, then a line such as | --- | --- |'
    : `as many columns below the header as in it: ${wanted}, not ${found}`
}

function refuse(
  line: SourceText,
  { expected, severity }: Pick<Problem, 'expected' | 'severity'>,
  body: string,
  page: Compilation,
): true {
  const start = offsetAt(line, line.text.search(/\S/))
  const finding = {
    code: 'broken-table',
    found: excerpt(body.slice(start, offsetAt(line, line.text.trimEnd().length))),
    expected,
    instead: 'Write | a | b | on a line, | --- | --- | on the next, then a line for each row.',
  }
  report(page, start, finding, severity)
  return true
}
