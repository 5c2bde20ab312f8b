import { LOCALES, type Locale, type Localized, localized } from '../locale/locale.ts'
import { hasPostings } from './index/postings.ts'
import type { Vocabulary } from './index/schema.ts'
import { decodeVocabulary, type VocabularyWord } from './index/vocabulary.ts'
import type { Query } from './query.ts'
import { isPartOf, longerThan } from './rank.ts'
import { partsOf, suggestion } from './suggest.ts'
import type { TermShards } from './term-shards.ts'
import { stem, wordsOf } from './terms.ts'

/** What is known of the words of an index, before and after their shards are read. */
export interface Known {
  terms: TermShards
  words: Localized<VocabularyWord[]>
  stems: Localized<ReadonlySet<string>>
  /** All words of the index are among these, but for those with digits. */
  complete: boolean
}

/** @param vocabulary missing in an index of an earlier version */
export function knownIn(vocabulary: Vocabulary | undefined, terms: TermShards): Known {
  const words = localized((locale) => decodeVocabulary(vocabulary?.words[locale] ?? ''))
  const stems = localized((locale) => new Set(words[locale].map((word) => word.stem)))
  return { terms, words, stems, complete: vocabulary?.complete ?? false }
}

/** The words of which some page may have one: no other is worth a read. */
export function worthReading(words: readonly string[], known: Known): string[] {
  return words.filter((word) => !known.complete || /\d/.test(word) || isKnown(word, known))
}

/**
 * The query as it may have been meant, where no page in any language has one of its words: a slip mended, a Dutch
 * compound by the more telling of its parts. All else stands as it was typed.
 * @returns undefined where every word is known, or nothing is near
 */
export function mended({ text, words }: Query, locale: Locale, known: Known): string | undefined {
  const replacements = new Map(
    words.flatMap((word) => {
      const replacement = isKnown(word, known) ? undefined : meantBy(word, locale, known)
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

/** Looked for in the reader's language first. One word always, so that one typed costs one read. */
function meantBy(word: string, locale: Locale, { terms, words, stems }: Known): string | undefined {
  for (const one of [locale, ...LOCALES.filter((other) => other !== locale)]) {
    const compound = one === 'nl' ? partsOf(word, (part) => stems.nl.has(stem(part, 'nl'))) : undefined
    const forms = [...words[one].map(({ form }) => form), ...formsNear(word, one, terms)]
    const found = compound ? rarerOf(compound, words.nl) : suggestion(word, forms)
    if (found !== undefined) return found
  }
  return undefined
}

/** The part of a compound that fewer pages have, which tells more: `kantoor` of `kantoorgebouw`. */
function rarerOf([head, tail]: [string, string], frequentFirst: readonly VocabularyWord[]): string {
  const placeOf = (part: string) => frequentFirst.findIndex((word) => word.stem === stem(part, 'nl'))
  return placeOf(tail) > placeOf(head) ? tail : head
}

/** Words in the shard where a word would lie, rare ones too. */
function formsNear(word: string, locale: Locale, terms: TermShards): string[] {
  return Object.entries(terms.near(word)).flatMap(([key, { f, p }]) =>
    !/[ =]/.test(key) && hasPostings(p, locale) ? [f ?? key] : [],
  )
}
