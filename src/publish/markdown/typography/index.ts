/** Typography by language: applied to text only, never to code, addresses or attributes. */
import type { Locale, Localized } from '../../../locale/locale.ts'
import {
  spaceAfterOpening,
  spaceBeforeClosing,
  spaceBeforeMark,
  spaceBeforeSign,
  spaceBetweenDigits,
} from './french-spaces.ts'
import { apostrophe, ellipsis, spacedDash, yearRange } from './marks.ts'
import { doubleQuotes, singleQuotes } from './quotes.ts'
import { applyEdits, type Rule, type Run } from './runs.ts'

const COMMON: Rule[] = [ellipsis, yearRange, spacedDash]
const CURLY: Rule[] = [...COMMON, singleQuotes('‘', '’'), doubleQuotes('“', '”')]

const FRENCH_SPACES: Rule[] = [
  spaceAfterOpening,
  spaceBeforeClosing,
  spaceBeforeMark,
  spaceBetweenDigits,
  spaceBeforeSign,
]

const RULES: Localized<Rule[]> = {
  nl: CURLY,
  fr: [...COMMON, apostrophe, doubleQuotes('«', '»'), ...FRENCH_SPACES],
  en: CURLY,
}

/**
 * Sets one text as the language's readers expect it. Doing it twice changes nothing more.
 * @example typography('"Waarom?"', 'nl') === '“Waarom?”'
 */
export function typography(text: string, locale: Locale): string {
  return typographyOfRuns([{ text }], locale)
    .map((run) => run.text)
    .join('')
}

/** Sets the runs of one block together. */
export function typographyOfRuns(runs: readonly Run[], locale: Locale): Run[] {
  let set: Run[] = [...runs]
  // A rule may make room for another (a quote set right lets its neighbour be understood), so: until nothing changes.
  for (let changed = true; changed; ) {
    const before = joined(set)
    for (const rule of RULES[locale]) set = applyEdits(set, rule(joined(set)))
    changed = joined(set) !== before
  }
  return set
}

/** The text as the rules see it: of what is fixed only where it stands, lest a quote in code pair with one outside. */
function joined(runs: readonly Run[]): string {
  return runs.map(({ text, fixed }) => (fixed ? text.replace(/\S/g, '\uFFFC') : text)).join('')
}
