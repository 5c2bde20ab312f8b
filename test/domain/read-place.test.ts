import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MUNICIPALITIES, MUNICIPALITY_CODES, type Municipality } from '../../src/domain/municipalities.ts'
import { municipalityOf, postCodesOf, readPlace, sharedPostCodes } from '../../src/domain/read-place.ts'

const found = (code: Municipality) => ({ kind: 'found', code })
const choice = (...codes: Municipality[]) => ({ kind: 'choice', codes })

describe('a place as people type it', () => {
  test.each<[string, Municipality]>([
    ['1080', '1080'],
    [' 1080 ', '1080'],
    ['B-1080', '1080'],
    ['B 1080', '1080'],
    ['b1080', '1080'],
    ['BE-1080', '1080'],
    ['1080 Molenbeek', '1080'],
    ['1080Molenbeek', '1080'],
    ['Molenbeek (1080)', '1080'],
    ['Molenbeek, 1080', '1080'],
    ['1080 Brussel', '1080'],
    ['1080 Bruxelles', '1080'],
    ['1080 BRUXELLES/BRUSSEL', '1080'],
    ['B-1080 Sint-Jans-Molenbeek, België', '1080'],
    ['Molenbeek', '1080'],
    ['molenbeek saint jean', '1080'],
    ['Saint Jean Molenbeek', '1080'],
    ['Ixelles', '1050'],
    ['elsene', '1050'],
    ['Elsene / Ixelles', '1050'],
    ['Elsene/Ixelles', '1050'],
    ['Ixelles - Elsene', '1050'],
    ['Elsene (Ixelles)', '1050'],
    ['1050 Elsene', '1050'],
    ['1050 Elsene / Ixelles', '1050'],
    ['1050 Laken', '1000'],
    ['commune d’Ixelles', '1050'],
    ['Gemeente Elsene', '1050'],
    ['ST GILLES', '1060'],
    ['St.-Gilles', '1060'],
    ['Saint-Gilles', '1060'],
    ['sint gillis', '1060'],
    ['Sint-Gillis / Saint-Gilles', '1060'],
    ['1020', '1000'],
    ['Laeken', '1000'],
    ['Laken', '1000'],
    ['1020 Laken', '1000'],
    ['Laken (Brussel)', '1000'],
    ['Laken / Laeken', '1000'],
    ['Haren', '1000'],
    ['Neder-Over-Heembeek', '1000'],
    ['neder over heembeek', '1000'],
    ['Heembeek', '1000'],
    ['Brussel', '1000'],
    ['Brussels', '1000'],
    ['Ville de Bruxelles', '1000'],
    ['Stad Brussel', '1000'],
    ['City of Brussels', '1000'],
    ['Brussel-Stad / Bruxelles-Ville', '1000'],
    ['Berchem-Sainte-Agathe', '1082'],
    ['Berchem', '1082'],
    ['Saint-Josse', '1210'],
    ['st joost', '1210'],
    ['Boitsfort', '1170'],
    ['Watermael', '1170'],
    ['1035', '1030'],
    ['1006', '1210'],
    ['1047', '1000'],
    ['WSL', '1200'],
    ['１０８０', '1080'],
    ['10 80', '1080'],
    ['1.080', '1080'],
    ['B-1 080 Molenbeek', '1080'],
    ['Wetstraat 10 bus 20, 1080', '1080'],
    ['wsp', '1150'],
    ['Shaerbeek', '1030'],
    ['Schaarbeck', '1030'],
    ['Molenbeeck', '1080'],
    ['Etterbeck', '1040'],
    ['Ixelle', '1050'],
    ['Auderghen', '1160'],
    ['Watermael-Boisfort', '1170'],
    ['Wetstraat 16, 1080 Molenbeek', '1080'],
  ])('%s is %s', (text, code) => {
    expect(readPlace(text)).toEqual(found(code))
  })

  test.each([
    ['1050', choice('1050', '1000')],
    ['1050 Brussel', choice('1050', '1000')],
    ['1040', choice('1040', '1000')],
    ['rue de la Loi 16, 1040 Bruxelles', choice('1040', '1000')],
    ['1060', choice('1060', '1000')],
    ['woluwe', choice('1150', '1200')],
    ['Woluwé', choice('1150', '1200')],
    ['1080 Ukkel', choice('1080', '1180')],
    ['schaar', choice('1030')],
    ['josse', choice('1210')],
    ['Forst', choice('1190')],
  ])('%s offers a choice', (text, reading) => {
    expect(readPlace(text)).toEqual(reading)
  })

  test.each([
    'Rue de la Loi',
    'Matongé',
    'Flagey',
    'Gent',
    'Dilbeek',
    'Vilvoorde',
    'Halle',
    '<script>',
    '12',
    'x',
    'België',
    'stad',
    'la commune',
    '北京',
  ])('%s is left to the search', (text) => {
    expect(readPlace(text)).toEqual({ kind: 'unknown' })
  })

  test.each(['9000', '9000 Gent', 'B-1800', '1234'])('%s is a post code outside the Region', (text) => {
    expect(readPlace(text)).toMatchObject({ kind: 'outside' })
  })

  test.each(['', '   ', '???', '-'])('%j names no place', (text) => {
    expect(readPlace(text)).toEqual({ kind: 'empty' })
  })

  test('is found by its post code with both names in each order and form', () => {
    const separators = [' ', '/', ' / ', ' - ', ', ', ' (']
    for (const code of MUNICIPALITY_CODES) {
      const { nl, fr } = MUNICIPALITIES[code]
      for (const text of [nl, fr, ...separators.flatMap((one) => [`${nl}${one}${fr}`, `${fr}${one}${nl}`])])
        for (const typed of [
          text,
          text.toUpperCase(),
          text.replaceAll('-', ' '),
          `${code} ${text}`,
          `B-${code} ${text}`,
        ])
          expect(readPlace(typed), typed).toEqual(found(code))
    }
  })

  test('is found with one letter missing or one too many, in each name of eight letters or more', () => {
    // The name of the City has a word that is no part of it: Stad, Ville.
    for (const code of MUNICIPALITY_CODES.filter((one) => one !== '1000'))
      for (const name of [MUNICIPALITIES[code].nl, MUNICIPALITIES[code].fr].filter(({ length }) => length >= 8))
        for (let i = 1; i < name.length - 1; i++)
          for (const typed of [name.slice(0, i) + name.slice(i + 1), `${name.slice(0, i)}${name[i]}${name.slice(i)}`])
            if (!/[\s-]/.test(`${name[i]}${name[i - 1]}${name[i + 1]}`)) {
              const reading = readPlace(typed)
              const codes = reading.kind === 'found' ? [reading.code] : reading.kind === 'choice' ? reading.codes : []
              expect(codes, typed).toContain(code)
            }
  })

  test('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void [readPlace(text), municipalityOf(text)]))
  })
})

