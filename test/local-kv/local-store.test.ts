import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.tsx'
import { ReleaseReader } from '../../src/content/reader/reader.ts'
import { type Compiled, compile } from '../../src/publish/compile/compile.ts'
import { encoderOf } from '../../src/publish/media/encode.ts'
import type { Encode } from '../../src/publish/media/recipe.ts'
import { push, readBefore } from '../../src/publish/release/push.ts'
import { rollback } from '../../src/publish/release/rollback.ts'
import { verify } from '../../src/publish/release/verify.ts'
import { readFolder } from '../../src/publish/source/read-folder.ts'
import { openLocalStore } from '../../src/publish/store/local.ts'
import { LedgerConflict, type ReleaseStore, readPointer } from '../../src/publish/store/store.ts'
import { encodePixel } from '../support/images.ts'
import { folderOf, pdf } from '../support/media.ts'
import { temporaryFolder } from '../support/project.ts'
import { namesOf, publish, pushOptions, releaseOf, seenBy } from '../support/releases.ts'
import { siteFiles } from '../support/site.ts'

let store: ReleaseStore

beforeAll(async () => {
  store = await openLocalStore(join(await temporaryFolder(), 'state'))
  return () => store.close()
})

/** A release reader of the same KV, through the publisher's connection. */
const readerOf = ({ kv }: ReleaseStore) =>
  new ReleaseReader({
    kv: { get: async (key) => (await kv.read([key])).get(key) ?? null },
    backup: { get: async () => undefined, put: async () => undefined },
    report: () => undefined,
    pointerFresh: 0,
  })

/** A site with a document that is larger than a value of KV may be. */
async function withLargeDocument(): Promise<{ release: Compiled; encode: Encode; whole: Buffer }> {
  const body = '[Report](report.pdf)\n'
  const whole = pdf({ padding: 40_000_000 })
  const draft = { pages: { '/about': { nl: { body }, fr: { body }, en: { body } } } }
  const folder = await folderOf(new Map<string, string | Buffer>([...siteFiles(draft), ['about/report.pdf', whole]]))
  const { release } = await compile(await readFolder(folder))
  if (!release) throw new Error('the site has mistakes')
  const encode = encoderOf(folder)
  return { release, whole, encode: (made) => ('document' in made ? encode(made) : encodePixel(made)) }
}

