import { LOCALES, type Locale, type Localized, localized } from '../locale/locale.ts'
import { fold } from '../text/fold.ts'
import { decodePostings, hasPostings } from './index/postings.ts'
import type { Vocabulary } from './index/schema.ts'
import { decodeVocabulary, type VocabularyWord } from './index/vocabulary.ts'
import { NearWords } from './near-words.ts'
import type { Query } from './query.ts'
import { beginningsOf, divisionsIn, longerThan } from './rank.ts'
import { hasKeyFrom } from './sorted.ts'
import { divisionsOf, partsOf } from './suggest.ts'
import type { TermShards } from './term-shards.ts'
import { isStopWord, KEPT, stem, wordsOf } from './terms.ts'
import { isWord, type WordList } from './word-list.ts'

/** The words of a vocabulary, decoded, in the forms in which they are looked up. */
interface Decoded {
  /** The usual form of each stem. */
  forms: Localized<ReadonlyMap<string, string>>
  /** The place of each usual form by frequency, the most frequent first. */
  ranks: Localized<ReadonlyMap<string, number>>
  /** The stems, sorted. */
  stems: Localized<readonly string[]>
  /** The usual forms. */
  near: Localized<NearWords>
}

/** The known words of an index: its vocabulary, and the terms loaded so far. */
export interface Known extends Decoded {
  terms: TermShards
  /** Whether the vocabulary has all words of the index, except those with digits. */
  complete: boolean
}

const NONE: Vocabulary = { complete: false, words: localized(() => '') }
const decoded = new WeakMap<Vocabulary, Decoded>()

/** @param vocabulary missing in an index of an earlier version */
export function knownIn(vocabulary: Vocabulary = NONE, terms: TermShards): Known {
  return { ...decode(vocabulary), terms, complete: vocabulary.complete }
}

/** Decodes a vocabulary once for each index that an isolate keeps. */
function decode(vocabulary: Vocabulary): Decoded {
  const before = decoded.get(vocabulary)
  if (before) return before
  const words = localized((locale) => decodeVocabulary(vocabulary.words[locale]))
  const ready = {
    forms: localized((locale) => new Map(words[locale].map((word) => [word.stem, word.form]))),
    ranks: localized((locale) => firstPlaces(words[locale])),
    stems: localized((locale) => words[locale].map((word) => word.stem).sort()),
    near: localized((locale) => new NearWords(words[locale].map((word) => word.form))),
  }
  decoded.set(vocabulary, ready)
  return ready
}

function firstPlaces(words: readonly VocabularyWord[]): Map<string, number> {
  const places = new Map<string, number>()
  for (const [i, { form }] of words.entries()) if (!places.has(form)) places.set(form, i)
  return places
}

/** The words that some page may contain, also two of them written as one. The others are not worth a read. */
export function worthReading(words: readonly string[], known: Known): string[] {
  const joined = words.flatMap((word, i) => (i > 0 ? [`${words[i - 1]}${word}`] : []))
  const isJoined = (word: string) => LOCALES.some((locale) => known.forms[locale].has(stem(word, locale)))
  return [
    ...words.filter((word) => !known.complete || isOutside(word) || isKnown(word, known) || mayDivide(word, known)),
    ...joined.filter(isJoined),
  ]
}

/** Whether a vocabulary lacks a word of any page: it has no numbers and no stop words. Titles can be stop words only. */
function isOutside(word: string): boolean {
  return /\d/.test(word) || LOCALES.some((locale) => isStopWord(word, locale))
}

/** Whether a page has the word, a longer word that begins with it, or its parts side by side. */
export function isKnown(word: string, known: Known): boolean {
  const { terms, forms, stems } = known
  return LOCALES.some((locale) => {
    const stemmed = stem(word, locale)
    return (
      forms[locale].has(stemmed) ||
      beginningsOf(word, stemmed).some((beginning) => hasKeyFrom(stems[locale], beginning, stemmed)) ||
      hasPostings(terms.get(stemmed)?.p ?? '', locale) ||
      longerThan(word, stemmed, terms).length > 0 ||
      divisionsIn(word, locale, terms).length > 0
    )
  })
}

/** Whether the index has both parts of a word, so that its shard may have them side by side. */
function mayDivide(word: string, known: Known): boolean {
  return LOCALES.some((locale) => {
    const mayBe = (part: string) => mayBeKnown(part, locale, known)
    const isForm = (part: string) => known.forms[locale].has(stem(part, locale))
    return divisionsOf(word).some((parts) => parts.every(mayBe) && parts.every(isForm))
  })
}

