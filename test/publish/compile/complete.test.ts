import { expect, it, vi } from 'vitest'
import { compile } from '../../../src/publish/compile/compile.ts'
import { Memory } from '../../../src/publish/compile/memory.ts'
import { siteFiles } from '../../support/site.ts'

const PAGES = 10
const SITE = siteFiles({ pages: Object.fromEntries(Array.from({ length: PAGES }, (_, i) => [`/p-${i}`, {}])) })

it('stops at the page of the search index at which a file is saved', async () => {
  const memory = new Memory()
  const { release } = await compile(SITE, { at: 0, schedule: false, search: 'f'.repeat(64), memory })
  const weigh = vi.spyOn(memory.weights, 'recall')
  const controller = new AbortController()
  const saving = vi.fn(() => controller.abort())
  weigh.mockImplementation((_name, _text, make) => {
    // Longer than the work goes on without a pause.
    const start = performance.now()
    while (performance.now() - start < 25);
    // The save is seen in the next turn of the event loop.
    if (weigh.mock.calls.length === 5) setImmediate(saving)
    return make()
  })
  await expect(release?.complete(controller.signal)).rejects.toThrow('aborted')
  expect(saving).toHaveBeenCalledOnce()
  expect(weigh.mock.calls.length).toBeLessThanOrEqual(6)
})
