/**
 * Finds passive sentences with our own rules. `write-good` and `retext-passive` know only English and report every `was`
 * with a participle; no maintained library knows Dutch or French. Precision matters more than recall here: a sentence
 * that may be active is not reported.
 */
import type { Locale, Localized } from '../../../locale/locale.ts'
import type { Passive } from './clauses.ts'
import { passiveInEnglish } from './en.ts'
import { passiveInFrench } from './fr.ts'
import { passiveInDutch } from './nl.ts'

/** A word without which there is no passive to be found: looking for it costs less than taking a sentence apart. */
const HINTS: Localized<RegExp> = { nl: /\b(?:word|werd)/i, fr: /\bpar\b/i, en: /\bby\b/ }

const FINDERS: Localized<(sentence: string) => Passive | undefined> = {
  nl: passiveInDutch,
  fr: passiveInFrench,
  en: passiveInEnglish,
}

/** The first passive of a sentence. */
export function passiveIn(sentence: string, locale: Locale): Passive | undefined {
  return HINTS[locale].test(sentence) ? FINDERS[locale](sentence) : undefined
}
