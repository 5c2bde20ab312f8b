import type { Locale } from '../../locale/locale.ts'
import { escapeHtml } from '../../text/escape.ts'
import { typographyOfRuns } from './typography/index.ts'

/** What the inline content of one block consists of, in order. */
export type Piece =
  /** Running text, not yet escaped; `expandable` where an acronym may be written out. */
  | { kind: 'text'; text: string; expandable: boolean }
  /** Something that is one with its HTML and that typography leaves alone: code, a line break, an address. */
  | { kind: 'atom'; text: string; html: string }
  /** A tag: no text, and no border between the texts around it. */
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

/** Applies typography to the text pieces of one block together: a quotation may begin in one and end in another. */
export function typeset(pieces: readonly Piece[], locale: Locale): Piece[] {
  const runs = typographyOfRuns(
    pieces.map((piece) => ({ text: textOf(piece), fixed: piece.kind !== 'text' })),
    locale,
  )
  return pieces.map((piece, index) => (piece.kind === 'text' ? { ...piece, text: runs[index]?.text ?? '' } : piece))
}
