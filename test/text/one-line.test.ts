import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inOneLine, unfitCharacter } from '../../src/text/one-line.ts'

describe('unfitCharacter', () => {
  it.each([
    ['a\nb', 'U+000A (line feed)', true],
    ['a\r\nb', 'U+000D (carriage return)', true],
    ['a\u0085b', 'U+0085 (next line)', true],
    ['a\u2029b', 'U+2029 (paragraph separator)', true],
    ['a\tb', 'U+0009 (tab)', false],
    ['a\u0092b', 'U+0092 (control character)', false],
    ['a\u202Eb', 'U+202E (right-to-left override)', false],
    ['a\u2068b', 'U+2068 (first strong isolate)', false],
    ['a\u200Bb', 'U+200B (zero width space)', false],
    ['a\u200Eb', 'U+200E (left-to-right mark)', false],
    ['a\u200Db', 'U+200D (zero width joiner)', false],
    ['👍\u200D', 'U+200D (zero width joiner)', false],
    ['a\u200Cb', 'U+200C (zero width non-joiner)', false],
    ['\uFE0Fa', 'U+FE0F', false],
    ['a\uD83Db', 'U+D83D', false],
    ['a\uE000b', 'U+E000', false],
    ['a\uFFFEb', 'U+FFFE', false],
    ['a\uFFFDb', 'U+FFFD (replacement character: a letter was lost)', false],
    ['a\u3164b', 'U+3164', false],
    ['a\u{E0041}b', 'U+E0041', false],
  ])('finds the character in %j', (text, name, isLineBreak) => {
    expect(unfitCharacter(text)).toMatchObject({ name, isLineBreak })
  })

  it.each([
    'Een titel – «\u00A0été\u202F»: 10 m², CO₂, 25 %',
    'fiets\u00ADpaden',
    '👩‍👩‍👧 ❤️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 1️⃣ 👍🏽 🏳️‍🌈 👩🏽‍🚀 🇧🇪',
    'می‌خواهم',
    'क्‍ष',
    'עברית\u200F (1)',
    '葛\uFE00',
    'e\u0301',
  ])('accepts %j', (text) => {
    expect(unfitCharacter(text)).toBeUndefined()
  })
})

describe('inOneLine', () => {
  it('makes a space of a line break, and leaves other characters out', () => {
    expect(inOneLine('een\r\ntwee\u2028drie\0\u202E')).toBe('een twee drie')
  })

  it('returns a text in one line for any text, and leaves a right text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const line = inOneLine(text)
        expect(unfitCharacter(line)).toBeUndefined()
        if (unfitCharacter(text) === undefined) expect(line).toBe(text)
      }),
    )
  })
})
