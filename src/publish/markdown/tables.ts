import type { Tokens } from 'marked'
import { escapeHtml } from '../../text/escape.ts'
import { alignUnescaped } from './align.ts'
import { compileInline, type Inline } from './inline.ts'
import type { Compilation } from './page.ts'
import { type SourceText, sliceSource } from './source.ts'

/** Compiles a table in a box of its own that scrolls on a narrow screen, and that the keyboard reaches: WCAG 2.2, 2.1.1. */
export function compileTable(token: Tokens.Table, source: SourceText, page: Compilation): string {
  const lines = token.raw.split('\n')
  const header = compileRow(token.header, lineSource(source, lines, 0), page, false)
  const head = header.map(({ html }, index) => headerCell(html, token.align[index])).join('')
  const rows = token.rows.map((cells, row) => {
    const compiled = compileRow(cells, lineSource(source, lines, row + 2), page, true)
    return `<tr>${compiled.map(({ html }, index) => `<td${alignment(token.align[index])}>${html}</td>`).join('')}</tr>\n`
  })
  const table = `<table>\n<thead>\n<tr>${head}</tr>\n</thead>\n${rows.length > 0 ? `<tbody>\n${rows.join('')}</tbody>\n` : ''}</table>`
  return `<section class="table" ${nameOf(page)} tabindex="0">\n${table}\n</section>\n`
}

/** By the heading above it, with a number from the second on: a list of regions of one name would say nothing. */
function nameOf({ section }: Compilation): string {
  section.tables++
  const { id, text, tables } = section
  if (tables > 1) return `aria-label="${escapeHtml(`${text} (${tables})`)}"`
  return id === undefined ? `aria-label="${escapeHtml(text)}"` : `aria-labelledby="${id}"`
}

function compileRow(
  cells: readonly Tokens.TableCell[],
  line: SourceText,
  page: Compilation,
  expandable: boolean,
): Inline[] {
  const starts = cellStarts(line.text)
  const row = cells.map((cell, index) => {
    const place = alignUnescaped(line, starts[index] ?? 0, cell.text)
    return compileInline(cell.tokens, place, page, { expandable })
  })
  page.text.push(
    row
      .map(({ text }) => text)
      .join(' ')
      .trim(),
  )
  return row
}

function headerCell(html: string, align: Tokens.Table['align'][number] | undefined): string {
  return html === '' ? '<td></td>' : `<th scope="col"${alignment(align)}>${html}</th>`
}

/** A class: the content security policy allows no style attributes. */
function alignment(align: Tokens.Table['align'][number] | undefined): string {
  return align ? ` class="align-${align}"` : ''
}

function lineSource(source: SourceText, lines: readonly string[], line: number): SourceText {
  const start = lines.slice(0, line).reduce((length, { length: more }) => length + more + 1, 0)
  return sliceSource(source, start, start + (lines[line]?.length ?? 0))
}

/** Where the text of each cell of a row begins. A pipe separates unless an odd number of backslashes stands before it. */
function cellStarts(line: string): number[] {
  const indent = line.search(/\S|$/)
  const borders = [...line.matchAll(/(?<!\\)(?:\\\\)*\|/g)].map(({ 0: found, index }) => index + found.length)
  const starts = line[indent] === '|' ? borders : [0, ...borders]
  return starts.map((start) => start + line.slice(start).search(/\S|$/))
}
