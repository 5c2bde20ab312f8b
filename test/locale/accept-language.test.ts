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

  it('skips malformed items', () => {
    expect(parseAcceptLanguage('nl;q=1.0000, ?, fr;q=0.5;x=1, en;q=0.25,')).toEqual([{ range: 'en', weight: 0.25 }])
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
