import { afterAll, expect, it, vi } from 'vitest'
import { LOCALES, localized } from '../../src/locale/locale.ts'
import type { SearchRoot } from '../../src/search/index/schema.ts'
import { encodeVocabulary } from '../../src/search/index/vocabulary.ts'
import { NearWords } from '../../src/search/near-words.ts'
import { readQuery } from '../../src/search/query.ts'
import { search } from '../../src/search/search.ts'
import { stem } from '../../src/search/terms.ts'
import { hostileQueries, randomNumbers, syllables } from '../support/hostile-queries.ts'
import { randomRuns } from '../support/random-runs.ts'

const random = randomNumbers()

/** As many words of each language as a vocabulary may have. */
const WORDS = localized(() =>
  [...new Set(Array.from({ length: 6_000 }, () => syllables(2 + random(3), random)))].slice(0, 3_000),
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

const KINDS = hostileQueries(known, random)

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
