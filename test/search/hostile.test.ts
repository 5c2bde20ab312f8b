import { afterAll, expect, it, vi } from 'vitest'
import { LOCALES, localized } from '../../src/locale/locale.ts'
import type { SearchRoot } from '../../src/search/index/schema.ts'
import { encodeVocabulary } from '../../src/search/index/vocabulary.ts'
import { NearWords } from '../../src/search/near-words.ts'
import { LONGEST_QUERY, readQuery } from '../../src/search/query.ts'
import { search } from '../../src/search/search.ts'
import { stem } from '../../src/search/terms.ts'
import { randomRuns } from '../support/random-runs.ts'

const SYLLABLES = [
  'ba',
  'ker',
  'lon',
  'mi',
  'stad',
  'ten',
  'vo',
  'wer',
  'plan',
  'huis',
  'en',
  'ing',
  'tra',
  'que',
  'sou',
]
const SCRIPTS = ['абвгдежзиклмн', 'αβγδεζηθικλμν', 'ابتثجحخدذرزس', '漢字仮名交文都市計画']
const LETTERS = 'abcdefghijklmnopqrstuvwxyzé'

/** Pseudo-random whole numbers below a limit, the same in each run. */
function randomNumbers(): (below: number) => number {
  let seed = 20_261_129
  return (below) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((seed / 2 ** 32) * below)
  }
}

const random = randomNumbers()
const some = (from: string, length: number) => Array.from({ length }, () => from.charAt(random(from.length))).join('')
const syllables = (count: number) => Array.from({ length: count }, () => SYLLABLES[random(SYLLABLES.length)]).join('')
const times = (count: number, make: (i: number) => string) => Array.from({ length: count }, (_, i) => make(i)).join(' ')

/** As many words of each language as a vocabulary may have. */
const WORDS = localized(() =>
  [...new Set(Array.from({ length: 6_000 }, () => syllables(2 + random(3))))].slice(0, 3_000),
)
const known = () => WORDS[LOCALES[random(3)] ?? 'nl'][random(3_000)] ?? ''
const ROOT: SearchRoot = {
  kind: 'search',
  documents: localized(() => 1_000),
  sections: [],
  terms: [],
  entries: [],
  vocabulary: {
    complete: true,
    words: localized((locale) => encodeVocabulary(WORDS[locale].map((form) => ({ form, stem: stem(form, locale) })))),
  },
}

/** Queries that need as much work as possible, of many kinds. */
const KINDS: Readonly<Record<string, (i: number) => string>> = {
  'ten unknown words': () => times(10, () => some(LETTERS, 5 + random(14))),
  'words as long as they can be': () => times(5, () => some(LETTERS, 39)),
  'long words of known parts': () => times(5, () => syllables(12).slice(0, 39)),
  'one letter, over and over': (i) => LETTERS.charAt(i % 27).repeat(LONGEST_QUERY),
  'words of one letter': (i) => times(10, (k) => LETTERS.charAt((i + k) % 27).repeat(7 + ((i + k) % 12))),
  'words that are near to all': () => times(10, () => `${known().slice(0, 16)}${some(LETTERS, 2)}`),
  'words with two letters exchanged': () => times(10, () => known().replace(/^(.{2})(.)(.)/, '$1$3$2')),
  'anagrams of known words': () => times(10, () => [...known().slice(0, 18)].reverse().join('')),
  'words of other scripts': (i) => times(10, () => some(SCRIPTS[i % 4] ?? '', 8 + random(10))),
  'parts of words and digits': () => times(10, () => `${some('0123456789', 1 + random(2))}${known().slice(0, 14)}`),
}

interface Work {
  /** Comparisons of a word with a list of words. */
  comparisons: number
  /** Letters that they compared. */
  letters: number
  reads: number
}

/** The work of one query. */
async function workOf(text: string): Promise<Work> {
  const work: Work = { comparisons: 0, letters: 0, reads: 0 }
  nearest.mockImplementation(function (this: NearWords, word, limit) {
    work.comparisons++
    return original.call(this, word, limit, work)
  })
  const record = async (): Promise<never> => {
    work.reads++
    return ROOT as never
  }
  await search({ record }, 'root', { query: readQuery(text, 'nl'), locale: 'nl', page: 1 })
  return work
}

const original = NearWords.prototype.nearest
const nearest = vi.spyOn(NearWords.prototype, 'nearest')
afterAll(() => nearest.mockRestore())

/** Ten words, each compared with the list of each language for one error, then for two. */
const MOST_COMPARISONS = 10 * LOCALES.length * 2
/** An eighth of the letters of the three lists. A comparison of each word with each list would take 20 times all letters. */
const MOST_LETTERS = LOCALES.reduce((sum, locale) => sum + WORDS[locale].join('').length, 0) / 8

const QUERIES = randomRuns(1_000).numRuns

it.each(Object.entries(KINDS))('many queries of %s need little work each', async (_, make) => {
  const worst: Work = { comparisons: 0, letters: 0, reads: 0 }
  for (let i = 0; i < QUERIES; i++) {
    const work = await workOf(make(i))
    for (const key of ['comparisons', 'letters', 'reads'] as const) worst[key] = Math.max(worst[key], work[key])
  }
  expect(worst.comparisons).toBeLessThanOrEqual(MOST_COMPARISONS)
  expect(worst.letters).toBeLessThanOrEqual(MOST_LETTERS)
  expect(worst.reads).toBe(1)
})
