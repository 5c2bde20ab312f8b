import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withValues } from '../../src/wrangler/d1.ts'

describe('withValues', () => {
  test.each([
    ['select ?1', ['a'], "select 'a'"],
    ['select ?1, ?1, ?2', ['a', 3], "select 'a', 'a', 3"],
    ["select ?1, '?1'", ["it's"], "select 'it''s', '?1'"],
    ["select '$.a' -- a comment with ?9\n, ?1", [null], "select '$.a' \n, null"],
    ['select ?10, ?1', ['a', 1, 2, 3, 4, 5, 6, 7, 8, 'j'], "select 'j', 'a'"],
  ] as const)('writes the values into %j', (sql, values, expected) => {
    expect(withValues(sql, values)).toBe(expected)
  })

  test('refuses a statement with a missing value', () => {
    expect(() => withValues('select ?2', ['a'])).toThrow('no value for ?2')
  })

  test('makes one string literal of any text, which no character in it can end', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const literal = withValues('?1', [text])
        expect(literal).toMatch(/^'(?:[^'\0]|'')*'$/)
        expect(literal.slice(1, -1).replaceAll("''", "'")).toBe(text.replaceAll('\0', ''))
      }),
    )
  })
})
