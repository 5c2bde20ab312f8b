import type { Localized } from '../../locale/locale.ts'

/** One term of the agency's vocabulary: its name, acronym and definition in each language. */
export interface GlossaryEntry {
  /** Kebab-case. */
  id: string
  terms: Localized<{ name: string; acronym?: string | undefined }>
  definition: Localized<string>
  /** Content path of the page that explains the term in detail. */
  page?: string | undefined
}
