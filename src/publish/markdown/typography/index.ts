/** Typography by language: applied to text only, never to code, addresses or attributes. */
import type { Locale, Localized } from '../../../locale/locale.ts'
import {
  spaceAfterOpening,
  spaceBeforeClosing,
  spaceBeforeMark,
  spaceBeforeSign,
  spaceBetweenDigits,
} from './french-spaces.ts'
import { ellipsis, spacedDash, unbrokenInversion, unbrokenSign, yearRange } from './marks.ts'
import { doubleQuotes, singleQuotes } from './quotes.ts'
import { applyEdits, type Rule, type Run } from './runs.ts'

const COMMON: Rule[] = [ellipsis, yearRange, spacedDash]
const quotes = (locale: Locale) => [singleQuotes('‘', '’', locale), doubleQuotes('“', '”')]

const FRENCH_SPACES: Rule[] = [
  spaceAfterOpening,
  spaceBeforeClosing,
  spaceBeforeMark,
  spaceBetweenDigits,
  spaceBeforeSign,
]

const RULES: Localized<Rule[]> = {
  nl: [...COMMON, ...quotes('nl'), unbrokenSign],
  fr: [...COMMON, singleQuotes('‘', '’', 'fr'), doubleQuotes('«', '»'), ...FRENCH_SPACES, unbrokenInversion],
  en: [...COMMON, ...quotes('en'), unbrokenSign],
}

/**
 * Applies the typography of a language to one text. Idempotent.
 * @example typography('"Waarom?"', 'nl') === '“Waarom?”'
 */
export function typography(text: string, locale: Locale): string {
  return typographyOfRuns([{ text }], locale)
    .map((run) => run.text)
    .join('')
}

/** Applies typography to the runs of one block together. */
export function typographyOfRuns(runs: readonly Run[], locale: Locale): Run[] {
  let set: Run[] = [...runs]
  let text = joined(set)
  // One rule's change may let another match (a corrected quote helps to pair the next): repeat until nothing changes.
  for (let before = ''; before !== text; ) {
    before = text
    for (const rule of RULES[locale]) {
      const edits = rule(text)
      if (edits.length === 0) continue
      set = applyEdits(set, edits)
      text = joined(set)
    }
  }
  return set
}

/** The text that the rules read. Fixed text becomes U+FFFC, so that a quote in code cannot pair with one outside. */
function joined(runs: readonly Run[]): string {
  return runs.map(({ text, fixed }) => (fixed ? text.replace(/\S/g, '\uFFFC') : text)).join('')
}