describe('the local store', () => {
  it('has an empty ledger and no pointer when it is opened for the first time', async () => {
    expect(await store.ledger.newest(10)).toEqual([])
    expect(await readPointer(store.kv)).toBeUndefined()
  })

  it('stores the complete real site, and nothing at the second push', async () => {
    const { release } = await compile(await readFolder('content'))
    if (!release) throw new Error('the content has mistakes')
    const report = await publish(store, release)
    expect(report).toMatchObject({ outcome: 'published', written: namesOf(release).length, kept: 0 })
    const seen = await seenBy(readerOf(store), release.routes.keys())
    for (const page of release.pages) expect(seen).toContain(JSON.stringify(page))
    expect(await publish(store, release)).toMatchObject({ outcome: 'unchanged', written: 0 })
    expect(await store.ledger.newest(10)).toHaveLength(1)
  })

  it('of two pushes at once, one succeeds and its release is in force and complete', async () => {
    const releases = [await releaseOf(), await releaseOf({ pages: { '/about': { nl: { body: 'Anders.\n' } } } })]
    const outcomes = await Promise.allSettled(releases.map((release) => publish(store, release)))
    const pointer = await readPointer(store.kv)
    const winner = releases.findIndex(({ root }) => root === pointer?.release)
    expect(outcomes[winner]?.status).toBe('fulfilled')
    expect((await store.ledger.newest(1))[0]?.release).toBe(pointer?.release)
    const { records, images } = releases[winner] ?? { records: new Map(), images: new Map() }
    expect((await readBefore(store)).held?.records.size).toBe(records.size + images.size)
  })

  it('rolls back to the previous release', async () => {
    const [before, wanted] = [await readBefore(store), (await readPointer(store.kv))?.previous]
    expect(await rollback(store, before, undefined, pushOptions())).toBe(wanted)
    expect(await readPointer(store.kv)).toEqual({
      release: wanted,
      previous: before.pointer?.release,
      schedule: [],
    })
  })

  it('reads and writes more keys than one call allows, reports progress, and leaves out missing keys', async () => {
    const entries = new Map(Array.from({ length: 230 }, (_, i) => [`key-${i}`, `value ${i}`]))
    const told: number[] = []
    await store.kv.write(entries, (done) => told.push(done))
    expect(told.at(-1)).toBe(230)
    expect(told).toEqual(told.toSorted((a, b) => a - b))
    expect(await store.kv.read([...entries.keys(), 'no such key'])).toEqual(entries)
  })

  it('publishes tables that are too large for one request together', async () => {
    const rows = (name: string) => `date,${name}\n2020,${name.repeat(11_100_000)}\n`
    const files = Object.fromEntries(['a', 'b', 'c'].map((name) => [`about/${name}.csv`, rows(name)]))
    const report = await publish(store, await releaseOf({ files }))
    expect(report.outcome).toBe('published')
    expect(report.bytes).toBeGreaterThan(33_000_000)
  })

  it.each(['é ’ \u202F 👩🏽‍🔬', '', '"\\\n\u2028', 'null', '\u0000'])(
    'stores the value %j unchanged',
    async (value) => {
      await store.kv.write(new Map([['text', value]]))
      expect((await store.kv.read(['text'])).get('text')).toBe(value)
    },
  )

  it('lists the newest entries of the ledger first, and allows only one entry after another', async () => {
    const [head] = await store.ledger.newest(1)
    const entry = { ...pushOptions("Zoé d'Hondt"), release: 'a'.repeat(64), previous: head?.sequence ?? 0 }
    await store.ledger.append(entry, 0)
    await expect(store.ledger.append({ ...entry, release: 'b'.repeat(64) }, 0)).rejects.toThrow(LedgerConflict)
    const [newest, second] = await store.ledger.newest(2)
    expect(newest).toEqual({ ...entry, sequence: entry.previous + 1 })
    expect(second).toEqual(head)
  })

  it('does not report another failure of an entry as a conflict', async () => {
    const [head] = await store.ledger.newest(1)
    const entry = { ...pushOptions(), release: 'too short', previous: head?.sequence ?? 0 }
    await expect(store.ledger.append(entry, 0)).rejects.not.toBeInstanceOf(LedgerConflict)
  })

  it('knows when each key was written, and removes keys', async () => {
    const from = Date.now()
    await store.kv.write(
      new Map([
        ['test:a', '1'],
        ['test:b', '2'],
      ]),
    )
    const listed = await store.kv.list('test:')
    expect([...listed.keys()]).toEqual(['test:a', 'test:b'])
    for (const at of listed.values()) expect(at).toBeGreaterThanOrEqual(from)
    await store.kv.delete(['test:a', 'test:missing'])
    expect([...(await store.kv.list('test:')).keys()]).toEqual(['test:b'])
    await store.kv.delete(['test:b'])
  })

  it('adds no entry while records are removed, nor by a command that began before', async () => {
    const { ledger } = store
    const [head] = await ledger.newest(1)
    const entry = { ...pushOptions(), release: 'c'.repeat(64), previous: head?.sequence ?? 0 }
    const before = await ledger.prunes()
    expect(before.underWay).toBe(false)
    const sequence = await ledger.beginPrune('A', 600)
    expect(await ledger.prunes()).toEqual({ newest: sequence, underWay: true })
    await expect(ledger.beginPrune('B', 600)).rejects.toThrow(LedgerConflict)
    await expect(ledger.append(entry, sequence)).rejects.toThrow(LedgerConflict)
    await ledger.extendPrune(sequence, 0)
    expect((await ledger.prunes()).underWay).toBe(false)
    await expect(ledger.append(entry, before.newest)).rejects.toThrow('old records were removed during this command')
    await ledger.append(entry, sequence)
    expect((await ledger.newest(1))[0]?.release).toBe(entry.release)
  })

  it('stores a document that is larger than a value may be, in parts, which the site joins', async () => {
    const { release, encode, whole } = await withLargeDocument()
    await push(store, release, await readBefore(store), { ...pushOptions(), images: encode })
    expect((await verify(store.kv, [release.root])).faults).toEqual([])
    const [path = ''] = [...release.routes].flatMap(([at, route]) => ('document' in route ? [at] : []))
    const app = createApp({
      reader: readerOf(store),
      environment: 'production',
      origin: 'https://site.test',
      https: true,
      version: 'x',
      log: () => {},
    })
    const answer = await app.request(`https://site.test${path}`)
    expect(Buffer.from(await answer.arrayBuffer()).equals(whole)).toBe(true)
    const range = await app.request(`https://site.test${path}`, { headers: { Range: 'bytes=29999990-30000009' } })
    expect(range.status).toBe(206)
    expect(Buffer.from(await range.arrayBuffer()).equals(whole.subarray(29_999_990, 30_000_010))).toBe(true)
  })
})
