import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeHtml, escapePattern, escapeXml } from '../../src/text/escape.ts'

describe('escapeHtml', () => {
  it('escapes the characters that end a text or a double-quoted attribute', () => {
    expect(escapeHtml('<a href="x">R&D\'s</a>')).toBe("&lt;a href=&quot;x&quot;&gt;R&amp;D's&lt;/a&gt;")
  })
})

describe('escapeXml', () => {
  it('removes characters that XML does not allow, also lone surrogates', () => {
    expect(escapeXml('a\0\u0008b\uD800\uFFFE👍\t\n & <')).toBe('ab👍\t\n &amp; &lt;')
  })
})

describe('escapePattern', () => {
  it('returns a pattern that matches only the text itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('', 'u'), (text, flags) => {
        expect(new RegExp(`^${escapePattern(text)}$`, flags).test(text)).toBe(true)
      }),
    )
    expect(new RegExp(`^${escapePattern('A.B')}$`).test('AxB')).toBe(false)
  })

  it('does not escape white space and apostrophes', () => {
    expect(escapePattern("l'Ouest (a b)")).toBe("l'Ouest \\(a b\\)")
  })
})
