import { LOCALES, type Locale } from '../locale/locale.ts'
import { decodePostings, hasPostings } from './index/postings.ts'
import type { SearchRoot, Term } from './index/schema.ts'
import { divisionsOf } from './suggest.ts'
import type { TermShards } from './term-shards.ts'
import { isStopWord, nameKey, pairKey, stem } from './terms.ts'

/** BM25's saturation: the higher, the more a repeated word counts. */
const K1 = 1.2
/** Factor for a word that is found only as the beginning of a longer word. */
const PREFIX = 0.45
/** Minimum length of such a beginning, and maximum number of longer words. */
const PREFIX_LENGTH = 3
const MOST_LONGER = 24
/** Bonus for two adjacent words and for a whole name, as factors of the rarity of their words. */
const PAIR = 0.35
const NAME = 5.5
/** Factor of a name that is the whole query. */
const WHOLE = 2
/** Weight at which a name counts half. */
const NAME_HALF = 6
/** Maximum number of words in a name. */
const LONGEST_NAME = 10

export interface Hit {
  id: string
  score: number
}

interface Lookup {
  /** The shards of the query's words must be loaded. */
  terms: TermShards
  root: Pick<SearchRoot, 'documents'>
}

/**
 * Ranks documents for words by BM25F. A word counts by its rarity in the documents of a language, and by its weight in the
 * document. The publisher has computed the weight from title, names, summary, headings and text. A document with only
 * some of the words gets a lower score.
 * @param words folded, without stop words
 */
export function rank(words: readonly string[], lookup: Lookup): Hit[] {
  return LOCALES.flatMap((locale) => rankIn(locale, words, lookup)).sort(byScore)
}

function byScore(a: Hit, b: Hit): number {
  return b.score - a.score || (a.id < b.id ? -1 : 1)
}

function rankIn(locale: Locale, all: readonly string[], lookup: Lookup): Hit[] {
  const words = onceByStem(locale, withoutStopWords(locale, all))
  const stems = words.map((word) => stem(word, locale))
  const total = lookup.root.documents[locale]
  const scores = new Map<string, number>()
  const matched = new Map<string, number>()
  const found = words.map((word, i) => weightsOf(word, stems[i] ?? word, locale, lookup))
  addJoined(words, found, locale, lookup)
  const rarities = found.map((found) => {
    const rarity = idf(total, found.count || found.weights.size)
    for (const [id, weight] of found.weights) {
      add(scores, id, rarity * saturated(weight))
      add(matched, id, rarity)
    }
    return rarity
  })
  const whole = rarities.reduce((sum, one) => sum + one, 0)
  for (const [id, score] of scores) scores.set(id, score * ((matched.get(id) ?? 0) / whole) ** 2)
  addPairs(stems, rarities, locale, lookup, scores)
  addNames(stems, rarities, locale, lookup, scores)
  return [...scores].map(([id, score]) => ({ id, score }))
}

/** Keeps the first of the words with the same stem, as the keys of names do. */
function onceByStem(locale: Locale, words: readonly string[]): string[] {
  const stems = words.map((word) => stem(word, locale))
  return words.filter((_, i) => stems.indexOf(stems[i] ?? '') === i)
}

/** Leaves out the stop words of a language, which its index lacks: `la` in `rue de la loi`, also for a reader of Dutch. */
function withoutStopWords(locale: Locale, words: readonly string[]): readonly string[] {
  const contentWords = words.filter((word) => !isStopWord(word, locale))
  return contentWords.length > 0 ? contentWords : words
}

/** The weight of a word in each document: by its stem, or with a lower factor by longer words that start with it. */
function weightsOf(word: string, stemmed: string, locale: Locale, { terms }: Lookup) {
  const weights = new Map<string, number>()
  const take = (key: string, factor: number): number => {
    const term = terms.get(key)
    const postings = postingsIn(term, locale)
    for (const { id, weight } of postings) weights.set(id, Math.max(weights.get(id) ?? 0, weight * factor))
    return term?.n?.[LOCALES.indexOf(locale)] ?? postings.length
  }
  const count = take(stemmed, 1)
  if (count === 0) for (const key of divisionsIn(word, locale, terms)) take(key, 1)
  for (const key of longerThan(word, stemmed, terms)) take(key, PREFIX * Math.min(1, word.length / key.length))
  return { weights, count }
}

/** Adds the weights of two neighbouring words that a document has as one: `dossier facile` in one with `DossierFacile`. */
function addJoined(
  words: readonly string[],
  found: readonly { weights: Map<string, number> }[],
  locale: Locale,
  { terms }: Lookup,
): void {
  for (let i = 0; i + 1 < words.length; i++) {
    const key = stem(`${words[i]}${words[i + 1]}`, locale)
    for (const { id, weight } of postingsIn(terms.get(key), locale))
      for (const { weights } of found.slice(i, i + 2)) weights.set(id, Math.max(weights.get(id) ?? 0, weight))
  }
}

