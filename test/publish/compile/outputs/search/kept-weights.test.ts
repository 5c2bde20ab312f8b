import { expect, test } from 'vitest'
import { Memory } from '../../../../../src/publish/compile/memory.ts'
import type { SearchDocument } from '../../../../../src/publish/compile/outputs/search/documents.ts'
import { packWeights, unpackWeights, weighed } from '../../../../../src/publish/compile/outputs/search/kept-weights.ts'
import { weigh } from '../../../../../src/publish/compile/outputs/search/weights.ts'

const DOCUMENT: SearchDocument = {
  id: '/plans',
  locale: 'fr',
  kind: 'page',
  section: '/plans',
  path: '/fr/plans',
  title: 'Les plans d’aménagement',
  summary: 'Ce qu’est un plan.',
  date: undefined,
  headings: ['Le P.R.A.S.', 'Évere'],
  names: ['plan', '1 %'],
  text: 'Le plan régional d’affectation du sol (PRAS) et les plans d’Évere, en ½ m².',
  prose: '',
}

test('weights are the same after they were packed', () => {
  const found = weigh(DOCUMENT, [])
  const { keys, weights, forms } = unpackWeights(packWeights(found))
  expect({ keys, weights: Array.from(weights), forms }).toEqual(found)
  const empty = { ...DOCUMENT, title: '', summary: '', headings: [], names: [], text: '' }
  expect(unpackWeights(packWeights(weigh(empty, []))).keys).toEqual([])
})

test('weights that are not kept are given away, and only for the same document', () => {
  const { weights: memory } = new Memory()
  weighed(DOCUMENT, [], { memory, isKept: true })
  const changed = { ...DOCUMENT, title: 'Le fleuve' }
  expect(weighed(changed, [], { memory, isKept: false })).toEqual(weigh(changed, []))
  expect(memory.has('fr /plans')).toBe(false)
})
