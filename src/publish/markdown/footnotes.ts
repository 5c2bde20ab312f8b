import { alignLines } from './align.ts'
import { compileBlocks } from './blocks.ts'
import { escapeHtml } from './escape.ts'
import { type Compilation, excerpt, report } from './page.ts'
import type { Piece } from './pieces.ts'
import { offsetAt, type Source } from './source.ts'
import type { FootnoteReferenceToken, FootnoteToken } from './tokens.ts'

// A slug never contains an underscore, so these ids cannot equal the id of a heading.
const TITLE_ID = 'notes_title'
const noteId = (number: number) => `note_${number}`
const referenceId = (number: number, use: number) => (use === 1 ? `noteref_${number}` : `noteref_${number}_${use}`)

/** The superscript number in the text, a link to the note (DPUB-ARIA 1.1, doc-noteref). */
export function footnoteReferencePieces(
  token: FootnoteReferenceToken,
  offset: number,
  page: Compilation,
  inLink: boolean,
): Piece[] {
  if (inLink) {
    const instead = `Write ${token.raw} after the link.`
    report(page, offset, { found: token.raw, expected: 'a link without a footnote in it', instead })
    return []
  }
  const { references } = page.footnotes
  const reference = references.get(token.label) ?? { count: 0, offset }
  reference.count++
  references.set(token.label, reference)
  const number = [...references.keys()].indexOf(token.label) + 1
  const id = referenceId(number, reference.count)
  const html = `<sup><a id="${id}" href="#${noteId(number)}" role="doc-noteref" aria-describedby="${TITLE_ID}">${number}</a></sup>`
  return [{ kind: 'markup', html }]
}

/** Stores a note; `compileFootnotes` writes it at the end of the page. */
export function defineFootnote(token: FootnoteToken, source: Source, page: Compilation): void {
  const { definitions } = page.footnotes
  if (definitions.has(token.label)) {
    const instead = `Give one of the notes [^${token.label}] another name.`
    report(page, offsetAt(source), { found: excerpt(token.raw), expected: 'one note with this name', instead })
    return
  }
  definitions.set(token.label, { token, source })
}

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
    } else {
      const instead = `Write the note on a line of its own: [^${label}]: text.`
      report(page, offset, { found: `[^${label}]`, expected: 'a footnote with this name', instead })
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
      found: excerpt(token.raw),
      expected: 'a note the text refers to',
      instead,
    })
    // Keep its headings and text out of the result. The list of problems is shared, so its problems are reported.
    compileNote(token, source, { ...page, toc: [], anchors: [], text: [], fragmentLinks: [] })
  }
}

function compileNote(token: FootnoteToken, source: Source, page: Compilation): string {
  return compileBlocks(token.tokens, alignLines(source, token.text), page)
}

function backLink(number: number, use: number, page: Compilation): string {
  const label = page.messages.backToText(use === 1 ? `${number}` : `${number}-${use}`)
  // U+FE0E: show the arrow as text. Phones would show an emoji.
  const arrow = `↩\uFE0E${use === 1 ? '' : `<sup>${use}</sup>`}`
  return `<a href="#${referenceId(number, use)}" role="doc-backlink" aria-label="${escapeHtml(label)}">${arrow}</a>`
}
