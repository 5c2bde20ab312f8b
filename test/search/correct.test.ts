import { expect, test } from 'vitest'
import { localized } from '../../src/locale/locale.ts'
import { knownIn } from '../../src/search/correct.ts'
import { encodeVocabulary } from '../../src/search/index/vocabulary.ts'
import { TermShards } from '../../src/search/term-shards.ts'

test('a vocabulary is decoded once, however many queries ask for it', () => {
  let reads = 0
  const text = encodeVocabulary([{ form: 'plannen', stem: 'plan' }])
  const words = localized(() => text)
  const vocabulary = {
    complete: true,
    get words() {
      reads++
      return words
    },
  }
  const terms = new TermShards({ record: () => Promise.reject(new Error('no read is needed')) }, { terms: [] })
  const first = knownIn(vocabulary, terms)
  const after = reads
  for (let i = 0; i < 10; i++) expect(knownIn(vocabulary, terms).near).toBe(first.near)
  expect(reads).toBe(after)
})
