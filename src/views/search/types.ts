import type { NamedKind } from '../../domain/kinds.ts'
import type { Locale } from '../../locale/locale.ts'

/** A piece of a text. Words of the query are marked. */
export interface Piece {
  text: string
  marked: boolean
}

/** A search result. */
export interface FoundPage {
  locale: Locale
  path: string
  title: Piece[]
  passage: Piece[]
  section: string
  /** Language of the section's title, if it differs from the page's. */
  sectionIn?: Locale | undefined
  kind: NamedKind
  date?: string | undefined
}

/** A link that narrows the results down, or goes back to all of them. */
export interface Choice {
  title: string
  /** Language of the title, if it is borrowed. */
  titleIn?: Locale | undefined
  count: number
  href: string
  chosen: boolean
}

/** A query that the reader may have meant, and its URL. */
export interface Offered {
  query: string
  href: string
}

/** A question of who does what, and the URL of its answer. */
export interface Door {
  question: string
  href: string
}
