import type { Localized } from '../../locale/locale.ts'

/** Limits for one language. An elided article is not counted separately: `l'agence` is one word. */
export interface Limits {
  words: number
  /** Whether to advise against an acronym even if the text explains it. */
  withoutAcronyms: boolean
}

/**
 * Largest number of words in a sentence, from the advice for public-sector writers in each language:
 * - Dutch: Onze Taal, Taalloket, "Lengte van zinnen": 15 to 20 on average, up to 25 still understood by many;
 * - French: Droits Quotidiens, "Quand vos phrases sont-elles trop longues ?": 15 to 20 on average, one idea a sentence.
 *   It names no maximum, so French gets the same margin above the average as Dutch;
 * - English: GOV.UK, "Sentence length: why 25 words is our limit".
 */
export const LIMITS: Localized<Limits> = {
  nl: { words: 25, withoutAcronyms: false },
  fr: { words: 25, withoutAcronyms: false },
  en: { words: 25, withoutAcronyms: false },
}

/**
 * Limits for pages in easy language. Inclusion Europe, "Information for all" (European standards for easy language,
 * 2009), asks for short sentences and no initials, without a number. 12 words is the limit for easy French (FALC) in
 * textoh!, "Pourquoi écrire des phrases courtes" (2025).
 */
export const EASY_LIMITS: Limits = { words: 12, withoutAcronyms: true }

const EASY_LANGUAGE = /(?:^|\/)easy-language(?:\/|$)/

/** Whether a page is in easy language: its path is or contains `easy-language`. */
export function isEasyLanguage(id: string): boolean {
  return EASY_LANGUAGE.test(id)
}
