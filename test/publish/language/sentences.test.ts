import { describe, expect, it } from 'vitest'
import type { Locale } from '../../../src/locale/locale.ts'
import { sentencesOf, wordsIn } from '../../../src/publish/language/sentences.ts'
import { Offsets } from '../../../src/publish/markdown/offsets.ts'

/** The places of a text that begins at an offset of the body. */
const placesFrom = (offset: number, text: string) => Offsets.from(offset, text.length + 1)
const texts = (locale: Locale, text: string) =>
  sentencesOf({ text, offsets: placesFrom(0, text) }, locale).map((sentence) => sentence.text)

describe('sentencesOf', () => {
  it.each<[Locale, string, number]>([
    ['nl', 'Een zin. Nog een! En een vraag? Ja.', 4],
    ['nl', 'Zie art. 7. Mevr. Janssens en J. Peeters (vgl. Brussel) beslissen.', 2],
    ['nl', 'Op blz. 12 staat dhr. Maes.', 1],
    ['nl', 'Er zijn 1.500 woningen, bijv. Het Huis.', 1],
    ['nl', 'Europa beslist mee. perspective.brussels volgt dat op.', 2],
    ['nl', 'Van perspective.brussels komt dit.', 1],
    ['fr', "M. Dupont et Mme. Leroy sont là. C'est tout.", 2],
    ['fr', "L'art. 5 du Code, cf. Le plan, p. 12.", 1],
    ['fr', 'Il y a un nouveau plan ? Dites ce que vous pensez.', 2],
    ['en', 'Mr. Jones asked Dr. Smith, e.g. The one of St. Gillis. Yes.', 2],
    ['en', 'It works. urban.brussels decides.', 2],
    ['en', 'It is on p. 12 of vol. II.', 1],
  ])('splits %s: %s', (locale, text, count) => {
    expect(texts(locale, text)).toHaveLength(count)
  })

  it('gives the start and length of each sentence', () => {
    const text = 'Een zin.  En nog een zin.'
    const sentences = sentencesOf({ text, offsets: placesFrom(100, text) }, 'nl')
    expect(sentences.map(({ text, offsets, words }) => ({ text, offset: offsets.at(0), words }))).toEqual([
      { text: 'Een zin.', offset: 100, words: 2 },
      { text: 'En nog een zin.', offset: 110, words: 4 },
    ])
  })

  it('finds no sentence in a text without words', () => {
    expect(texts('en', ' … – 、 ')).toEqual([])
  })
})

describe('wordsIn', () => {
  it.each([
    ["L'agence n'a pas d'avis.", 4],
    ['perspective.brussels telt 1.500 16-jarigen.', 4],
    ['Près de 1 400 logements en 2024.', 6],
    ['een – twee … drie', 3],
    ['', 0],
  ])('counts %s', (text, words) => {
    expect(wordsIn(text)).toBe(words)
  })
})
