import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Offsets } from '../../../src/publish/markdown/offsets.ts'

const numbers = fc.array(fc.integer({ min: 0, max: 5 }))
const listOf = (offsets: Offsets) => Array.from({ length: offsets.length }, (_, index) => offsets.at(index))
const offsetsOf = (list: readonly number[]) => {
  const offsets = new Offsets()
  for (const offset of list) offsets.push(offset)
  return offsets
}

test('offsets are those that were added', () => {
  fc.assert(
    fc.property(numbers, (list) => {
      expect(listOf(offsetsOf(list))).toEqual(list)
    }),
  )
})

test('a part has the same offsets as a part of a list', () => {
  const place = fc.nat({ max: 12 })
  fc.assert(
    fc.property(numbers, place, place, (list, start, end) => {
      expect(listOf(offsetsOf(list).slice(start, end))).toEqual(list.slice(start, end))
    }),
  )
})

test('other offsets are added at the end', () => {
  fc.assert(
    fc.property(numbers, numbers, (list, more) => {
      const offsets = offsetsOf(list)
      offsets.append(offsetsOf(more))
      expect(listOf(offsets)).toEqual([...list, ...more])
      expect(offsets.last).toBe([...list, ...more].at(-1) ?? 0)
    }),
  )
})

test('an offset that is not there is 0', () => {
  const offsets = Offsets.from(7, 2)
  expect([offsets.at(-1), offsets.at(0), offsets.at(1), offsets.at(2)]).toEqual([0, 7, 8, 0])
})
