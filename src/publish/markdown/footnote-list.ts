import { escapeHtml } from '../../text/escape.ts'
import { alignLines } from './align.ts'
import { compileBlocks } from './blocks.ts'
import { noteId, referenceId, TITLE_ID } from './footnotes.ts'
import { type Compilation, excerpt, report } from './page.ts'
import { offsetAt, type SourceText } from './source.ts'
import type { FootnoteToken } from './tokens.ts'

/** The notes in the order in which the text refers to them, each with a way back to every reference. */
export function compileFootnotes(page: Compilation): string {
  const notes = compileNotes(page)
  compileUnused(page)
  if (notes.length === 0) return ''
  const items = notes.map(({ html, number, count }) => {
    const back = Array.from({ length: count }, (_, index) => backLink(number, index + 1, page)).join(' ')
    // The way back stands at the end of the last paragraph, not below it.
    const body = html.endsWith('</p>\n') ? `${html.slice(0, -5)} ${back}</p>\n` : `${html}<p>${back}</p>\n`
    return `<li id="${noteId(number)}">${body}</li>\n`
  })
  const title = `<h2 id="${TITLE_ID}">${escapeHtml(page.messages.footnotes)}</h2>\n`
  return `<section class="footnotes" role="doc-endnotes" aria-labelledby="${TITLE_ID}">\n${title}<ol>\n${items.join('')}</ol>\n</section>\n`
}

function compileNotes(page: Compilation): { html: string; number: number; count: number }[] {
  const { definitions, references } = page.footnotes
  const compiled: { label: string; html: string; number: number }[] = []
  // A note may refer to another: the map grows while it is read.
  let number = 0
  for (const [label, { offset }] of references) {
    number++
    const definition = definitions.get(label)
    if (definition) {
      compiled.push({ label, number, html: compileNote(definition.token, definition.source, page) })
    } else {
      const instead = `Write the note on a line of its own: [^${label}]: text.`
      report(page, offset, { found: `[^${label}]`, expected: 'a footnote with this name', instead })
    }
  }
  return compiled.map(({ label, ...note }) => ({ ...note, count: references.get(label)?.count ?? 0 }))
}

/** Reports them, and compiles them all the same for the mistakes they may hold. */
function compileUnused(page: Compilation): void {
  const { definitions, references } = page.footnotes
  for (const [label, { token, source }] of definitions) {
    if (references.has(label)) continue
    const instead = `Write [^${label}] in the text where the note belongs, or remove the note.`
    report(page, offsetAt(source, token.raw.indexOf('[')), {
      found: excerpt(token.raw),
      expected: 'a note the text refers to',
      instead,
    })
    // Its headings and text are not on the page; its problems are.
    compileNote(token, source, { ...page, toc: [], anchors: [], text: [], fragmentLinks: [] })
  }
}

function compileNote(token: FootnoteToken, source: SourceText, page: Compilation): string {
  return compileBlocks(token.tokens, alignLines(source, token.text), page)
}

function backLink(number: number, use: number, page: Compilation): string {
  const label = page.messages.backToText(use === 1 ? `${number}` : `${number}-${use}`)
  // U+FE0E: the arrow as text, where a telephone would draw an emoji.
  const arrow = `↩\uFE0E${use === 1 ? '' : `<sup>${use}</sup>`}`
  return `<a href="#${referenceId(number, use)}" role="doc-backlink" aria-label="${escapeHtml(label)}">${arrow}</a>`
}
