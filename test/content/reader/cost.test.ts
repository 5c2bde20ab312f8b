import { beforeAll, describe, expect, it } from 'vitest'
import { POINTER_KEY } from '../../../src/content/schema/pointer.ts'
import { shardOf } from '../../../src/content/shard.ts'
import type { Compiled } from '../../../src/publish/compile/compile.ts'
import { FakeKv } from '../../support/fake-kv.ts'
import { Clock, compiled, Isolate, publish, recordsOf } from './world.ts'

/** A site of sections with `pagesEach` pages, the home page and `/about`, each in three languages. */
function site(sections: number, pagesEach: number): Promise<Compiled> {
  const section = (s: number) => [`/s${s}`, ...Array.from({ length: pagesEach }, (_, p) => `/s${s}/p${p}`)]
  const ids = Array.from({ length: sections }, (_, s) => section(s)).flat()
  return compiled({ pages: Object.fromEntries(ids.map((id) => [id, {}])) })
}

describe.each([
  { pages: 12, sections: 1, pagesEach: 1 },
  { pages: 10_002, sections: 34, pagesEach: 97 },
])('on a site of $pages pages', ({ pages, sections, pagesEach }) => {
  let release: Compiled
  beforeAll(async () => {
    release = await site(sections, pagesEach)
  }, 60_000)

  const PAGE = '/nl/s0-nl/p0-nl'

  function begin() {
    const clock = new Clock()
    const kv = new FakeKv(clock)
    publish(kv, release)
    const location = kv.location()
    return { clock, location, isolate: new Isolate({ kv: location, clock }) }
  }

  /** KV keys of a page's shard and record. */
  function keysOf(path: string): (string | undefined)[] {
    const route = release.routes.get(path)
    const { shards } = JSON.parse(release.records.get(release.root) ?? '')
    return [shards[shardOf(path, shards.length)], route && 'page' in route ? route.page : undefined]
  }

  it('the release has that number of pages', () => {
    expect(release.pages).toHaveLength(pages)
  })

  it('a page costs a fresh isolate four reads: pointer, root, shard, record', async () => {
    const { location, isolate } = begin()
    expect(await isolate.page(PAGE)).toBe('/s0/p0 nl')
    expect(location.reads).toEqual([POINTER_KEY, release.root, ...keysOf(PAGE)])
  })

  it('a page that is not in memory costs a warm isolate two reads: shard and record', async () => {
    const { location, isolate } = begin()
    await isolate.reader.read(async ({ root }) => root, isolate.defer)
    location.reads = []
    await isolate.page(PAGE)
    expect(location.reads).toEqual(keysOf(PAGE))
  })

  it('a page in memory costs no read while the pointer is fresh, and then only the pointer', async () => {
    const { clock, location, isolate } = begin()
    await isolate.page(PAGE)
    location.reads = []
    clock.pass(9.999)
    await isolate.page(PAGE)
    expect(location.reads).toEqual([])
    clock.pass(0.001)
    await isolate.page(PAGE)
    expect(location.reads).toEqual([POINTER_KEY])
  })

  it('a path without a page costs a warm isolate one read: its shard', async () => {
    const { location, isolate } = begin()
    await isolate.reader.read(async ({ root }) => root, isolate.defer)
    location.reads = []
    expect(await isolate.page('/nl/nowhere')).toBe('no page')
    expect(location.reads).toEqual([keysOf('/nl/nowhere')[0]])
  })

  it('no page costs a warm isolate more than two reads, and no record is read twice', async () => {
    const { location, isolate } = begin()
    await isolate.reader.read(async ({ root }) => root, isolate.defer)
    let most = 0
    for (const { path } of release.pages) {
      const before = location.reads.length
      await isolate.page(path)
      most = Math.max(most, location.reads.length - before)
    }
    expect(most).toBe(2)
    expect(location.reads).toHaveLength(2 + recordsOf(release).shards.length + pages)
    expect(new Set(location.reads).size).toBe(location.reads.length)
  }, 120_000)
})
