import { formatFileSize, formatPartialDate } from './format.ts'
import { isLocale, type Locale, REGIONAL_TAGS } from './locale.ts'
import { messages } from './messages/index.ts'
import { perLocale } from './per-locale.ts'

/** What a reader needs to know of a document before opening it. */
export interface DocumentFacts {
  type: 'web' | 'pdf' | 'csv'
  /** In bytes. */
  size?: number | undefined
  pages?: number | undefined
  /** Languages of the document: `nl`, or any other of BCP 47. */
  languages: readonly string[]
  /** A day, a month or a year. */
  date?: string | undefined
}

/**
 * Type, size, pages, languages and date of a document in words, for the brackets after a link.
 * @example documentDetails({ type: 'pdf', size: 2_100_000, pages: 34, languages: ['nl'] }, 'fr') // 'PDF, 2,1 MB, 34 pages, néerlandais'
 */
export function documentDetails({ type, size, pages, languages, date }: DocumentFacts, locale: Locale): string {
  const text = messages(locale).kinds.document
  return [
    text.type[type],
    size !== undefined && formatFileSize(size, locale),
    pages !== undefined && text.pages(pages),
    languages.map((one) => (isLocale(one) ? text.language[one] : otherLanguage(one, locale))).join(', '),
    date !== undefined && formatPartialDate(date, locale),
  ]
    .filter(Boolean)
    .join(', ')
}

const languageNames = perLocale(
  (locale) => new Intl.DisplayNames(REGIONAL_TAGS[locale], { type: 'language', fallback: 'none' }),
)

/** The name of a language that is not one of the site; empty if it is not known. */
function otherLanguage(tag: string, locale: Locale): string {
  try {
    return languageNames(locale).of(tag) ?? ''
  } catch {
    // Not a tag of BCP 47.
    return ''
  }
}
