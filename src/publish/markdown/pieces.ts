import type { Locale } from '../../locale/locale.ts'
import { escapeHtml } from '../../text/escape.ts'
import { BEGIN } from './parts.ts'
import { typographyOfRuns } from './typography/index.ts'

/** A part of the inline content of one block. */
export type Piece =
  /** Running text, not escaped yet. `expandable` if an acronym may be expanded in it. */
  | { kind: 'text'; text: string; expandable: boolean }
  /** Text with its HTML, which typography does not change: code, a line break, an address. */
  | { kind: 'atom'; text: string; html: string }
  /** A tag without text. Typography treats the texts on both sides as one. */
  | { kind: 'markup'; html: string }

export function textOf(piece: Piece): string {
  return piece.kind === 'markup' ? '' : piece.text
}

export function piecesToText(pieces: readonly Piece[]): string {
  return pieces
    .map(textOf)
    .join('')
    .replace(/\s*\n\s*/g, ' ')
    .trim()
}

export function piecesToHtml(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.kind === 'text' ? escapeHtml(piece.text) : piece.html)).join('')
}

/** The HTML of a heading, with its words marked as such. */
export function headingToHtml(pieces: readonly Piece[]): string {
  const marked = pieces.map((piece) =>
    piece.kind === 'text' ? `${BEGIN.heading}${escapeHtml(piece.text)}` : `${BEGIN.rest}${piece.html}`,
  )
  return `${marked.join('')}${BEGIN.rest}`
}

/** Applies typography to all text pieces of one block together: a quotation may begin in one and end in another. */
export function typeset(pieces: readonly Piece[], locale: Locale): Piece[] {
  const runs = typographyOfRuns(
    pieces.map((piece) => ({ text: textOf(piece), fixed: piece.kind !== 'text' })),
    locale,
  )
  return pieces.map((piece, index) => (piece.kind === 'text' ? { ...piece, text: runs[index]?.text ?? '' } : piece))
}
