import type { Locale, Localized } from '../../locale/locale.ts'
import { LANGUAGE_NAMES } from '../language-names.ts'
import type { Place } from '../problem.ts'
import type { Advice } from './advice.ts'
import type { Sentence } from './sentences.ts'

/** In the page's own language, as its editor thinks in it. */
const ACTIVE: Localized<string> = {
  nl: '"de Regering keurt het plan goed" instead of "het plan wordt goedgekeurd"',
  fr: '"le Gouvernement adopte le plan" instead of "le plan est adopté par le Gouvernement"',
  en: '"the Government adopts the plan" instead of "the plan is adopted by the Government"',
}

export function shorten(place: Place, { text, words }: Sentence, limit: number, locale: Locale): Advice {
  return {
    ...place,
    severity: 'advice',
    rule: 'long-sentence',
    found: `${words} words: ${quoted(text)}`,
    expected: `a sentence of ${limit} words at most in ${LANGUAGE_NAMES[locale]}`,
    instead: 'make two sentences of it, one idea each, or a list of what it counts up',
  }
}

export function turnActive(place: Place, passive: string, locale: Locale): Advice {
  return {
    ...place,
    severity: 'advice',
    rule: 'passive',
    found: `a passive: ${quoted(passive)}`,
    expected: 'who does what, in this order',
    instead: `begin with who does it: ${ACTIVE[locale]}`,
  }
}

export function explainAcronym(place: Place, acronym: string): Advice {
  return {
    ...place,
    severity: 'advice',
    rule: 'acronym',
    found: acronym,
    expected: 'an acronym that the page or content/glossary.yaml explains',
    instead: `write its name before it where it first stands: "name in full (${acronym})", or say in a few words what it is`,
  }
}

export function avoidAcronym(place: Place, acronym: string): Advice {
  return {
    ...place,
    severity: 'advice',
    rule: 'acronym',
    found: acronym,
    expected: 'no acronym in easy language',
    instead: 'write the name in full, or say what it is',
  }
}

/** The beginning of a text, on one line, without the gaps that markup left. */
function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').replace(/ (?=[.,;:!?)])/g, '')
  const characters = [...line]
  return `"${characters.length <= 80 ? line : `${characters.slice(0, 79).join('').trimEnd()}…`}"`
}
