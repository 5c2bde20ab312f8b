import type { Locale, Localized } from '../../locale/locale.ts'
import { LANGUAGE_NAMES } from '../language-names.ts'
import type { SourcePosition } from '../problem.ts'
import type { Advice } from './advice.ts'
import type { Sentence } from './sentences.ts'

/** Example of an active sentence in the language of the page. */
const ACTIVE: Localized<string> = {
  nl: '"de Regering keurt het plan goed" instead of "het plan wordt goedgekeurd"',
  fr: '"le Gouvernement adopte le plan" instead of "le plan est adopté par le Gouvernement"',
  en: '"the Government adopts the plan" instead of "the plan is adopted by the Government"',
}

export function shorten(place: SourcePosition, { text, words }: Sentence, limit: number, locale: Locale): Advice {
  return {
    ...place,
    severity: 'advice',
    code: 'long-sentence',
    found: `${words} words: ${quoted(text)}`,
    expected: `a sentence of ${limit} words at most in ${LANGUAGE_NAMES[locale]}`,
    instead: 'split it into two sentences with one idea each, or turn the enumeration into a list',
  }
}

export function turnActive(place: SourcePosition, passive: string, locale: Locale): Advice {
  return {
    ...place,
    severity: 'advice',
    code: 'passive',
    found: `a passive: ${quoted(passive)}`,
    expected: 'who does what, in this order',
    instead: `begin with the person or body that acts: ${ACTIVE[locale]}`,
  }
}

export function explainAcronym(place: SourcePosition, acronym: string): Advice {
  return {
    ...place,
    severity: 'advice',
    code: 'acronym',
    found: acronym,
    expected: 'an acronym that the page or content/glossary.yaml explains',
    instead: `at its first use, write "name in full (${acronym})", or say in a few words what it is`,
  }
}

export function avoidAcronym(place: SourcePosition, acronym: string): Advice {
  return {
    ...place,
    severity: 'advice',
    code: 'acronym',
    found: acronym,
    expected: 'no acronym in easy language',
    instead: 'write the name in full, or say what it is',
  }
}

/** The first 80 characters of a text in quotes, on one line, without the spaces that removed markup left. */
function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').replace(/ (?=[.,;:!?)])/g, '')
  const characters = [...line]
  return `"${characters.length <= 80 ? line : `${characters.slice(0, 79).join('').trimEnd()}…`}"`
}
