import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { POINTER_KEY } from '../../../src/content/schema/pointer.ts'
import { rootRecord } from '../../../src/content/schema/root.ts'
import type { Compiled } from '../../../src/publish/compile/compile.ts'
import {
  forgetPublished,
  keepPublished,
  type Published,
  readPublished,
} from '../../../src/publish/release/published.ts'
import { Overtaken, type PushReport, push, readBefore } from '../../../src/publish/release/push.ts'
import { reassigned } from '../../../src/publish/release/reassigned.ts'
import { encodePixel } from '../../support/images.ts'
import { MemoryStore } from '../../support/memory-store.ts'
import { publish, pushOptions, releaseOf } from '../../support/releases.ts'

let first: Compiled
let second: Compiled
let other: Compiled
let folder: string
let store: MemoryStore
/** What the store was asked for, without the writing of records. */
let steps: string[]

beforeAll(async () => {
  const about = (body: string) => releaseOf({ pages: { '/about': { nl: { body } } } })
  first = await releaseOf()
  second = await about('Een andere tekst.\n')
  other = await about('Nog een andere tekst.\n')
})

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'published-'))
  store = new MemoryStore()
  steps = []
})
afterEach(() => rm(folder, { recursive: true }))

const counted = () =>
  store.open(async ({ kind, key }, act) => {
    if (kind !== 'write' || key === POINTER_KEY) steps.push(kind)
    return act()
  })

/** Publishes as the command does on an account. */
async function publishKept(release: Compiled, now?: number): Promise<PushReport> {
  const opened = counted()
  const published = await readPublished(folder, 'production')
  const before = await readBefore(opened, now, undefined, published)
  await reassigned(opened.kv, before.held?.routes ?? new Map(), release, before.published?.pages)
  await forgetPublished(folder, 'production')
  const report = await push(opened, release, before, { ...pushOptions(), images: encodePixel })
  await keepPublished(folder, 'production', release, report.head)
  return report
}

describe('a push from the computer that published last', () => {
  it('reads the ledger, and nothing of KV before it has written its records', async () => {
    await publishKept(first)
    steps = []
    await publishKept(second)
    // The written records, with the pointer and the shards.
    expect(steps).toEqual(['state', 'read', 'append', 'write', 'newest'])
    expect(store.pointer).toEqual({ release: second.root, previous: first.root, schedule: [] })
    expect(await store.disagreement()).toBeUndefined()
  })

  it('writes the same, and reports the same, as one that reads all', async () => {
    const elsewhere = new MemoryStore()
    await publish(elsewhere.open(), first)
    const { head: _, ...report } = await publish(elsewhere.open(), second)
    await publishKept(first)
    expect(await publishKept(second)).toMatchObject(report)
    expect(store.values).toEqual(elsewhere.values)
  })

  it('writes a shard again that KV has lost, or that is damaged there', async () => {
    await publishKept(first)
    const { search, mailings = '' } = rootRecord.parse(JSON.parse(first.records.get(first.root) ?? ''))
    expect(second.records.has(mailings)).toBe(true)
    store.values.delete(mailings)
    await publishKept(second)
    expect(store.values.get(mailings)).toBe(first.records.get(mailings))
    expect(search).toBeDefined()
    expect(await store.disagreement()).toBeUndefined()
  })

  it('reads all if another editor has published since', async () => {
    await publishKept(first)
    await publish(store.open(), other)
    steps = []
    await publishKept(second)
    // The records of the pages that change are read too.
    expect(steps).toEqual(['state', 'read', 'read', 'read', 'read', 'append', 'write', 'newest'])
    expect(store.pointer).toMatchObject({ release: second.root, previous: other.root })
  })

  it('is refused once if the pointer is not what it wrote, and then reads all', async () => {
    await publishKept(first)
    // The push of another editor was slow: it wrote its pointer late, and was killed before it noticed.
    await publish(new MemoryStore().open(), other)
    store.values.set(POINTER_KEY, JSON.stringify({ release: other.root, previous: null, schedule: [] }))
    for (const [name, text] of other.records) store.values.set(name, text)
    await expect(publishKept(second)).rejects.toThrow(Overtaken)
    expect(store.entries).toHaveLength(1)
    steps = []
    await publishKept(second)
    expect(steps.slice(0, 3)).toEqual(['state', 'read', 'read'])
    expect(store.pointer?.release).toBe(second.root)
  })

  it('reads all when the schedule has replaced the release', async () => {
    const from = '2026-12-01T00:00:00Z'
    await publishKept({ ...first, schedule: [{ ...second, from, mailings: second.mailings }] } as Compiled)
    const published = (await readPublished(folder, 'production')) as Published
    const read = async (now: string) => {
      steps = []
      await readBefore(counted(), Date.parse(now), undefined, published)
      return steps
    }
    expect(await read('2026-11-30T00:00:00Z')).toEqual(['state'])
    expect(await read('2026-12-02T00:00:00Z')).toEqual(['state', 'read', 'read'])
  })
})

describe('what was published last', () => {
  it('is not known after a push that failed, or if its file is damaged', async () => {
    await publishKept(first)
    const file = join(folder, 'published-production.json')
    expect(await readPublished(folder, 'production')).toBeDefined()
    expect(await readPublished(folder, 'staging')).toBeUndefined()
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replace('Proef', 'Profe'))
    expect(await readPublished(folder, 'production')).toBeUndefined()
    await writeFile(file, text)
    store.transport = () => undefined
    await expect(publishKept(second)).rejects.toThrow('did not arrive')
    expect(await readPublished(folder, 'production')).toBeUndefined()
  })
})
