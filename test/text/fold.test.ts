import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, spellOutLetters, withoutMarks } from '../../src/text/fold.ts'

describe('fold', () => {
  it.each([
    ['Œuvre d’art à Évere', 'oeuvre d’art a evere'],
    ['ÇA ÎLE', 'ca ile'],
    ['Straße', 'strasse'],
    ['ĐOKOVIĆ Łódź', 'dokovic lodz'],
  ])('%s → %s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it('only lower-cases ASCII', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary-ascii' }), (text) => fold(text) === text.toLowerCase()))
  })

  it('returns the same for composed and decomposed text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(text.normalize('NFC'))).toBe(fold(text.normalize('NFD')))
      }),
    )
  })
})

describe('withoutMarks', () => {
  it('keeps the case, and letters that NFD does not split', () => {
    expect(withoutMarks('Évêché Œuvre')).toBe('Eveche Œuvre')
  })
})

describe('spellOutLetters', () => {
  it('replaces lower-case letters such as œ, and keeps accents', () => {
    expect(spellOutLetters('cœur été æ ß')).toBe('coeur été ae ss')
  })
})
