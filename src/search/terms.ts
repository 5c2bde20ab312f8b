import { stemmer as dutch } from '@orama/stemmers/dutch'
import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as french } from '@orama/stemmers/french'
import type { Locale, Localized } from '../locale/locale.ts'
import { fold } from '../text/fold.ts'
import { STOP_WORDS } from './stop-words.ts'

/** Letters at the beginning of a word that its stem keeps, so that a word and its stems lie in the same shard. */
export const KEPT = 3

/** Longest word that is looked at, in letters. */
export const LONGEST = 40

/**
 * Snowball's algorithms, the same at publish and query time: rules, not dictionaries, so that street names and new
 * acronyms pass through them unharmed, and some kB for a language.
 */
const STEMMERS: Localized<(word: string) => string> = { nl: dutch, fr: french, en: english }

export interface Word {
  /** Lower case, without accents. */
  text: string
  start: number
  end: number
}

/** The words of a text in order, by offset. An apostrophe or a hyphen ends a word: `l’Ouest` → `l`, `ouest`. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    text: fold(match[0]).slice(0, LONGEST),
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** What Snowball's rules leave apart, brought together before them: plurals that they do not know. */
const BEFORE: Localized<(word: string) => string> = {
  // havens → haven, kazernes → kazerne
  nl: (word) => word.replace(/(?<=.{3}en|[^aeiou][^aeiour]e)s$/, ''),
  // Without their accents participles end in a double e: approuvee → approuve. rues → rue, travaux → travail.
  fr: (word) =>
    word
      .replace(/ees?$/, 'e')
      .replace(/(?<=[iou]e)s$/, '')
      .replace(/^travaux$/, 'travail'),
  en: (word) => word,
}

/** And after them: consonants that a longer form writes once or otherwise. */
const AFTER: Localized<(stem: string) => string> = {
  // plann → plan, bedrijv → bedrijf, huiz → huis
  nl: (stem) =>
    stem
      .replace(/(?<=[aeiouy])([bcdfgklmnprst])\1$/, '$1')
      .replace(/v$/, 'f')
      .replace(/z$/, 's'),
  // lieux → lieu, publiqu → public
  fr: (stem) => stem.replace(/(?<=eu)x$/, '').replace(/qu$/, 'c'),
  en: (stem) => stem,
}

/**
 * What a folded word is looked up by. Inflected forms share it: `vergunningen` and `vergunning`, `communales` and
 * `communaux`. A stem that changes the beginning of a word is not taken.
 */
export function stem(word: string, locale: Locale): string {
  if (/\d/.test(word)) return word
  const singular = BEFORE[locale](word)
  const stemmed = fold(STEMMERS[locale](singular))
  const kept = word.slice(0, KEPT)
  return [AFTER[locale](stemmed), stemmed, singular].find((one) => one.startsWith(kept)) ?? word
}

/** Whether a word says nothing of what a text is about. */
export function isStopWord(word: string, locale: Locale): boolean {
  return word.length < 2 || STOP_WORDS[locale].has(word)
}

/** The terms of a text in order: its words without those that say nothing, each by its stem. */
export function termsOf(text: string, locale: Locale): string[] {
  return wordsOf(text)
    .filter(({ text: word }) => !isStopWord(word, locale))
    .map(({ text: word }) => stem(word, locale))
}

/** Key of two neighbouring terms. It begins with the first, so it lies in the same shard. */
export function pairKey(first: string, second: string): string {
  return `${first} ${second}`
}

/** Key of a whole name: a title, an acronym, a former name. */
export function nameKey(terms: readonly string[]): string {
  return `${terms.join(' ')}=`
}
