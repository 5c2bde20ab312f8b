import { beforeAll, describe, expect, it } from 'vitest'
import { POINTER_KEY } from '../../../src/content/schema/pointer.ts'
import type { Compiled } from '../../../src/publish/compile/compile.ts'
import type { Made } from '../../../src/publish/media/recipe.ts'
import type { KnownShards } from '../../../src/publish/release/held.ts'
import { Overtaken, push, readBefore } from '../../../src/publish/release/push.ts'
import { encodeElsewhere, encodePixel } from '../../support/images.ts'
import { MemoryStore } from '../../support/memory-store.ts'
import { namesOf, publish, pushOptions, readerOf, releaseOf, seenBy } from '../../support/releases.ts'

let first: Compiled
let second: Compiled

beforeAll(async () => {
  first = await releaseOf()
  second = await releaseOf({ pages: { '/about': { nl: { body: 'Een andere tekst.\n' } } } })
})

describe('push', () => {
  /** Through wrangler each read of KV, each write of a part, and each statement of the ledger is a process. */
  it('asks KV and the ledger as seldom as it can', async () => {
    const store = new MemoryStore()
    await publish(store.open(), first)
    const steps: string[] = []
    const counted = store.open(async ({ kind, key }, act) => {
      if (kind !== 'write' || key === POINTER_KEY) steps.push(kind)
      return act()
    })
    await publish(counted, second)
    expect(steps).toEqual([
      // Before: the ledger, the pointer with the root, then its shards and search index together.
      ...['state', 'read', 'read'],
      // The written records, with the pointer: whether somebody else published in between.
      ...['read'],
      ...['append', 'write', 'newest'],
    ])
  })

  it('reads no shard again for a caller that knows it, and forgets those of an earlier release', async () => {
    const store = new MemoryStore()
    await publish(store.open(), first)
    const shards: KnownShards = new Map()
    const { held } = await readBefore(store.open(), Date.now(), shards)
    expect([...shards.keys()]).toEqual([shardOf(first)])
    const { kv, ...rest } = store.open()
    const asked: string[] = []
    const read = (keys: readonly string[]) => {
      asked.push(...keys)
      return kv.read(keys)
    }
    expect((await readBefore({ ...rest, kv: { ...kv, read } }, Date.now(), shards)).held).toEqual(held)
    expect(asked).toContain(first.root)
    expect(asked).not.toContain(shardOf(first))
    await publish(store.open(), second)
    expect((await readBefore(store.open(), Date.now(), shards)).held?.routes).toEqual(second.routes)
    expect([...shards.keys()]).toEqual([shardOf(second)])
  })

  it('writes every record, then the ledger, then the pointer', async () => {
    const store = new MemoryStore()
    const report = await publish(store.open(), first)
    expect(store.writes).toEqual([...namesOf(first), 'ledger', POINTER_KEY])
    expect(store.pointer).toEqual({ release: first.root, previous: null, schedule: [] })
    const pointer = store.pointer
    expect(store.entries).toEqual([{ sequence: 1, release: first.root, previous: 0, ...pushOptions(), pointer }])
    expect(report).toMatchObject({ outcome: 'published', written: namesOf(first).length, kept: 0 })
  })

  it('shows a reader the compiled release', async () => {
    const store = new MemoryStore()
    await publish(store.open(), first)
    const seen = await seenBy(readerOf(store), first.routes.keys())
    for (const record of first.records.values()) if (record.startsWith('{"kind":"page"')) expect(seen).toContain(record)
  })

  it('writes only records that the release in force lacks, and reports how many', async () => {
    const store = new MemoryStore()
    await publish(store.open(), first)
    store.writes = []
    const report = await publish(store.open(), second)
    const missing = [...second.records.keys()].filter((hash) => !first.records.has(hash))
    expect(store.writes).toEqual([...missing, 'ledger', POINTER_KEY])
    // The page, its feed, the shard of routes, the terms and the root of the search index, and the root.
    expect(missing).toHaveLength(6)
    const bytes = missing.reduce((sum, hash) => sum + new TextEncoder().encode(second.records.get(hash)).length, 0)
    expect(report).toMatchObject({ written: 6, kept: namesOf(second).length - 6, bytes })
    expect(report.changes).toEqual({ added: [], changed: ['/nl/about-nl'], removed: [] })
    expect(store.pointer).toEqual({ release: second.root, previous: first.root, schedule: [] })
    expect(store.entries.map(({ release, previous }) => [release, previous])).toEqual([
      [first.root, 0],
      [second.root, 1],
    ])
  })

  it('writes nothing if the content did not change', async () => {
    const store = new MemoryStore()
    await publish(store.open(), first)
    store.writes = []
    expect(await publish(store.open(), first)).toMatchObject({ outcome: 'unchanged', written: 0 })
    expect(store.writes).toEqual([])
  })

  it('reports its progress', async () => {
    const store = new MemoryStore().open()
    const told: [number, number][] = []
    const progress = (done: number, total: number) => void told.push([done, total])
    await push(store, first, await readBefore(store), { ...pushOptions(), images: encodePixel, progress })
    const total = namesOf(first).length
    expect(told.at(0)).toEqual([1, total])
    expect(told.at(-1)).toEqual([total, total])
  })

  it('encodes only the images that KV does not have', async () => {
    const store = new MemoryStore()
    await publish(store.open(), first)
    const renamed = await releaseOf({ pages: { '/about': { nl: { title: 'Anders' } } } })
    const drawn: string[] = []
    const images = (recipe: Made) => {
      drawn.push('title' in recipe ? recipe.title : '')
      return encodePixel(recipe)
    }
    await push(store.open(), renamed, await readBefore(store.open()), { ...pushOptions(), images })
    expect(drawn).toEqual(['Anders'])
    await push(store.open(), renamed, await readBefore(store.open()), { ...pushOptions(), images })
    expect(drawn).toHaveLength(1)
  })

  it('removes a schedule if the same content is pushed again', async () => {
    const store = new MemoryStore()
    await publish(store.open(), first)
    const schedule = [{ from: '2026-12-01T00:00:00Z', root: second.root }]
    store.values.set(POINTER_KEY, JSON.stringify({ release: first.root, previous: null, schedule }))
    expect(await publish(store.open(), first)).toMatchObject({ outcome: 'published' })
    expect(store.pointer).toEqual({ release: first.root, previous: null, schedule: [] })
  })
})

