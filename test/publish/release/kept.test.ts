import { describe, expect, it } from 'vitest'
import { previewsIn } from '../../../src/publish/release/kept.ts'
import { MemoryStore } from '../../support/memory-store.ts'

const root = (digit: string) => digit.repeat(64)

async function previewsWith(value: unknown) {
  const store = new MemoryStore()
  store.values.set('preview:1', JSON.stringify(value))
  return previewsIn(store.open().kv)
}

describe('what a preview needs', () => {
  it('is its root, the roots of its schedule, and every other record that it names', async () => {
    const { roots, names } = await previewsWith({
      root: root('a'),
      schedule: [{ from: '2026-12-01T08:00:00Z', root: root('b') }],
      words: root('c'),
    })
    expect([...roots]).toEqual([root('a'), root('b')])
    expect([...names].toSorted()).toEqual([root('a'), root('b'), root('c')])
  })

  it('is not known if it cannot be read, so nothing may be removed', async () => {
    await expect(previewsWith({ root: 1 })).rejects.toThrow('the preview 1 cannot be read')
  })
})
