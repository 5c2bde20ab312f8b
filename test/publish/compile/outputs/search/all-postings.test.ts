import { expect, test } from 'vitest'
import { AllPostings } from '../../../../../src/publish/compile/outputs/search/all-postings.ts'

test('the documents of a term are in the order in which they were added, with weights in tenths', () => {
  const postings = new AllPostings()
  postings.add('plan', 0, 1.5)
  postings.add('kaai', 0, 2)
  postings.add('plan', 7, 0.25)
  expect(postings.terms()).toEqual(['plan', 'kaai'])
  expect(postings.of('plan')).toEqual([
    { document: 0, weight: 1.5 },
    { document: 7, weight: 0.3 },
  ])
  expect([postings.countOf('plan'), postings.countOf('kaai'), postings.countOf('brug')]).toEqual([2, 1, 0])
  expect(postings.of('brug')).toEqual([])
})

test('the number of entries may exceed the memory that is reserved at first', () => {
  const postings = new AllPostings()
  for (let document = 0; document < 200_000; document++) postings.add(document % 2 === 0 ? 'even' : 'odd', document, 1)
  expect(postings.countOf('odd')).toBe(100_000)
  expect(postings.of('odd').at(-1)).toEqual({ document: 199_999, weight: 1 })
})