describe('municipalityOf', () => {
  test.each([
    ['1080', '1080'],
    ['1050', '1050'],
    ['1020', '1000'],
    ['Elsene / Ixelles', '1050'],
    ['Molenbeek', '1080'],
    ['1080 Molenbeek', '1080'],
    ['1080 Brussel', '1080'],
  ])('%s is %s', (text, code) => {
    expect(municipalityOf(text)).toBe(code)
  })

  // A search for these words must not show a municipality.
  test.each(['', 'Gent', '9000', 'Shaerbeek', 'woluw', 'josaphat 1030', '1080 Ukkel', '1080 1030', 'plan Elsene'])(
    '%j names none exactly',
    (text) => {
      expect(municipalityOf(text)).toBeUndefined()
    },
  )
})

test('the post codes of the City of Brussels are those of its parts', () => {
  expect(postCodesOf('1000')).toEqual(['1000', '1020', '1120', '1130'])
  expect(postCodesOf('1080')).toEqual(['1080'])
})

test('three post codes lie in two municipalities', () => {
  expect(sharedPostCodes()).toEqual([
    { postCode: '1040', codes: ['1040', '1000'] },
    { postCode: '1050', codes: ['1050', '1000'] },
    { postCode: '1060', codes: ['1060', '1000'] },
  ])
})
