import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvCell, csvLine } from '../../../src/newsletter/cli/csv.ts'

describe('csvCell', () => {
  test.each([
    ['jan@example.org', 'jan@example.org'],
    ['=cmd|x@example.org', "'=cmd|x@example.org"],
    ['+tag@example.org', "'+tag@example.org"],
    ['-1@example.org', "'-1@example.org"],
    ['@sum', "'@sum"],
    ['\tx', "'\tx"],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ['=a,b', '"\'=a,b"'],
    [null, ''],
    [undefined, ''],
    [0, '0'],
  ])('writes %j as %j', (value, cell) => {
    expect(csvCell(value)).toBe(cell)
  })

  test('never starts a cell with a character that makes it a formula', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(csvCell(text).replace(/^"/, '')).not.toMatch(/^[=+\-@\t\r|%]/)
      }),
    )
  })
})

test('a line has one line end, and none in an unquoted cell', () => {
  expect(csvLine(['a', 'b\nc', null])).toBe('a,"b\nc",\r\n')
})
