import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { LOCALES, localized } from '../../src/locale/locale.ts'
import { DICTIONARIES } from '../../src/publish/words/dictionaries.ts'
import { KNOWN_WORDS } from '../../src/publish/words/known-words.ts'
import { stem } from '../../src/search/terms.ts'
import { encodeWordList, isWord, toWordList } from '../../src/search/word-list.ts'

const listOf = (words: readonly string[]) => {
  const stems = localized((locale) => new Set(words.map((word) => stem(word, locale))))
  return toWordList({ kind: 'words', bits: Buffer.from(encodeWordList(stems)).toString('base64') })
}

test('a word list has each of its words, and few others', () => {
  const word = fc.stringMatching(/^[a-z]{4,12}$/)
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 300 }), (words) => {
      const list = listOf(words)
      expect(words.filter((one) => !isWord(one, list))).toEqual([])
    }),
    { numRuns: 30 },
  )
  const list = listOf(Array.from({ length: 5_000 }, (_, i) => `word${i.toString(36)}`.replace(/\d/g, 'q')))
  const others = Array.from(
    { length: 5_000 },
    (_, i) => `zz${'abcdefghij'.charAt(i % 10)}${String(i).replace(/\d/g, (n) => 'klmnopqrst'.charAt(Number(n)))}`,
  )
  expect(others.filter((one) => list.has(one, 'nl')).length).toBeLessThan(25)
})

describe('the kept list of words', () => {
  const list = toWordList({ kind: 'words', bits: KNOWN_WORDS })

  it.each([
    [
      'nl',
      'kerk markt boete rechtbank tuin fiets ziekenhuis zwembad rijbewijs apotheek openingsuren paspoort huwelijk',
    ],
    ['fr', 'poubelle hopital passeport naissance pigeons boulangerie piscine mariage ordre lettre chateau chiens'],
    ['en', 'garden passport letter church hospital library bread market colour color neighborhood driving dogs'],
  ] as const)('has everyday words in %s', (locale, words) => {
    expect(words.split(' ').filter((word) => !list.has(word, locale))).toEqual([])
  })

  it('lacks typing errors and names of places', () => {
    const errors =
      'hayvaert heyvart josapaht bestemingsplan wontinen niewsbrief accesibilite statistcs nieghbourhood publiqe'
    expect(errors.split(' ').filter((word) => isWord(word, list))).toEqual([])
  })

  it('is made from dictionaries that are dependencies of the project', () => {
    const file = readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8')
    for (const locale of LOCALES) expect(file).toContain(`node_modules/${DICTIONARIES[locale].package}"`)
  })
})
