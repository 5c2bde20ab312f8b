import { expect, test } from 'vitest'
import { toDocumentId } from '../../src/search/index/document-id.ts'
import { encodePostings } from '../../src/search/index/postings.ts'
import { distance, suggestion } from '../../src/search/suggest.ts'

const posting = (page: string) => ({
  id: toDocumentId({ locale: 'nl', kind: 'page', section: '00', page: page.padStart(7, '0') }),
  weight: 1,
})
const term = (count: number, f?: string) => ({
  p: encodePostings(Array.from({ length: count }, (_, i) => posting(String(i)))),
  ...(f && { f }),
})

test.each([
  ['heyvart', 'heyvaert', 1],
  ['josapaht', 'josaphat', 1],
  ['kanaal', 'kanaal', 0],
  ['abcd', 'dcba', 3],
])('%s and %s are %d slips apart', (a, b, slips) => {
  expect(distance(a, b, 2)).toBe(slips)
  expect(distance(b, a, 2)).toBe(slips)
})

test('the word with the fewest slips is meant, and of several the one in the most documents', () => {
  expect(
    suggestion('heyvart', 'nl', [
      ['heyvaert', term(1)],
      ['hesvart', term(9)],
    ]),
  ).toBe('hesvart')
  expect(
    suggestion('josaphta', 'nl', [
      ['josaphat', term(2)],
      ['jozaphht', term(9)],
    ]),
  ).toBe('josaphat')
})

test('forms are told, not stems; pairs and names are none', () => {
  expect(
    suggestion('vergunnning', 'nl', [
      ['vergun', term(2, 'vergunning')],
      ['vergunning a', term(9)],
    ]),
  ).toBe('vergunning')
})

test('short words and numbers are taken as they are', () => {
  expect(suggestion('gbb', 'nl', [['gbp', term(3)]])).toBeUndefined()
  expect(suggestion('1081', 'nl', [['1080', term(3)]])).toBeUndefined()
})

test('a word that only another language has is not suggested', () => {
  expect(suggestion('heyvart', 'fr', [['heyvaert', term(3)]])).toBeUndefined()
})
