import { expect, test } from 'vitest'
import { divisionsOf, partsOf } from '../../src/search/suggest.ts'

test.each([
  ['kantoorgebouw', ['kantoor', 'gebouw']],
  ['gewestenplan', ['gewest', 'plan']],
  ['kantoor', undefined],
  ['gebouwx', undefined],
])('the parts of %s are %s', (word, parts) => {
  const known = ['kantoor', 'gebouw', 'gewest', 'plan']
  expect(partsOf(word, (part) => known.includes(part))).toEqual(parts)
})

test('divisionsOf divides a word at each place between parts of two letters or more', () => {
  expect(divisionsOf('abcde')).toEqual([
    ['ab', 'cde'],
    ['abc', 'de'],
  ])
  expect(divisionsOf('abc')).toEqual([])
})
