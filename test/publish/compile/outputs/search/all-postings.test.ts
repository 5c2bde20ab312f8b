import { expect, test } from 'vitest'
import { AllPostings } from '../../../../../src/publish/compile/outputs/search/all-postings.ts'

test('a key has its documents in the order that was asked for, with its weights', () => {
  const first = { keys: Uint32Array.of(2, 0), steps: Uint16Array.of(15, 20) }
  const second = { keys: Uint32Array.of(2), steps: Uint16Array.of(3) }
  const postings = new AllPostings([first, second], [1, 0], 4)
  const of = (key: number) => {
    const found: { document: number; steps: number }[] = []
    postings.forEachOf(key, (document, steps) => found.push({ document, steps }))
    return found
  }
  expect(of(2)).toEqual([
    { document: 1, steps: 3 },
    { document: 0, steps: 15 },
  ])
  expect(of(0)).toEqual([{ document: 0, steps: 20 }])
  expect(of(1)).toEqual([])
  expect([0, 1, 2, 3].map((key) => postings.countOf(key))).toEqual([1, 0, 2, 0])
})
