import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { visible, visibleJson, visibleLines } from '../../src/cli/visible.ts'

/** What a terminal may obey, or what hides or reorders text. */
const OBEYED = /\p{Cc}|[\u2028-\u202E\u2066-\u2069\u200E\u200F\u200B\uFEFF]|\p{Cs}/u
const text = fc.string({
  unit: fc.constantFrom(
    'a',
    'é',
    '😀',
    '\x1b',
    '\r',
    '\n',
    '\x7f',
    '\x9b',
    '\u2028',
    '\u202E',
    '\uFEFF',
    '\uD800',
    '\\',
  ),
})

describe('visible', () => {
  it.each([
    ['\x1b[2K\x1b]8;;http://evil.example\x07', '\\x1b[2K\\x1b]8;;http://evil.example\\x07'],
    ['a\nb\rc', 'a\\nb\\rc'],
    ['\x9b31m\x7f\0', '\\x9b31m\\x7f\\x00'],
    ['exe\u202Egpj', 'exe\\u202egpj'],
    ['a\u2028b\u2029c\u2066d', 'a\\u2028b\\u2029c\\u2066d'],
    ['\uDCE9\u200B', '\\udce9\\u200b'],
    ['\u{1FFFE}', '\\u{1fffe}'],
  ])('shows %j as an escape', (before, after) => {
    expect(visible(before)).toBe(after)
  })

  it.each(['Évère « 10 % » – l’été', 'a\tb', '👩🏽‍🔬 👨‍👩‍👧', 'zachte\u00ADkoppeling', 'C:\\x1b'])(
    'leaves %j as it is',
    (one) => {
      expect(visible(one)).toBe(one)
    },
  )

  it('leaves nothing that a terminal obeys', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(visible(one)).not.toMatch(OBEYED)
        expect(visibleLines(one).join('')).not.toMatch(OBEYED)
      }),
    )
  })
})

describe('visibleJson', () => {
  it('is JSON of the same value, and leaves nothing that a terminal obeys', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ one: text })), (value) => {
        const json = visibleJson(value, 2)
        expect(JSON.parse(json)).toEqual(value)
        expect(json.replaceAll('\n', '')).not.toMatch(OBEYED)
      }),
    )
  })
})