/** Keys of the pairs of neighbouring words that make up a word: `masterplan` → `master plan`. Its shard must be loaded. */
export function divisionsIn(word: string, locale: Locale, terms: TermShards): string[] {
  return divisionsOf(word)
    .filter(([, second]) => terms.mayFollow(word, second))
    .map(([first, second]) => pairKey(stem(first, locale), stem(second, locale)))
    .filter((key) => hasPostings(terms.get(key)?.p ?? '', locale))
}

/** Keys of longer words that start with a word, the most frequent first: compounds, and words still being typed. */
export function longerThan(word: string, stemmed: string, terms: TermShards): string[] {
  const frequency = (key: string) => terms.get(key)?.p.length ?? 0
  return [...new Set([...terms.wordsFrom(word), ...terms.wordsFrom(stemmed)])]
    .filter((key) => isPartOf(key, word, stemmed))
    .sort((a, b) => frequency(b) - frequency(a))
    .slice(0, MOST_LONGER)
}

/** Whether a longer word starts with the word, or with its stem if the stem is long enough. */
function isPartOf(key: string, word: string, stemmed: string): boolean {
  if (key === stemmed) return false
  return beginningsOf(word, stemmed).some((beginning) => key.startsWith(beginning))
}

/** The beginnings by which a longer word is found: the word, and its stem if the stem is long enough. */
export function beginningsOf(word: string, stemmed: string): string[] {
  return [...(word.length >= PREFIX_LENGTH ? [word] : []), ...(stemmed.length >= PREFIX_LENGTH + 1 ? [stemmed] : [])]
}

/** Adds a bonus for words that are adjacent in the query and in the document. */
function addPairs(
  stems: readonly string[],
  rarities: readonly number[],
  locale: Locale,
  { terms }: Lookup,
  scores: Map<string, number>,
): void {
  for (let i = 0; i + 1 < stems.length; i++) {
    const pair = terms.get(pairKey(stems[i] ?? '', stems[i + 1] ?? ''))
    const worth = PAIR * ((rarities[i] ?? 0) + (rarities[i + 1] ?? 0))
    for (const { id, weight } of postingsIn(pair, locale)) add(scores, id, worth * saturated(weight))
  }
}

/** Adds a bonus for consecutive words of the query that are a whole name: a title, an acronym, a former name. */
function addNames(
  stems: readonly string[],
  rarities: readonly number[],
  locale: Locale,
  { terms }: Lookup,
  scores: Map<string, number>,
): void {
  for (let from = 0; from < stems.length; from++) {
    for (let to = from + 1; to <= Math.min(stems.length, from + LONGEST_NAME); to++) {
      const worth = rarities.slice(from, to).reduce((sum, one) => sum + one, 0)
      for (const { id, weight } of postingsIn(terms.get(nameKey(stems.slice(from, to))), locale))
        add(scores, id, NAME * (to - from === stems.length ? WHOLE : 1) * worth * nameWorth(weight))
    }
  }
}

/** Documents in one language of which a whole name is in the query: a title, an acronym, a former name. */
export function namedIn(all: readonly string[], locale: Locale, { terms }: Pick<Lookup, 'terms'>): Set<string> {
  const stems = withoutStopWords(locale, all).map((word) => stem(word, locale))
  const names = stems.flatMap((_, from) =>
    stems.slice(from, from + LONGEST_NAME).map((_, length) => stems.slice(from, from + length + 1)),
  )
  return new Set(names.flatMap((name) => postingsIn(terms.get(nameKey(name)), locale).map(({ id }) => id)))
}

/** Documents, in any language, in which each two neighbouring words of a phrase are adjacent. */
export function withPhrase(phrase: readonly string[], { terms }: Pick<Lookup, 'terms'>): Set<string> {
  const found = LOCALES.flatMap((locale) => {
    const stems = withoutStopWords(locale, phrase).map((word) => stem(word, locale))
    const [first, ...others] = stems
      .slice(0, -1)
      .map((one, i) => new Set(postingsIn(terms.get(pairKey(one, stems[i + 1] ?? '')), locale).map(({ id }) => id)))
    return first ? [...first].filter((id) => others.every((ids) => ids.has(id))) : []
  })
  return new Set(found)
}

function postingsIn(term: Term | undefined, locale: Locale) {
  return term ? decodePostings(term.p, locale) : []
}

/** Robertson's inverse document frequency, in the variant that is never negative. */
function idf(documents: number, found: number): number {
  return Math.log(1 + (documents - found + 0.5) / (found + 0.5))
}

/** A title counts more than another name: see the weights of the publisher. */
function nameWorth(weight: number): number {
  return weight / (weight + NAME_HALF)
}

function saturated(weight: number): number {
  return (weight * (K1 + 1)) / (weight + K1)
}

function add(scores: Map<string, number>, id: string, score: number): void {
  scores.set(id, (scores.get(id) ?? 0) + score)
}
