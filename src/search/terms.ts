import { stemmer as dutch } from '@orama/stemmers/dutch'
import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as french } from '@orama/stemmers/french'
import { type Locale, type Localized, localized } from '../locale/locale.ts'
import { fold } from '../text/fold.ts'
import { british } from './british.ts'
import { STOP_WORDS } from './stop-words.ts'

/** Number of first letters that a stem keeps, so that a word and its stems are in the same shard. */
export const KEPT = 3

/** Maximum length of a word, in letters. */
export const LONGEST = 40

/**
 * Snowball stemmers, the same at publish and query time. They use rules, not dictionaries, so they leave street names and
 * new acronyms intact, and take a few kB per language.
 */
const STEMMERS: Localized<(word: string) => string> = { nl: dutch, fr: french, en: english }

/**
 * An acronym with full stops (G.B.P.), or letters and digits with invisible characters between them. A word may begin
 * with a sign for a unit or for “number”, which NFKC spells out.
 */
const WORD =
  /(?<![\p{L}\p{M}\p{N}])\p{L}(?:\.\p{Cf}*\p{L})+(?![\p{L}\p{M}\p{N}])|[\p{L}\p{M}\p{N}\u2116\u3300-\u33FF](?:\p{Cf}*[\p{L}\p{M}\p{N}])*/gu

export interface Word {
  /** In lower case, without accents. */
  text: string
  start: number
  end: number
}

/**
 * The words of a text in order, with offsets. An apostrophe or a hyphen ends a word: `l’Ouest` → `l`, `ouest`. Invisible
 * characters do not: soft hyphens, zero-width spaces, direction marks. Compatibility forms count as plain ones: `m²` →
 * `m2`. An acronym with full stops is one word: `G.B.P.` → `gbp`.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const { 0: written, index } of text.matchAll(WORD)) {
    const plain = plainWord(written).slice(0, LONGEST)
    if (plain !== '') words.push({ text: plain, start: index, end: index + written.length })
  }
  return words
}

/** A fast path: most words need only lower case. */
const ASCII_WORD = /^[A-Za-z\d]+$/

function plainWord(written: string): string {
  if (ASCII_WORD.test(written)) return written.toLowerCase()
  return fold(written.normalize('NFKC')).replace(/[^\p{L}\p{N}]/gu, '')
}

/** Applied before Snowball: plurals that its rules miss. */
const BEFORE: Localized<(word: string) => string> = {
  // havens → haven, kazernes → kazerne
  nl: (word) => word.replace(/(?<=.{3}en|[^aeiou][^aeiour]e)s$/, ''),
  // Participles without accents end in a double e: approuvee → approuve. rues → rue, travaux → travail.
  fr: (word) =>
    word
      .replace(/ees?$/, 'e')
      .replace(/(?<=[iou]e)s$/, '')
      .replace(/^travaux$/, 'travail'),
  en: british,
}

/** Applied after Snowball: unifies final consonants that are spelt differently in longer forms. */
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
 * The stem by which a folded word is looked up. Inflected forms share it: `vergunningen` and `vergunning`, `communales`
 * and `communaux`. A stem that changes the first letters of a word is not used.
 */
export function stem(word: string, locale: Locale): string {
  const memo = MEMO[locale]
  const known = memo.get(word)
  if (known !== undefined) return known
  const stemmed = newStem(word, locale)
  if (memo.size >= MOST_KEPT) memo.clear()
  memo.set(word, stemmed)
  return stemmed
}

/** Stems that were computed before. A query asks for each several times. */
const MEMO = localized(() => new Map<string, string>())
/** Number of stems of a language that are kept: those of the longest query, and of many others. */
const MOST_KEPT = 4_000

function newStem(word: string, locale: Locale): string {
  if (/\d/.test(word)) return word
  const singular = BEFORE[locale](word)
  const stemmed = fold(STEMMERS[locale](singular))
  const kept = word.slice(0, KEPT)
  return [AFTER[locale](stemmed), stemmed, singular].find((one) => one.startsWith(kept)) ?? word
}

/** Whether a word is a stop word or a single letter. */
export function isStopWord(word: string, locale: Locale): boolean {
  return word.length < 2 || STOP_WORDS[locale].has(word)
}

/** The terms of a text in order: the stems of its words, without stop words unless there are no others (“Over ons”). */
export function termsOf(text: string, locale: Locale): string[] {
  const words = wordsOf(text).map((word) => word.text)
  const contentWords = words.filter((word) => !isStopWord(word, locale))
  return (contentWords.length > 0 ? contentWords : words).map((word) => stem(word, locale))
}

/** Key of two neighbouring terms. It starts with the first, so it is in the same shard. */
export function pairKey(first: string, second: string): string {
  return `${first} ${second}`
}

/** Key of a whole name: a title, an acronym, a former name. */
export function nameKey(terms: readonly string[]): string {
  return `${terms.join(' ')}=`
}
