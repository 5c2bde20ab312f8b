import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  MUNICIPALITIES,
  MUNICIPALITY_CODES,
  municipalitiesLike,
  municipalityOf,
} from '../../src/domain/municipalities.ts'
import { municipalityName } from '../../src/locale/municipality-name.ts'

describe('municipalityOf', () => {
  it.each([
    ['1080', '1080'],
    [' 1080 ', '1080'],
    ['Ixelles', '1050'],
    ['elsene', '1050'],
    ['ST GILLES', '1060'],
    ['Saint-Gilles', '1060'],
    ['sint gillis', '1060'],
    ['molenbeek saint jean', '1080'],
    ['1020', '1000'],
    ['Laeken', '1000'],
    ['Haren', '1000'],
    ['Brussel', '1000'],
    ['1050 Elsene', '1050'],
    ['Berchem-Sainte-Agathe', '1082'],
  ])('%s is %s', (text, code) => {
    expect(municipalityOf(text)).toBe(code)
  })

  it.each(['', '   ', '9000', 'Gent', 'molen', '10800', '<script>'])('does not know %j', (text) => {
    expect(municipalityOf(text)).toBeUndefined()
  })

  it('knows each by its code and by both names', () => {
    for (const code of MUNICIPALITY_CODES)
      for (const name of [code, MUNICIPALITIES[code].nl, MUNICIPALITIES[code].fr])
        expect(municipalityOf(name)).toBe(code)
  })

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => void [municipalityOf(text), municipalitiesLike(text)]),
    )
  })
})

test('municipalitiesLike finds municipalities by a part of a name', () => {
  expect(municipalitiesLike('woluwe')).toEqual(['1150', '1200'])
  expect(municipalitiesLike('mo')).toEqual([])
})

test('English shows both names', () => {
  expect([municipalityName('1050', 'en'), municipalityName('1140', 'en')]).toEqual(['Elsene / Ixelles', 'Evere'])
})
