import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { LOCALES } from '../../src/locale/locale.ts'
import { LONGEST_QUERY, readQuery } from '../../src/search/query.ts'

describe('readQuery', () => {
  it('looks up the words that are not stop words', () => {
    expect(readQuery('Wat is het GBP?', 'nl').words).toEqual(['gbp'])
    expect(readQuery("c'est quoi le PRAS", 'fr').words).toEqual(['pras'])
  })

  it('looks up stop words if there are no other words', () => {
    expect(readQuery('wat is dat', 'nl').words).toEqual(['wat', 'is', 'dat'])
  })

  it.each([
    '"rue de la Loi"',
    '“rue de la Loi”',
    '« rue de la Loi »',
    '„rue de la Loi”',
    '„rue de la Loi“',
    '”rue de la Loi”',
    '»rue de la Loi«',
    '＂rue de la Loi＂',
  ])('reads %s as a phrase', (typed) => {
    expect(readQuery(typed, 'fr').phrases).toEqual([['rue', 'loi']])
  })

  it.each([
    ['NEAR(a, b)', ['near']],
    ['plan* AND -weg OR (x)', ['plan', 'and', 'weg', 'or']],
    ['"', []],
    ['title:heyvaert', ['title', 'heyvaert']],
  ])('has no operators: %s', (typed, words) => {
    expect(readQuery(typed, 'nl').words).toEqual(words)
  })

  it('removes invisible characters, and replaces control characters and lone surrogates by spaces', () => {
    expect(readQuery('a\u0000b\u202Ec\uD800 d', 'nl').text).toBe('a bc d')
  })

  it.each(['\u00AD', '\u200B', '\u200D', '\u2060', '\uFEFF', '\u202A', '\u200E', '\u2066'])(
    'reads a title copied from a page as if it had no %j',
    (invisible) => {
      const copied = `Toegan${invisible}kelijk${invisible}heid`
      expect(readQuery(copied, 'nl')).toEqual(readQuery('Toegankelijkheid', 'nl'))
      expect(readQuery(`"${copied} plan"`, 'nl').phrases).toEqual([['toegankelijkheid', 'plan']])
    },
  )

  test('any text gives a query of limited length that can be shown and sent again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 9000 }), fc.constantFrom(...LOCALES), (typed, locale) => {
        const { text, words } = readQuery(typed, locale)
        expect(text.length).toBeLessThanOrEqual(LONGEST_QUERY)
        expect(words.length).toBeLessThanOrEqual(10)
        expect(() => encodeURIComponent(text)).not.toThrow()
        expect(readQuery(text, locale).text).toBe(text)
      }),
    )
  })
})
