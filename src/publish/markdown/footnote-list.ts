import { escapeHtml } from '../../text/escape.ts'
import { alignLines } from './align.ts'
import { compileBlocks } from './blocks.ts'
import { noteId, referenceId, TITLE_ID } from './footnotes.ts'
import { type Compilation, excerpt, report } from './page.ts'
import { BEGIN } from './parts.ts'
import { offsetAt, type SourceText } from './source.ts'
import type { FootnoteToken } from './tokens.ts'

/** Compiles the notes in the order of their first reference, each with links back to all its references. */
export function compileFootnotes(page: Compilation): string {
  const notes = compileNotes(page)
  compileUnused(page)
  if (notes.length === 0) return ''
  const items = notes.map(({ html, number, count }) => {
    const back = Array.from({ length: count }, (_, index) => backLink(number, index + 1, page)).join(' ')
    // Put the links back at the end of the last paragraph, not below it.
    const body = html.endsWith('</p>\n') ? `${html.slice(0, -5)} ${back}</p>\n` : `${html}<p>${back}</p>\n`
    return `<li id="${noteId(number)}">${body}</li>\n`
  })
  const title = `<h2 id="${TITLE_ID}">${escapeHtml(page.messages.footnotes)}</h2>\n`
  return `<section class="footnotes" role="doc-endnotes" aria-labelledby="${TITLE_ID}">\n${title}<ol>\n${items.join('')}</ol>\n</section>\n`
}

function compileNotes(page: Compilation): { html: string; number: number; count: number }[] {
  const { definitions, references } = page.footnotes
  const compiled: { label: string; html: string; number: number }[] = []
  // A note may refer to another note, so compiling notes can add references while this loop runs.
  let number = 0
  for (const [label, { offset }] of references) {
    number++
    const definition = definitions.get(label)
    if (definition) {
      compiled.push({ label, number, html: compileNote(definition.token, definition.source, page) })
    } else if (!page.misplacedNotes.has(offset)) {
      const instead = `Write the note on a line of its own: [^${label}]: text.`
      report(page, offset, {
        code: 'unknown-footnote',
        found: `[^${label}]`,
        expected: 'a footnote with this name',
        instead,
      })
    }
  }
  return compiled.map(({ label, ...note }) => ({ ...note, count: references.get(label)?.count ?? 0 }))
}

/** Reports notes without a reference, and compiles them to find the problems in their text. */
function compileUnused(page: Compilation): void {
  const { definitions, references } = page.footnotes
  for (const [label, { token, source }] of definitions) {
    if (references.has(label)) continue
    const instead = `Write [^${label}] in the text where the note belongs, or remove the note.`
    report(page, offsetAt(source, token.raw.indexOf('[')), {
      code: 'unused-footnote',
      found: excerpt(token.raw),
      expected: 'a note the text refers to',
      instead,
    })
    // Keep its headings and text out of the result. The list of problems is shared, so its problems are reported.
    compileNote(token, source, { ...page, toc: [], anchors: [], text: [], fragmentLinks: [] })
  }
}

function compileNote(token: FootnoteToken, source: SourceText, page: Compilation): string {
  return compileBlocks(token.tokens, alignLines(source, token.text), page)
}

function backLink(number: number, use: number, page: Compilation): string {
  const label = page.messages.backToText(use === 1 ? `${number}` : `${number}-${use}`)
  // U+FE0E: show the arrow as text. Phones would show an emoji.
  const arrow = `↩\uFE0E${use === 1 ? '' : `<sup>${use}</sup>`}`
  return `<a href="${BEGIN.fragment}#${referenceId(number, use)}" role="doc-backlink" aria-label="${escapeHtml(label)}">${arrow}</a>`
}
