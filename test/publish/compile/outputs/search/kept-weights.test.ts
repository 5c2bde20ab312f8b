import { expect, test } from 'vitest'
import { Memory } from '../../../../../src/publish/compile/memory.ts'
import type { SearchDocument } from '../../../../../src/publish/compile/outputs/search/documents.ts'
import { translator, weighed } from '../../../../../src/publish/compile/outputs/search/kept-weights.ts'
import { Terms, termsReporter } from '../../../../../src/publish/compile/outputs/search/numbering.ts'
import { type Weights, weigh } from '../../../../../src/publish/compile/outputs/search/weights.ts'

const TEXT = 'Le plan régional d’affectation du sol (PRAS) et les plans d’Évere, en ½ m².'
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
  text: { read: () => TEXT, hash: TEXT },
  prose: () => '',
}

function textsOf({ keys, forms }: Weights, terms: Terms) {
  return {
    keys: Array.from(keys, (key) => terms.keys.textOf(key)),
    forms: Array.from(forms, (form) => terms.forms.textOf(form)),
  }
}

test('weights that are not kept are given away, and only for the same document', () => {
  const { weights: memory, terms } = new Memory()
  weighed(DOCUMENT, [], { terms, memory, isKept: true })
  const changed = { ...DOCUMENT, title: 'Le fleuve' }
  const found = weighed(changed, [], { terms, memory, isKept: false })
  expect(found).toEqual(weigh({ ...changed, text: TEXT }, [], terms))
  expect(memory.has('fr /plans')).toBe(false)
})

test('a document with another text is weighed again', () => {
  const { weights: memory, terms } = new Memory()
  const before = weighed(DOCUMENT, [], { terms, memory, isKept: true })
  const same = { ...DOCUMENT, text: { ...DOCUMENT.text, read: () => expect.unreachable() } }
  expect(weighed(same, [], { terms, memory, isKept: true })).toBe(before)
  const changed = { ...DOCUMENT, text: { read: () => 'Le canal', hash: 'Le canal' } }
  const after = weighed(changed, [], { terms, memory, isKept: true })
  expect(textsOf(after, terms).keys).toContain('canal')
})

test('the numbers of a worker become those of the same terms here', () => {
  const [here, there] = [new Terms(), new Terms()]
  const newlyKnown = termsReporter(there)
  const translate = translator(here)
  weighed(DOCUMENT, [], { terms: here, memory: undefined, isKept: false })
  for (const title of ['Le fleuve', 'Le plan du fleuve', 'Le fleuve']) {
    const sent = weighed({ ...DOCUMENT, title }, [], { terms: there, memory: undefined, isKept: false })
    const texts = textsOf(sent, there)
    translate([sent], newlyKnown())
    expect(textsOf(sent, here)).toEqual(texts)
  }
  expect(newlyKnown()).toEqual({ keys: [], forms: [] })
})
