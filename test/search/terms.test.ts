import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { LOCALES } from '../../src/locale/locale.ts'
import { KEPT, nameKey, pairKey, stem, termsOf, wordsOf } from '../../src/search/terms.ts'

describe('stem', () => {
  it.each([
    ['nl', ['vergunning', 'vergunningen']],
    ['nl', ['plan', 'plannen']],
    ['nl', ['school', 'scholen']],
    ['nl', ['gemeente', 'gemeenten']],
    ['nl', ['project', 'projecten']],
    ['nl', ['bedrijf', 'bedrijven']],
    ['nl', ['huis', 'huizen']],
    ['nl', ['advies', 'adviezen']],
    ['nl', ['haven', 'havens']],
    ['nl', ['kazerne', 'kazernes']],
    ['nl', ['proces', 'processen']],
    ['nl', ['adres', 'adressen']],
    ['fr', ['enquete', 'enquetes']],
    ['fr', ['communal', 'communale', 'communaux', 'communales']],
    ['fr', ['approuve', 'approuvee', 'approuvees']],
    ['fr', ['quartier', 'quartiers']],
    ['fr', ['bureau', 'bureaux']],
    ['fr', ['canal', 'canaux']],
    ['fr', ['travail', 'travaux']],
    ['fr', ['public', 'publique', 'publics', 'publiques']],
    ['fr', ['lieu', 'lieux']],
    ['fr', ['rue', 'rues']],
    ['en', ['inquiry', 'inquiries']],
    ['en', ['plan', 'plans', 'planning']],
  ] as const)('is the same for forms of one word in %s: %s', (locale, forms) => {
    expect(new Set(forms.map((form) => stem(form, locale))).size).toBe(1)
  })

  it('distinguishes acronyms that differ by a letter', () => {
    for (const locale of LOCALES) expect(stem('prd', locale)).not.toBe(stem('prdd', locale))
  })

  it('keeps the first letters of any word, so that it is in the same shard in every language', () => {
    const word = fc.stringMatching(/^[a-z0-9]{1,20}$/)
    fc.assert(
      fc.property(word, fc.constantFrom(...LOCALES), (text, locale) => {
        expect(stem(text, locale).slice(0, KEPT)).toBe(text.slice(0, KEPT))
      }),
    )
  })
})

describe('termsOf', () => {
  it('leaves out stop words, and splits elisions and hyphens', () => {
    expect(termsOf('la gare de l’Ouest', 'fr')).toEqual(['gar', 'ouest'])
    expect(termsOf('Sint-Jans-Molenbeek', 'nl')).toEqual(['sint', 'jan', 'molenbek'])
  })

  test('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom(...LOCALES), (text, locale) => {
        for (const term of termsOf(text, locale)) expect(term).toMatch(/^[\p{L}\p{N}]+$/u)
      }),
    )
  })
})

test('wordsOf does not cut a word at a soft hyphen or a zero-width space', () => {
  const text = 'fiets\u00ADpaden\u00ADnetwerk, gewest\u200Belijk \u00AD \uFEFFplan\u2060'
  expect(wordsOf(text).map((word) => word.text)).toEqual(['fietspadennetwerk', 'gewestelijk', 'plan'])
  expect(wordsOf(text)[0]).toMatchObject({ start: 0, end: 19 })
  for (const locale of LOCALES)
    expect(termsOf('mobili\u00ADteits\u00ADplan', locale)).toEqual(termsOf('mobiliteitsplan', locale))
})

test('wordsOf returns the offsets of words', () => {
  const text = 'L’été à Évere'
  expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['L', 'été', 'à', 'Évere'])
})

test('keys of pairs and names start with their first term', () => {
  expect(pairKey('gar', 'ouest').startsWith('gar')).toBe(true)
  expect(nameKey(['gar', 'ouest']).startsWith('gar')).toBe(true)
})

describe('wordsOf', () => {
  const texts = (text: string) => wordsOf(text).map((word) => word.text)

  it.each([
    ['G.B.P.', ['gbp']],
    ['het P.R.A.S. van 2001', ['het', 'pras', 'van', '2001']],
    ['C.O.B.A.T', ['cobat']],
    ['E.U.-wijk', ['eu', 'wijk']],
    ['(R.R.U.)', ['rru']],
    ['perspective.brussels', ['perspective', 'brussels']],
    ['plan A.', ['plan', 'a']],
    ['zie p.4', ['zie', 'p', '4']],
  ])('reads an acronym with full stops as one word: %s', (text, words) => {
    expect(texts(text)).toEqual(words)
  })

  it.each([
    ['m²', 'm2'],
    ['ﬁets', 'fiets'],
    ['wĳk', 'wijk'],
    ['１０８０', '1080'],
    ['ＧＢＰ', 'gbp'],
    ['№', 'no'],
    ['㎡', 'm2'],
  ])('reads compatibility forms as plain ones: %s', (text, word) => {
    expect(texts(text)).toEqual([word])
  })

  it('reads a word with invisible characters as without them', () => {
    expect(texts('Ander\u00ADlecht ge\u200Bwest ge\u202Awest \uFEFFplan')).toEqual([
      'anderlecht',
      'gewest',
      'gewest',
      'plan',
    ])
  })
})

describe('stem, for British and American spelling', () => {
  it.each([
    ['centre', 'center', 'centers', 'centres'],
    ['neighbourhood', 'neighborhood', 'neighborhoods'],
    ['neighbouring', 'neighboring'],
    ['organisation', 'organization', 'organizations'],
    ['organise', 'organize'],
    ['colour', 'color', 'colors'],
    ['harbour', 'harbor'],
    ['programme', 'program', 'programs'],
    ['theatre', 'theater'],
    ['defence', 'defense'],
    ['licence', 'license', 'licenses'],
    ['cancelled', 'canceled'],
    ['catalogue', 'catalog'],
    ['analyse', 'analyze'],
    ['urbanisation', 'urbanization'],
  ])('is the same: %s', (...forms) => {
    expect(new Set(forms.map((form) => stem(form, 'en'))).size).toBe(1)
  })

  it('does not change words that only look alike', () => {
    for (const word of ['size', 'prize', 'meter', 'doctor', 'corner', 'number', 'water', 'sector'])
      expect(stem(word, 'en')).toBe(stem(word, 'en').replace('our', 'or'))
  })
})

it('termsOf keeps stop words if there are no other words, as in a title', () => {
  expect(termsOf('Over ons', 'nl')).toHaveLength(2)
  expect(termsOf('About us', 'en')).toHaveLength(2)
})
