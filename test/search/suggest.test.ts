import { describe, expect, test } from 'vitest'
import { divisionsOf, partsOf, suggestion } from '../../src/search/suggest.ts'

describe('suggestion', () => {
  test.each([
    ['the smallest distance', 'josaphta', ['jozaphht', 'josaphat'], 'josaphat'],
    ['the first and most frequent of several', 'heyvart', ['hesvart', 'heyvart s', 'heyvaert'], 'hesvart'],
    ['the same first letter over a more frequent word', 'wonen', ['tonen', 'wonend'], 'wonend'],
    ['a word with other first letters', 'ehyvaert', ['plan', 'heyvaert'], 'heyvaert'],
    ['the candidate with its accents', 'decison', ['décision'], 'décision'],
  ])('returns %s', (_, word, candidates, expected) => {
    expect(suggestion(word, candidates)).toBe(expected)
  })

  test.each([
    ['gbb', ['gbp']],
    ['1081', ['1080']],
    ['plan', ['plan']],
    ['heyvaert', ['josaphat']],
    ['kerk', ['werk']],
    ['tuin', ['juin']],
  ])('returns undefined for %s', (word, candidates) => {
    expect(suggestion(word, candidates)).toBeUndefined()
  })
})

test.each([
  ['kantoorgebouw', ['kantoor', 'gebouw']],
  ['gewestenplan', ['gewest', 'plan']],
  ['kantoor', undefined],
  ['gebouwx', undefined],
])('the parts of %s are %s', (word, parts) => {
  const known = ['kantoor', 'gebouw', 'gewest', 'plan']
  expect(partsOf(word, (part) => known.includes(part))).toEqual(parts)
})

test('divisionsOf divides a word at each place between parts of two letters or more', () => {
  expect(divisionsOf('abcde')).toEqual([
    ['ab', 'cde'],
    ['abc', 'de'],
  ])
  expect(divisionsOf('abc')).toEqual([])
})
