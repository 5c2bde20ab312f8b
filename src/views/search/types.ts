import type { NamedKind } from '../../domain/kinds.ts'
import type { Locale } from '../../locale/locale.ts'

/** A piece of a text; the words that were looked for are marked. */
export interface Piece {
  text: string
  marked: boolean
}

/** A page that was found. */
export interface FoundPage {
  locale: Locale
  path: string
  title: Piece[]
  passage: Piece[]
  section: string
  /** Language of the section's title, where it is another than the page's. */
  sectionIn?: Locale | undefined
  kind: NamedKind
  date?: string | undefined
}

/** A way to narrow the results down, or back to all of them. */
export interface Choice {
  title: string
  /** Language of the title, where it is borrowed. */
  titleIn?: Locale | undefined
  count: number
  href: string
  chosen: boolean
}

/** A question of who does what, and where its answer is. */
export interface Door {
  question: string
  href: string
}
