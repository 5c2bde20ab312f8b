import type { Tokens } from 'marked'
import { escapeHtml } from '../../text/escape.ts'
import { compileInline, type Inline } from './inline.ts'
import { cellsOf } from './inside.ts'
import type { Compilation } from './page.ts'
import type { SourceText } from './source.ts'

/**
 * Compiles a table in a section that scrolls on a narrow screen and can have keyboard focus: WCAG 2.2, 2.1.1. Both
 * have the same name. The first cell of a row is its heading, so that a screen reader says to what a figure belongs:
 * WCAG 2.2, 1.3.1.
 */
export function compileTable(token: Tokens.Table, source: SourceText, page: Compilation): string {
  const [header = [], ...rows] = cellsOf(token, source)
  const head = compileRow(header, page, false)
    .map(({ html }, index) => headerCell(html, 'col', token.align[index]))
    .join('')
  const body = rows.map((cells) => {
    const compiled = compileRow(cells, page, true)
    return `<tr>${compiled.map(({ html }, index) => bodyCell(html, index, compiled.length, token.align[index])).join('')}</tr>\n`
  })
  const name = escapeHtml(nameOf(page))
  const caption = `<caption><span class="visually-hidden">${name}</span></caption>`
  const table = `<table>\n${caption}\n<thead>\n<tr>${head}</tr>\n</thead>\n${body.length > 0 ? `<tbody>\n${body.join('')}</tbody>\n` : ''}</table>`
  return `<section class="table" aria-label="${name}" tabindex="0">\n${table}\n</section>\n`
}

/** The heading above the table. Adds a number from the second table on, so that names are unique. */
function nameOf({ section }: Compilation): string {
  section.tables++
  return section.tables > 1 ? `${section.text} (${section.tables})` : section.text
}

function compileRow(cells: ReturnType<typeof cellsOf>[number], page: Compilation, expandable: boolean): Inline[] {
  const row = cells.map(({ cell, place }) => compileInline(cell.tokens, place, page, { expandable }))
  page.text.push(
    row
      .map(({ text }) => text)
      .join(' ')
      .trim(),
  )
  return row
}

function headerCell(html: string, scope: 'col' | 'row', align: Tokens.Table['align'][number] | undefined): string {
  return html === '' ? '<td></td>' : `<th scope="${scope}"${alignment(align)}>${html}</th>`
}

/** A table with one column is a list: its cells are no headings of anything. */
function bodyCell(html: string, index: number, columns: number, align: Tokens.Table['align'][number] | undefined) {
  return index === 0 && columns > 1 ? headerCell(html, 'row', align) : `<td${alignment(align)}>${html}</td>`
}

/** Uses a class, because the content security policy allows no style attributes. */
function alignment(align: Tokens.Table['align'][number] | undefined): string {
  return align ? ` class="align-${align}"` : ''
}
