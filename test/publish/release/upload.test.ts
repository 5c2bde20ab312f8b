import { describe, expect, it } from 'vitest'
import { hashOf, imageName } from '../../../src/content/hash.ts'
import type { ShareRecipe } from '../../../src/content/schema/image.ts'
import { type Pending, upload } from '../../../src/publish/release/upload.ts'
import { encodePixel } from '../../support/images.ts'
import { dyingAt, Killed, MemoryStore } from '../../support/memory-store.ts'

const recipe = (title: string): ShareRecipe => ({ made: '1', title, section: '', language: '', site: '', tick: -1 })

async function records(count: number): Promise<Pending[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, i) => {
      const text = `{"kind":"page","number":${i}}`
      return { name: await hashOf(text), text: () => text, isImage: false }
    }),
  )
}

describe('upload', () => {
  it('goes on where a push was broken off', async () => {
    const [store, pending] = [new MemoryStore(), await records(1_200)]
    await expect(upload(store.open(dyingAt(700, 'after')).kv, pending)).rejects.toThrow(Killed)
    const there = store.writes.length
    expect(there).toBeGreaterThan(600)
    store.writes = []
    const { written } = await upload(store.open().kv, pending)
    expect(written).toBe(1_200 - there)
    expect(store.writes).toHaveLength(written)
    expect(new Set(store.values.keys())).toEqual(new Set(pending.map(({ name }) => name)))
  })

  it('writes a record again that is older than twelve hours, because a removal may be about to remove it', async () => {
    const [store, pending] = [new MemoryStore(), await records(300)]
    await upload(store.open().kv, pending)
    const [old, young, undated] = pending.map(({ name }) => name)
    const hour = 3_600_000
    store.times.set(old ?? '', Date.now() - 12 * hour)
    store.times.set(young ?? '', Date.now() - 11 * hour)
    store.times.delete(undated ?? '')
    store.writes = []
    await upload(store.open().kv, pending)
    expect(store.writes).toEqual([old, undated])
  })

  it('writes a record again that is damaged in KV', async () => {
    const [store, pending] = [new MemoryStore(), await records(300)]
    await upload(store.open().kv, pending)
    const { name = '' } = pending[7] ?? {}
    store.values.set(name, 'damaged')
    expect(await upload(store.open().kv, pending)).toMatchObject({ written: 1 })
    expect(store.values.get(name)).toBe(pending[7]?.text())
  })

  it('draws no image that KV holds, and draws one again that is damaged there', async () => {
    const recipes = Array.from({ length: 250 }, (_, i) => recipe(String(i)))
    const drawn: string[] = []
    const pending = await Promise.all(
      recipes.map(async (one) => ({
        name: await imageName(one),
        text: () => {
          drawn.push(one.title)
          return encodePixel(one)
        },
        isImage: true,
      })),
    )
    const store = new MemoryStore()
    await upload(store.open().kv, pending.slice(0, 240))
    const [damaged] = pending
    store.values.set(damaged?.name ?? '', 'damaged')
    drawn.length = 0
    await upload(store.open().kv, pending)
    expect(drawn).toEqual(['0', ...recipes.slice(240).map(({ title }) => title)])
  })

  it.each([0, 1, 499, 500, 501])('reads a key once, after all of %i records', async (number) => {
    const [store, pending] = [new MemoryStore(), await records(number)]
    store.values.set('pointer', 'of somebody else')
    const seen: number[] = []
    const { kv } = store.open()
    const read = (keys: readonly string[]) => {
      if (keys.includes('pointer')) seen.push(store.values.size - 1)
      return kv.read(keys)
    }
    const { written, together } = await upload({ ...kv, read }, pending, { together: ['pointer'] })
    expect([written, together.get('pointer')]).toEqual([number, 'of somebody else'])
    expect(seen).toEqual([number])
  })

  it('reports how many records are in KV, up to their number', async () => {
    const told: [number, number][] = []
    const [store, pending] = [new MemoryStore(), await records(900)]
    await upload(store.open().kv, pending, { progress: (done, total) => told.push([done, total]) })
    expect(told.at(0)).toEqual([1, 900])
    expect(told.at(-1)).toEqual([900, 900])
    expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).toSorted((a, b) => a - b))
  })
})
