import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeHtml, escapePattern, escapeXml } from '../../src/text/escape.ts'

describe('escapeHtml', () => {
  it('escapes what ends a text or a double-quoted attribute', () => {
    expect(escapeHtml('<a href="x">R&D\'s</a>')).toBe("&lt;a href=&quot;x&quot;&gt;R&amp;D's&lt;/a&gt;")
  })
})

describe('escapeXml', () => {
  it('leaves out what XML cannot hold, halves of characters too', () => {
    expect(escapeXml('a\0\u0008b\uD800\uFFFE👍\t\n & <')).toBe('ab👍\t\n &amp; &lt;')
  })
})

describe('escapePattern', () => {
  it('makes a pattern that matches the text itself, and nothing else of that length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('', 'u'), (text, flags) => {
        expect(new RegExp(`^${escapePattern(text)}$`, flags).test(text)).toBe(true)
      }),
    )
    expect(new RegExp(`^${escapePattern('A.B')}$`).test('AxB')).toBe(false)
  })

  it('keeps white space and apostrophes as they are', () => {
    expect(escapePattern("l'Ouest (a b)")).toBe("l'Ouest \\(a b\\)")
  })
})
