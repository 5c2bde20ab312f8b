import type { Tokens } from 'marked'
import { escapeHtml } from '../../text/escape.ts'
import { compileInline, type Inline } from './inline.ts'
import { cellsOf } from './inside.ts'
import type { Compilation } from './page.ts'
import type { SourceText } from './source.ts'

/** Compiles a table in a section that scrolls on a narrow screen and can have keyboard focus: WCAG 2.2, 2.1.1. */
export function compileTable(token: Tokens.Table, source: SourceText, page: Compilation): string {
  const [header = [], ...rows] = cellsOf(token, source)
  const head = compileRow(header, page, false)
    .map(({ html }, index) => headerCell(html, token.align[index]))
    .join('')
  const body = rows.map((cells) => {
    const compiled = compileRow(cells, page, true)
    return `<tr>${compiled.map(({ html }, index) => `<td${alignment(token.align[index])}>${html}</td>`).join('')}</tr>\n`
  })
  const table = `<table>\n<thead>\n<tr>${head}</tr>\n</thead>\n${body.length > 0 ? `<tbody>\n${body.join('')}</tbody>\n` : ''}</table>`
  return `<section class="table" ${nameOf(page)} tabindex="0">\n${table}\n</section>\n`
}

/** Names the section after the heading above it. Adds a number from the second table on, so that names are unique. */
function nameOf({ section }: Compilation): string {
  section.tables++
  const { id, text, tables } = section
  if (tables > 1) return `aria-label="${escapeHtml(`${text} (${tables})`)}"`
  return id === undefined ? `aria-label="${escapeHtml(text)}"` : `aria-labelledby="${id}"`
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

function headerCell(html: string, align: Tokens.Table['align'][number] | undefined): string {
  return html === '' ? '<td></td>' : `<th scope="col"${alignment(align)}>${html}</th>`
}

/** Uses a class, because the content security policy allows no style attributes. */
function alignment(align: Tokens.Table['align'][number] | undefined): string {
  return align ? ` class="align-${align}"` : ''
}
