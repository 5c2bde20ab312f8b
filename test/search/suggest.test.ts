import { describe, expect, test } from 'vitest'
import { partsOf, suggestion } from '../../src/search/suggest.ts'

describe('suggestion', () => {
  test.each([
    ['the fewest slips', 'josaphta', ['jozaphht', 'josaphat'], 'josaphat'],
    ['the most frequent of several, which stands first', 'heyvart', ['hesvart', 'heyvart s', 'heyvaert'], 'hesvart'],
    ['the same first letter before a more frequent word', 'wonen', ['tonen', 'wonend'], 'wonend'],
    ['slips in the first letters too', 'ehyvaert', ['plan', 'heyvaert'], 'heyvaert'],
    ['a word as it is written, with its accents', 'decison', ['décision'], 'décision'],
  ])('is the word with %s', (_, word, candidates, expected) => {
    expect(suggestion(word, candidates)).toBe(expected)
  })

  test.each([
    ['gbb', ['gbp']],
    ['1081', ['1080']],
    ['plan', ['plan']],
    ['heyvaert', ['josaphat']],
  ])('is none for %s', (word, candidates) => {
    expect(suggestion(word, candidates)).toBeUndefined()
  })
})

test.each([
  ['kantoorgebouw', ['kantoor', 'gebouw']],
  ['gewestenplan', ['gewest', 'plan']],
  ['kantoor', undefined],
  ['gebouwx', undefined],
])('%s is made of %s', (word, parts) => {
  const known = ['kantoor', 'gebouw', 'gewest', 'plan']
  expect(partsOf(word, (part) => known.includes(part))).toEqual(parts)
})