describe('a push that was prepared against another release than the one in force', () => {
  it('is refused, because its addresses were not compared with those published since', async () => {
    const store = new MemoryStore()
    await publish(store.open(), first)
    const before = await readBefore(store.open())
    store.values.set(POINTER_KEY, JSON.stringify({ release: 'f'.repeat(64), previous: first.root, schedule: [] }))
    await expect(push(store.open(), second, before, { ...pushOptions(), images: encodePixel })).rejects.toThrow(
      Overtaken,
    )
    expect(store.pointer?.release).toBe('f'.repeat(64))
    expect(store.entries).toHaveLength(1)
  })
})

describe('reading back', () => {
  it.each([
    ['did not arrive', () => undefined],
    ['arrived changed', (text: string) => text.replace('Een andere', 'Een  andere')],
    ['arrived cut short', (text: string) => text.slice(0, -1)],
  ])('refuses to move the pointer when a record %s', async (_, damage) => {
    const store = new MemoryStore()
    await publish(store.open(), first)
    const page = [...second.records].find(
      ([, text]) => text.startsWith('{"kind":"page"') && text.includes('Een andere'),
    )?.[0]
    store.transport = (key, value) => (key === page ? damage(value) : value)
    await expect(publish(store.open(), second)).rejects.toThrow(`1 of 6 records did not arrive (${page}`)
    expect(store.pointer?.release).toBe(first.root)
    expect(store.entries).toHaveLength(1)
  })

  it('accepts an image that another machine wrote meanwhile, because its bytes match its name', async () => {
    const store = new MemoryStore()
    const other = new Map<string, string>()
    for (const [name, recipe] of first.images) other.set(name, await encodeElsewhere(recipe))
    store.transport = (key, value) => other.get(key) ?? value
    expect(await publish(store.open(), first)).toMatchObject({ outcome: 'published' })
    expect(await store.disagreement()).toBeUndefined()
  })

  it.each([
    ['did not arrive', () => undefined],
    ['arrived with a byte changed', (text: string) => text.replace('iVBOR', 'iVBOS')],
    ['arrived as another image', () => [...second.records.values()][0]],
  ])('refuses to move the pointer when an image %s', async (_, damage) => {
    const store = new MemoryStore()
    const [image = ''] = first.images.keys()
    store.transport = (key, value) => (key === image ? damage(value) : value)
    await expect(publish(store.open(), first)).rejects.toThrow(`records did not arrive (${image}`)
    expect(store.pointer).toBeUndefined()
  })

  it('can be run again once the store works', async () => {
    const store = new MemoryStore()
    store.transport = (key, value) => (key === first.root ? undefined : value)
    await expect(publish(store.open(), first)).rejects.toThrow('did not arrive')
    store.transport = (_, value) => value
    expect(await publish(store.open(), first)).toMatchObject({ outcome: 'published' })
    expect(await store.disagreement()).toBeUndefined()
  })
})

describe('a release in force that is damaged', () => {
  it.each([
    ['root', (release: Compiled) => release.root],
    ['shard', (release: Compiled) => shardOf(release)],
  ])('is mended by the push of the same content when its %s is lost', async (_, key) => {
    const store = new MemoryStore()
    await publish(store.open(), first)
    store.values.delete(key(first))
    expect(await publish(store.open(), first)).toMatchObject({ outcome: 'published', written: namesOf(first).length })
    expect(await store.disagreement()).toBeUndefined()
    expect(store.pointer).toEqual({ release: first.root, previous: null, schedule: [] })
  })

  it('is overwritten if its shard is not valid JSON', async () => {
    const store = new MemoryStore()
    await publish(store.open(), first)
    store.values.set(shardOf(first), '{"kind":"shard","routes":{"/x":7}}')
    await publish(store.open(), second)
    expect(await store.disagreement()).toBeUndefined()
  })

  it('is not confused with a failing KV: then nothing is pushed, because the published addresses are unknown', async () => {
    const store = new MemoryStore()
    await publish(store.open(), first)
    const failing = store.open(async ({ kind, key }, act) => {
      if (kind === 'read' && key !== POINTER_KEY) throw new Error('KV is down')
      return act()
    })
    await expect(publish(failing, second)).rejects.toThrow('KV is down')
    expect(store.pointer?.release).toBe(first.root)
  })

  it('stops the push if the pointer itself is not valid', async () => {
    const store = new MemoryStore()
    store.values.set(POINTER_KEY, '{"release":"x"}')
    await expect(publish(store.open(), first)).rejects.toThrow()
    expect(store.writes).toEqual([])
  })
})

function shardOf(release: Compiled): string {
  const shard = [...release.records].find(([, text]) => text.startsWith('{"kind":"shard"'))
  if (!shard) throw new Error('no shard')
  return shard[0]
}
