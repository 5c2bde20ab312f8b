import { beforeAll, describe, expect, it } from 'vitest'
import { hashOf } from '../../../src/content/hash.ts'
import { NoRelease } from '../../../src/content/reader/reader.ts'
import { POINTER_KEY } from '../../../src/content/schema/pointer.ts'
import type { Compiled } from '../../../src/publish/compile/compile.ts'
import { FakeKv } from '../../support/fake-kv.ts'
import { Clock, Isolate, MapBackup, point, publish, recordsOf, releaseCalled, upload } from './world.ts'

let one: Compiled
let two: Compiled
let three: Compiled
beforeAll(async () => {
  ;[one, two, three] = await Promise.all([releaseCalled('one'), releaseCalled('two'), releaseCalled('three')])
})

/** Publishes releases, the last of which is in force, and starts an isolate without memory. */
function begin(...releases: Compiled[]) {
  const clock = new Clock()
  const kv = new FakeKv(clock)
  const location = kv.location()
  const backup = new MapBackup()
  for (const [i, release] of releases.entries()) publish(kv, release, releases[i - 1])
  return { clock, kv, location, backup, isolate: new Isolate({ kv: location, clock, backup }) }
}

const KINDS = ['root', 'shard', 'page'] as const

describe('ReleaseReader', () => {
  it('serves the release in force', async () => {
    const { isolate } = begin(one)
    expect(await isolate.visit()).toEqual({
      state: 'current',
      release: one.root,
      changesAt: undefined,
      titles: ['one'],
    })
    expect(isolate.reports).toEqual([])
  })

  it('serves the new release when the pointer has moved', async () => {
    const { clock, kv, isolate } = begin(one)
    await isolate.visit()
    publish(kv, two, one)
    clock.pass(30)
    expect(await isolate.visit()).toMatchObject({ state: 'current', titles: ['two'] })
  })

  it('serves the old release again when the pointer has moved back, without its records being written again', async () => {
    const { clock, kv, isolate } = begin(one, two)
    await isolate.visit()
    point(kv, one, two)
    clock.pass(30)
    expect(await isolate.visit()).toMatchObject({ state: 'current', titles: ['one'] })
  })

  it('finds nothing at an unknown path, nor at a property name of every object', async () => {
    const { isolate } = begin(one)
    const lookup = (path: string) => isolate.reader.read((edition) => edition.lookup(path), isolate.defer)
    for (const path of ['/nl/nowhere', '/nl', '', '__proto__', 'constructor', 'toString'])
      expect(await lookup(path)).toBeUndefined()
  })

  it('rethrows an error of the work, and does not repeat the work on another release', async () => {
    const { isolate } = begin(one, two)
    let times = 0
    const work = () => {
      times++
      return Promise.reject(new Error('of the work'))
    }
    await expect(isolate.reader.read(work, isolate.defer)).rejects.toThrow('of the work')
    expect(times).toBe(1)
  })

  it('throws NoRelease if none was ever published', async () => {
    const { isolate } = begin()
    await expect(isolate.visit()).rejects.toThrow(NoRelease)
  })

  describe('when a record is late', () => {
    it.each(KINDS)('(%s) serves the whole previous release, and later the new one', async (kind) => {
      const { clock, kv, isolate } = begin(one)
      await isolate.visit()
      const late = recordsOf(two)[kind]
      for (const [hash, text] of two.records) if (hash !== late) kv.put(hash, text)
      point(kv, two, one)
      clock.pass(30)
      expect(await isolate.visit()).toMatchObject({ state: 'previous', release: one.root, titles: ['one'] })
      expect(isolate.reports).toContain('record-unavailable absent')

      kv.put(late, two.records.get(late) ?? '')
      clock.pass(30)
      expect(await isolate.visit()).toMatchObject({ state: 'current', release: two.root, titles: ['two'] })
    })

    it('never mixes two releases, whichever record is late, also in a fresh isolate', async () => {
      const { isolate: reader, location: all } = begin(two)
      await reader.visit()
      const records = new Set(all.reads.filter((key) => key !== POINTER_KEY))
      expect(records.size).toBe(8)
      for (const late of records) {
        const { clock, kv, location, isolate } = begin(one)
        await isolate.visit()
        for (const [hash, text] of two.records) if (hash !== late) kv.put(hash, text)
        point(kv, two, one)
        clock.pass(30)
        for (const each of [isolate, new Isolate({ kv: location, clock })]) {
          expect(await each.visit()).toMatchObject({ state: 'previous', titles: ['one'] })
        }
      }
    })

    it('serves the new release for pages whose records have arrived already', async () => {
      const { clock, kv, isolate } = begin(one)
      await isolate.visit()
      const late = recordsOf(two).page
      for (const [hash, text] of two.records) if (hash !== late) kv.put(hash, text)
      point(kv, two, one)
      clock.pass(30)
      expect(await isolate.page('/nl/')).toBe('one')
      expect(await isolate.page('/nl/about-nl')).toBe('two')
    })

    it('gets a cached "not found" at a location that read too early, and recovers when it expires', async () => {
      const { clock, kv, location, isolate } = begin(one)
      await isolate.visit()
      point(kv, two, one)
      clock.pass(30)
      expect(await isolate.visit()).toMatchObject({ titles: ['one'] })
      upload(kv, two)
      for (let second = 1; second < 30; second++) {
        clock.pass(1)
        expect(await isolate.visit()).toMatchObject({ state: 'previous', titles: ['one'] })
      }
      expect(location.answers.filter(({ key }) => key === two.root)).not.toContainEqual(
        expect.objectContaining({ found: true }),
      )
      clock.pass(1)
      expect(await isolate.visit()).toMatchObject({ state: 'current', titles: ['two'] })
    })

    it('serves the last served release if two fast pushes have both not arrived', async () => {
      const { clock, kv, isolate } = begin(one)
      await isolate.visit()
      point(kv, three, two)
      clock.pass(30)
      expect(await isolate.visit()).toMatchObject({ state: 'previous', release: one.root, titles: ['one'] })
      upload(kv, three)
      clock.pass(30)
      expect(await isolate.visit()).toMatchObject({ state: 'current', titles: ['three'] })
    })

    it('does so too if some pages of the new release have arrived and were served', async () => {
      const { clock, kv, isolate } = begin(one)
      await isolate.visit()
      const late = recordsOf(three).page
      for (const [hash, text] of three.records) if (hash !== late) kv.put(hash, text)
      point(kv, three, two)
      clock.pass(30)
      expect(await isolate.page('/nl/about-nl')).toBe('three')
      expect(await isolate.page('/nl/')).toBe('one')
    })

    it('throws NoRelease in a fresh isolate if neither release has arrived', async () => {
      const { kv, isolate } = begin()
      point(kv, two, one)
      await expect(isolate.visit()).rejects.toThrow(NoRelease)
    })
  })

  describe('when a record is damaged', () => {
    it.each(KINDS)('(%s) serves the previous release and reports it', async (kind) => {
      const { kv, isolate } = begin(one, two)
      const hash = recordsOf(two)[kind]
      kv.put(hash, two.records.get(hash)?.replace(/.$/, ' ') ?? '')
      expect(await isolate.visit()).toMatchObject({ state: 'previous', titles: ['one'] })
      expect(isolate.reports).toEqual(['record-damaged', 'record-unavailable damaged'])
    })

    it.each(KINDS)('(%s) serves the release in force if the backup has an intact copy', async (kind) => {
      const { kv, backup, isolate } = begin(one, two)
      const hash = recordsOf(two)[kind]
      backup.copies.set(hash, two.records.get(hash) ?? '')
      kv.put(hash, 'something else')
      expect(await isolate.visit()).toMatchObject({ state: 'current', titles: ['two'] })
      expect(isolate.reports).toEqual(['record-damaged'])
    })
  })

  it('serves the previous release if the root has an unknown format', async () => {
    const { kv, isolate } = begin(one, two)
    const root = JSON.stringify({ ...JSON.parse(two.records.get(two.root) ?? ''), schema: 99 })
    const release = await hashOf(root)
    kv.put(release, root)
    kv.put(POINTER_KEY, JSON.stringify({ release, previous: one.root, schedule: [] }))
    expect(await isolate.visit()).toMatchObject({ state: 'previous', titles: ['one'] })
    expect(isolate.reports).toEqual(['record-not-understood', 'record-unavailable damaged'])
  })

  describe('with a schedule', () => {
    const HOUR = 3_600

    function scheduled() {
      const world = begin(one)
      const from = (seconds: number) => new Date(world.clock.now() + seconds * 1_000).toISOString()
      const schedule = [
        { from: from(HOUR), root: two.root },
        { from: from(2 * HOUR), root: three.root },
      ]
      upload(world.kv, two)
      upload(world.kv, three)
      point(world.kv, one, undefined, schedule)
      return { ...world, start: world.clock.now() }
    }

    it('changes the release exactly at the instant, without a new pointer', async () => {
      const { clock, isolate, location } = scheduled()
      clock.pass(HOUR - 5)
      expect(await isolate.visit()).toMatchObject({ titles: ['one'] })
      location.reads = []
      clock.pass(4.999)
      expect(await isolate.visit()).toMatchObject({ titles: ['one'] })
      clock.pass(0.001)
      expect(await isolate.visit()).toMatchObject({ state: 'current', release: two.root, titles: ['two'] })
      expect(location.reads).not.toContain(POINTER_KEY)
      clock.pass(HOUR - 0.001)
      expect(await isolate.visit()).toMatchObject({ titles: ['two'] })
      clock.pass(0.001)
      expect(await isolate.visit()).toMatchObject({ state: 'current', titles: ['three'] })
    })

    it('returns when the release changes next, before, at and after each instant', async () => {
      const { clock, isolate, start } = scheduled()
      const next = async () => {
        const { changesAt } = await isolate.visit()
        return changesAt && (changesAt - start) / 1_000
      }
      expect(await next()).toBe(HOUR)
      clock.pass(HOUR - 0.001)
      expect(await next()).toBe(HOUR)
      clock.pass(0.001)
      expect(await next()).toBe(2 * HOUR)
      clock.pass(HOUR)
      expect(await next()).toBeUndefined()
    })

    it('serves the previous release if a record of the scheduled one is missing', async () => {
      const { clock, kv, isolate } = scheduled()
      kv.put(recordsOf(two).page, null)
      clock.pass(HOUR)
      expect(await isolate.visit()).toMatchObject({ state: 'previous', titles: ['one'] })
    })

    it('serves the scheduled release at its instant while KV fails, if the backup has its records', async () => {
      const { clock, location, isolate, backup } = scheduled()
      await isolate.visit()
      for (const [hash, text] of two.records) backup.copies.set(hash, text)
      location.fault = () => Promise.reject(new Error('KV GET failed: 500'))
      clock.pass(HOUR)
      expect(await isolate.visit()).toMatchObject({ state: 'stale', titles: ['two'] })
    })
  })
})
