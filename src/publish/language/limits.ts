import type { Localized } from '../../locale/locale.ts'

/** Words a sentence may have. What is elided is not counted apart: `l'agence` is one word. */
export interface Limits {
  words: number
  /** Whether an acronym is to be avoided even where it is explained. */
  withoutAcronyms: boolean
}

/**
 * Most words of a sentence, from what each language's own advisers tell those who write for authorities:
 * - Dutch: Onze Taal, Taalloket, "Lengte van zinnen": 15 to 20 on average, up to 25 still understood by many;
 * - French: Droits Quotidiens, "Quand vos phrases sont-elles trop longues ?": 15 to 20 on average, one idea a sentence.
 *   No greatest length is named there, so it is held to the same margin above the average as in Dutch;
 * - English: GOV.UK, "Sentence length: why 25 words is our limit".
 */
export const LIMITS: Localized<Limits> = {
  nl: { words: 25, withoutAcronyms: false },
  fr: { words: 25, withoutAcronyms: false },
  en: { words: 25, withoutAcronyms: false },
}

/**
 * What is meant for all: short sentences and no initials, says Inclusion Europe's "Information for all", the European
 * standards for easy language (2009). They give no number; 12 words are what is asked of easy French (FALC), as textoh!
 * has it in "Pourquoi écrire des phrases courtes" (2025).
 */
export const EASY_LIMITS: Limits = { words: 12, withoutAcronyms: true }

const EASY_LANGUAGE = /(?:^|\/)easy-language(?:\/|$)/

/** Whether a page is in easy language: one that is called so, or stands below it. */
export function isEasyLanguage(id: string): boolean {
  return EASY_LANGUAGE.test(id)
}
