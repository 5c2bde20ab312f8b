import type { DifferenceState } from '../../../domain/differences.ts'
import type { Locale } from '../../locale.ts'

/** The texts of a preview. Dates are formatted, with a time. */
export interface PreviewMessages {
  /** Name of the bar, and beginning of the title of the window. */
  label: string
  notPublic: string
  by: (who: string, made: string, until: string) => string
  /** For a preview of a later instant. */
  at: (date: string) => string
  /** Number of pages that differ. */
  differ: (count: number) => string
  state: Record<DifferenceState, string>
  /** A link to the words of one page that differ. */
  words: string
  /** A link to the list of all differences. */
  all: string
  list: {
    title: string
    lead: string
    /** Explains how the words are marked. */
    legend: string
    added: string
    removed: string
    /** Heading above the pages in a language. */
    inLanguage: Record<Locale, string>
    /** Heading above the pages of which the text is the same. */
    around: string
    /** Number of pages that the list does not have. */
    more: (count: number) => string
  }
}
