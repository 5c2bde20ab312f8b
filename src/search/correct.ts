import { LOCALES, type Locale, type Localized, localized } from '../locale/locale.ts'
import { hasPostings } from './index/postings.ts'
import type { Vocabulary } from './index/schema.ts'
import { decodeVocabulary, type VocabularyWord } from './index/vocabulary.ts'
import type { Query } from './query.ts'
import { isPartOf, longerThan } from './rank.ts'
import { partsOf, suggestion } from './suggest.ts'
import type { TermShards } from './term-shards.ts'
import { stem, wordsOf } from './terms.ts'

/** The known words of an index: its vocabulary, and the terms loaded so far. */
export interface Known {
  terms: TermShards
  words: Localized<VocabularyWord[]>
  stems: Localized<ReadonlySet<string>>
  /** Whether `words` has all words of the index, except those with digits. */
  complete: boolean
}

/** @param vocabulary missing in an index of an earlier version */
export function knownIn(vocabulary: Vocabulary | undefined, terms: TermShards): Known {
  const words = localized((locale) => decodeVocabulary(vocabulary?.words[locale] ?? ''))
  const stems = localized((locale) => new Set(words[locale].map((word) => word.stem)))
  return { terms, words, stems, complete: vocabulary?.complete ?? false }
}

/** The words that some page may contain. The others are not worth a read. */
export function worthReading(words: readonly string[], known: Known): string[] {
  return words.filter((word) => !known.complete || /\d/.test(word) || isKnown(word, known))
}

/**
 * Corrects the words of a query that no page in any language has: replaces a misspelling by a similar word, and a Dutch
 * compound by the rarer of its parts. The rest of the query is unchanged.
 * @returns undefined if every word is known, or no similar word is found
 */
export function correctedQuery({ text, words }: Query, locale: Locale, known: Known): string | undefined {
  const replacements = new Map(
    words.flatMap((word) => {
      const replacement = isKnown(word, known) ? undefined : replacementFor(word, locale, known)
      return replacement === undefined ? [] : [[word, replacement] as const]
    }),
  )
  if (replacements.size === 0) return undefined
  return wordsOf(text).reduceRight((result, { text: word, start, end }) => {
    const replacement = replacements.get(word)
    return replacement === undefined ? result : result.slice(0, start) + replacement + result.slice(end)
  }, text)
}

function isKnown(word: string, { terms, stems }: Known): boolean {
  return LOCALES.some((locale) => {
    const stemmed = stem(word, locale)
    return (
      stems[locale].has(stemmed) ||
      [...stems[locale]].some((key) => isPartOf(key, word, stemmed)) ||
      hasPostings(terms.get(stemmed)?.p ?? '', locale) ||
      longerThan(word, stemmed, terms).length > 0
    )
  })
}

/** Finds the replacement of a word, in the reader's language first. It is one word, so that it costs at most one read. */
function replacementFor(word: string, locale: Locale, { terms, words, stems }: Known): string | undefined {
  for (const one of [locale, ...LOCALES.filter((other) => other !== locale)]) {
    const compound = one === 'nl' ? partsOf(word, (part) => stems.nl.has(stem(part, 'nl'))) : undefined
    const forms = [...words[one].map(({ form }) => form), ...formsNear(word, one, terms)]
    const found = compound ? rarerPart(compound, words.nl) : suggestion(word, forms)
    if (found !== undefined) return found
  }
  return undefined
}

/** The part of a compound that fewer pages have, which is more specific: `kantoor` of `kantoorgebouw`. */
function rarerPart([head, tail]: [string, string], frequentFirst: readonly VocabularyWord[]): string {
  const placeOf = (part: string) => frequentFirst.findIndex((word) => word.stem === stem(part, 'nl'))
  return placeOf(tail) > placeOf(head) ? tail : head
}

/** The words in the shard that would hold a word. It has rare words too, unlike the vocabulary. */
function formsNear(word: string, locale: Locale, terms: TermShards): string[] {
  return Object.entries(terms.near(word)).flatMap(([key, { f, p }]) =>
    !/[ =]/.test(key) && hasPostings(p, locale) ? [f ?? key] : [],
  )
}