/** Whether a word of the vocabulary has the same first letters. A stem keeps them, so most parts of a word need no stem. */
function mayBeKnown(part: string, locale: Locale, { stems }: Known): boolean {
  return hasKeyFrom(stems[locale], part.slice(0, KEPT), '')
}

/** What to do about a word that no page has. */
export interface Replacement {
  /** `corrected`: search for it instead. `offered`: the word is right, so only offer it. */
  kind: 'corrected' | 'offered'
  by: string
}

interface Unknown {
  locale: Locale
  known: Known
  /** Missing in an index of an earlier version. */
  words: WordList | undefined
  /** The two words of the word, if it is a Dutch compound. Their shards must be loaded. */
  compound: readonly [string, string] | undefined
}

/** Number of letters from which a right word is offered another: shorter ones are near to many. From the second, by two. */
const LONG = 6
const VERY_LONG = 12

/**
 * Finds the replacement of a word that no page has. A right word is replaced only by the words that it is made of, if a
 * page has both; another word is offered if it differs little. A word that is in no language is a typing error, or a
 * compound that the dictionary lacks.
 */
export function replacementFor(word: string, { locale, known, words, compound }: Unknown): Replacement | undefined {
  const together = compound && areTogether(compound, known.terms) ? compound.join(' ') : undefined
  if (words && isWord(word, words)) {
    if (together !== undefined) return { kind: 'corrected', by: together }
    const by = word.length < LONG ? undefined : nearIn(word, locale, known, word.length < VERY_LONG ? 1 : 2)
    return by === undefined || !word.startsWith(fold(by).charAt(0)) ? undefined : { kind: 'offered', by }
  }
  const locales = [locale, ...LOCALES.filter((other) => other !== locale)]
  const by =
    firstOf(locales, (one) => nearIn(word, one, known, 1)) ??
    together ??
    (compound && rarerPart(compound, known.ranks.nl)) ??
    firstOf(locales, (one) => nearIn(word, one, known))
  return by === undefined ? undefined : { kind: 'corrected', by }
}

/** The part of a compound that fewer pages have, which is more specific: `kantoor` of `kantoorgebouw`. */
function rarerPart([head, tail]: readonly [string, string], ranks: ReadonlyMap<string, number>): string {
  const placeOf = (part: string) => ranks.get(part) ?? -1
  return placeOf(tail) > placeOf(head) ? tail : head
}

function firstOf<T, U>(values: readonly T[], find: (value: T) => U | undefined): U | undefined {
  for (const value of values) {
    const found = find(value)
    if (found !== undefined) return found
  }
  return undefined
}

/** @param most largest number of errors, if the word is long enough for as many */
function nearIn(word: string, locale: Locale, { near, terms, complete }: Known, most?: number): string | undefined {
  const frequent = near[locale].nearest(word, most)
  // The shard that would hold the word has rare words too, unlike a vocabulary that is not complete.
  const rare = complete ? undefined : terms.nearWords(word, locale).nearest(word, most)
  return (frequent && rare && rare.cost < frequent.cost ? rare : (frequent ?? rare))?.form
}

/** Minimum length of the usual form of each part of a compound, so that it is a word and not only a stem. */
const LEAST_FORM = 4

/** The two words of a Dutch compound in their usual forms. */
export function compoundOf(word: string, known: Known): [string, string] | undefined {
  const formOf = (part: string) => (mayBeKnown(part, 'nl', known) ? known.forms.nl.get(stem(part, 'nl')) : undefined)
  const parts = partsOf(word, (part) => (formOf(part)?.length ?? 0) >= LEAST_FORM)
  return parts && [formOf(parts[0]) ?? parts[0], formOf(parts[1]) ?? parts[1]]
}

/** Whether a document in Dutch has both words. Their shards must be loaded. */
function areTogether(words: readonly string[], terms: TermShards): boolean {
  const [first, ...others] = words.map(
    (word) => new Set(decodePostings(terms.get(stem(word, 'nl'))?.p ?? '', 'nl').map(({ id }) => id)),
  )
  return first !== undefined && [...first].some((id) => others.every((ids) => ids.has(id)))
}

/** The text of a query with some of its words replaced. The rest is unchanged. */
export function replaced({ text }: Query, replacements: ReadonlyMap<string, string>): string {
  return wordsOf(text).reduceRight((result, { text: word, start, end }) => {
    const by = replacements.get(word)
    return by === undefined ? result : result.slice(0, start) + by + result.slice(end)
  }, text)
}
