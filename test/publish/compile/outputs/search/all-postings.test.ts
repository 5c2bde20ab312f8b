import { expect, test } from 'vitest'
import { AllPostings } from '../../../../../src/publish/compile/outputs/search/all-postings.ts'

test('a key has its documents in the order that was asked for, with weights in tenths', () => {
  const first = { keys: Uint32Array.of(2, 0), steps: Uint16Array.of(15, 20) }
  const second = { keys: Uint32Array.of(2), steps: Uint16Array.of(3) }
  const postings = new AllPostings([first, second], [1, 0], 4)
  expect(postings.of(2)).toEqual([
    { document: 1, weight: 0.3 },
    { document: 0, weight: 1.5 },
  ])
  expect(postings.of(0)).toEqual([{ document: 0, weight: 2 }])
  expect(postings.of(1)).toEqual([])
  expect([0, 1, 2, 3].map((key) => postings.countOf(key))).toEqual([1, 0, 2, 0])
})
