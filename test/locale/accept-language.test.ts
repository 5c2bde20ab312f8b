import { describe, expect, it } from 'vitest'
import { parseAcceptLanguage } from '../../src/locale/accept-language.ts'

describe('parseAcceptLanguage', () => {
  it('sorts by weight, and keeps the order of equal weights', () => {
    expect(parseAcceptLanguage('da, en-gb;q=0.8, en;q=0.7, nl;q=0.8, fr')).toEqual([
      { range: 'da', weight: 1 },
      { range: 'fr', weight: 1 },
      { range: 'en-gb', weight: 0.8 },
      { range: 'nl', weight: 0.8 },
      { range: 'en', weight: 0.7 },
    ])
  })

  it('keeps items with a weight of 0, because they exclude a language', () => {
    expect(parseAcceptLanguage('nl;q=0')).toEqual([{ range: 'nl', weight: 0 }])
  })

  it('reads an underscore as a hyphen', () => {
    expect(parseAcceptLanguage('fr_FR')).toEqual([{ range: 'fr-FR', weight: 1 }])
  })

  it('skips items without a language range', () => {
    expect(parseAcceptLanguage('?, 5, nl--BE, en;q=0.25,')).toEqual([{ range: 'en', weight: 0.25 }])
  })

  it.each([
    ['nl;q=0.1234567', 0.1234567],
    ['nl;q=1.0000', 1],
    [`nl;q=1.${'0'.repeat(40)}`, 1],
    [`nl;q=0.5${'0'.repeat(400)}`, 0.5],
    ['nl;q=0.0000', 0],
    ['nl;q=0,8', 0.8],
    ['nl;q=0,08 ', 0.08],
    ['nl;q=1,0', 1],
    ['nl;q=0,000', 0],
    ['nl;q=.9', 0.9],
    ['nl;q=,9', 0.9],
    ['nl; q = 0.9', 0.9],
    ['nl;Q=0.9', 0.9],
    ['nl;q=0.', 0],
  ])('reads a weight as it was meant: %s', (header, weight) => {
    expect(parseAcceptLanguage(header)).toEqual([{ range: 'nl', weight }])
  })

  it.each([
    'q',
    'q=',
    'q=abc',
    'q=2',
    'q=1.1',
    'q=-1',
    'q=1e0',
    'q="1"',
    'q=.',
    'level=1',
    'q=0.5;q=0.9',
    'q=1.5.2',
    '',
  ])('gives the least weight to a range with an unreadable parameter: %j', (parameter) => {
    expect(parseAcceptLanguage(`nl;${parameter}`)).toEqual([{ range: 'nl', weight: 0.001 }])
  })

  it('reads a decimal comma in each item', () => {
    expect(parseAcceptLanguage('nl-BE, nl;q=0,8, en-us;q=0,6, en_US;q=0,4, *')).toEqual([
      { range: 'nl-BE', weight: 1 },
      { range: '*', weight: 1 },
      { range: 'nl', weight: 0.8 },
      { range: 'en-us', weight: 0.6 },
      { range: 'en-US', weight: 0.4 },
    ])
  })

  it('reads a comma before the next language as the end of an item', () => {
    expect(parseAcceptLanguage('nl;q=0,fr;q=1,en')).toEqual([
      { range: 'fr', weight: 1 },
      { range: 'en', weight: 1 },
      { range: 'nl', weight: 0 },
    ])
  })

  it('reads at most a thousand characters, up to the last whole item', () => {
    expect(parseAcceptLanguage('de,'.repeat(1000))).toHaveLength(333)
    expect(parseAcceptLanguage(`${'de,'.repeat(332)}nl-BE`)).toHaveLength(332)
    expect(parseAcceptLanguage(`${'de,'.repeat(332)}en,fr-BE`)).toHaveLength(333)
  })

  it('ignores a single item that is longer than that', () => {
    expect(parseAcceptLanguage('nl-'.repeat(1000))).toEqual([])
  })
})
