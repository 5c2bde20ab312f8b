import { expect, test } from 'vitest'
import { bindingWords } from '../../../src/views/facts/binding.ts'

test.each([
  ['Yes, on everyone', { binding: 'everyone', nature: ['regulatory'], status: 'in-force' }],
  [
    'In part: the regulatory part, on everyone',
    { binding: 'everyone', nature: ['strategic', 'regulatory'], status: 'in-force' },
  ],
  ['No: it guides public authorities', { binding: 'authorities', nature: ['strategic'], status: 'under-revision' }],
  ['No: it is a programme of grants', { binding: 'authorities', nature: ['programme'], status: 'in-force' }],
  ['No: the plan has been replaced', { binding: 'authorities', nature: ['strategic'], status: 'replaced' }],
  ['No, it gives guidance', { binding: 'nobody', nature: ['strategic'], status: 'in-force' }],
] as const)('%s', (words, { nature, ...facts }) => {
  expect(bindingWords({ ...facts, nature: [...nature] }, 'en')).toBe(words)
})
