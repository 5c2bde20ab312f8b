import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { LOCALES, localized } from '../../src/locale/locale.ts'
import { toVocabulary } from '../../src/publish/compile/outputs/search/vocabulary.ts'
import { decodeVocabulary, encodeVocabulary } from '../../src/search/index/vocabulary.ts'

test('a vocabulary is the same after encoding and decoding', () => {
  const word = fc.stringMatching(/^[a-zà-ÿ]{1,12}$/)
  fc.assert(
    fc.property(fc.array(fc.record({ form: word, stem: word })), (words) => {
      expect(decodeVocabulary(encodeVocabulary(words))).toEqual(words)
    }),
  )
})

describe('the vocabulary of a site', () => {
  const forms = (count: number) =>
    new Map(Array.from({ length: count }, (_, i) => [letters(i), new Map([[`${letters(i)}s`, count - i]])] as const))
  const letters = (n: number) => [...String(n).padStart(5, '0')].map((digit) => 'abcdefghij'[Number(digit)]).join('')
  const of = (count: number) => toVocabulary(localized(() => new Map(forms(count))))

  it('holds every word in its usual form, the most frequent first', () => {
    const { complete, words } = toVocabulary(
      localized(
        () =>
          new Map([
            [
              'decis',
              new Map([
                ['décision', 2],
                ['décisions', 1],
              ]),
            ],
            ['plan', new Map([['plan', 9]])],
            ['1080', new Map([['1080', 9]])],
          ]),
      ),
    )
    for (const locale of LOCALES) expect(words[locale]).toBe('plan décision=decis')
    expect(complete).toBe(true)
  })

  it('has a maximum size, and says whether a word was left out', () => {
    expect(of(3_000).complete).toBe(true)
    const { complete, words } = of(3_001)
    expect([complete, words.nl.split(' ').length]).toEqual([false, 3_000])
  })
})
