import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode, undecodedByte } from '../../../src/publish/source/decode.ts'

const utf8 = new TextEncoder()

/** The bytes that a decoded text was made from. */
function bytesOf(text: string): number[] {
  return [...text].flatMap((character) => undecodedByte(character) ?? [...utf8.encode(character)])
}

describe('decode', () => {
  it('decodes UTF-8, and keeps a byte order mark', () => {
    expect(decode(utf8.encode('\uFEFFété 👩🏽‍🔬'))).toBe('\uFEFFété 👩🏽‍🔬')
  })

  it('turns each byte that is not UTF-8 into a lone surrogate', () => {
    expect(decode(Buffer.from('Caf\xe9 l\x92\xe9t\xe9', 'latin1'))).toBe('Caf\uDCE9 l\uDC92\uDCE9t\uDCE9')
  })

  it.each([
    ['a character that is cut off', [0x61, 0xe2, 0x80]],
    ['an overlong character', [0xc0, 0xaf]],
    ['half a character of UTF-16', [0xed, 0xa0, 0x80]],
    ['a character beyond Unicode', [0xf4, 0x90, 0x80, 0x80]],
    ['a byte that continues nothing', [0x80]],
  ])('loses no byte of %s', (_, bytes) => {
    expect(bytesOf(decode(Uint8Array.from(bytes)))).toEqual(bytes)
  })

  it('loses no byte of any file', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(bytesOf(decode(bytes))).toEqual([...bytes])
      }),
    )
  })

  it('decodes every text in UTF-8 unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(decode(utf8.encode(text))).toBe(text)
      }),
    )
  })
})
