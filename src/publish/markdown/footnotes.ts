import { type Compilation, excerpt, report } from './page.ts'
import { BEGIN } from './parts.ts'
import type { Piece } from './pieces.ts'
import { offsetAt, type SourceText } from './source.ts'
import type { FootnoteReferenceToken, FootnoteToken } from './tokens.ts'

// A slug never contains an underscore, so these ids cannot equal the id of a heading.
export const TITLE_ID = 'notes_title'
export const noteId = (number: number) => `note_${number}`
export const referenceId = (number: number, use: number) =>
  use === 1 ? `noteref_${number}` : `noteref_${number}_${use}`

/** The superscript number in the text, a link to the note (DPUB-ARIA 1.1, doc-noteref). */
export function footnoteReferencePieces(
  token: FootnoteReferenceToken,
  offset: number,
  page: Compilation,
  inLink: boolean,
): Piece[] {
  const { references } = page.footnotes
  const reference = references.get(token.label) ?? { number: references.size + 1, count: 0, offset }
  reference.count++
  references.set(token.label, reference)
  if (inLink) {
    const instead = `Write ${token.raw} after the link.`
    report(page, offset, {
      code: 'footnote-in-link',
      found: token.raw,
      expected: 'a link without a footnote in it',
      instead,
    })
    return []
  }
  const { number } = reference
  const id = referenceId(number, reference.count)
  const html = `<sup><a id="${id}" href="${BEGIN.fragment}#${noteId(number)}" role="doc-noteref" aria-describedby="${TITLE_ID}">${number}</a></sup>`
  return [{ kind: 'markup', html }]
}

/** Stores a note; `compileFootnotes` writes it at the end of the page. */
export function defineFootnote(token: FootnoteToken, source: SourceText, page: Compilation): void {
  const { definitions } = page.footnotes
  if (definitions.has(token.label)) {
    const instead = `Give one of the notes [^${token.label}] another name.`
    report(page, offsetAt(source), {
      code: 'same-footnote',
      found: excerpt(token.raw),
      expected: 'one note with this name',
      instead,
    })
    return
  }
  definitions.set(token.label, { token, source })
}
