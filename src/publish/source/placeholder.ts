import type { Locale, Localized } from '../../locale/locale.ts'

/** What `new` writes where the editor shall write a text. A page that still has such a text is not published. */
const PLACEHOLDERS: Localized<string> = { nl: 'nog te schrijven', fr: 'à rédiger', en: 'to be written' }

/** @example placeholder('en', 'who decides') === '(to be written: who decides)' */
export function placeholder(locale: Locale, what?: string): string {
  const separator = locale === 'fr' ? ' : ' : ': '
  return `(${PLACEHOLDERS[locale]}${what === undefined ? '' : separator + what})`
}

const PATTERN = new RegExp(`\\((?:${Object.values(PLACEHOLDERS).join('|')})(?:\\)| ?: [^()\\n]*\\))`, 'giu')

/** The places in a text where a placeholder begins, with its words. */
export function placeholdersIn(text: string): { at: number; words: string }[] {
  return [...text.matchAll(PATTERN)].map((match) => ({ at: match.index, words: match[0] }))
}

// cspell:locale en-GB,nl,fr
