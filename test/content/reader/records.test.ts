import { describe, expect, it } from 'vitest'
import { hashOf } from '../../../src/content/hash.ts'
import { ContentStore } from '../../../src/content/reader/content-store.ts'
import { Records } from '../../../src/content/reader/records.ts'
import { fileRecord } from '../../../src/content/schema/page.ts'
import { FakeKv } from '../../support/fake-kv.ts'
import { Clock, MapBackup } from './world.ts'

/** A record that memory does not keep, so that each load is a read. */
const HUGE = JSON.stringify({ kind: 'file', type: 'text/plain', body: 'x'.repeat(4_000_000) })
const SMALL = JSON.stringify({ kind: 'file', type: 'text/plain', body: 'two words' })

async function begin(text: string) {
  const clock = new Clock()
  const kv = new FakeKv(clock)
  const location = kv.location()
  const backup = new MapBackup()
  const reports: string[] = []
  const report = (event: string) => reports.push(event)
  const source = new ContentStore({ kv: location, backup, now: clock.now, report, deadline: 20 })
  const records = new Records({ source, now: clock.now, report })
  const hash = await hashOf(text)
  const deferred: Promise<unknown>[] = []
  return {
    clock,
    kv,
    location,
    backup,
    reports,
    hash,
    /** Loads the record and ends what is left for later. @returns its body, or why it is out of reach */
    async load(): Promise<string> {
      const outcome = await records
        .load(hash, fileRecord, (work) => deferred.push(work))
        .then(
          ({ body }) => body,
          (error) => error.reason ?? error,
        )
      await Promise.all(deferred)
      return outcome
    },
    ttls: () => location.answers.map(({ cacheTtl }) => cacheTtl),
  }
}

describe('Records', () => {
  it('reads a record once and then has it in memory', async () => {
    const { kv, hash, location, load } = await begin(SMALL)
    kv.put(hash, SMALL)
    expect(await load()).toBe('two words')
    expect(await load()).toBe('two words')
    expect(location.reads).toEqual([hash])
  })

  it('keeps a copy of what it read from KV', async () => {
    const { kv, hash, backup, load } = await begin(SMALL)
    kv.put(hash, SMALL)
    await load()
    expect([...backup.copies]).toEqual([[hash, SMALL]])
  })

  it('goes on where no copy can be kept', async () => {
    const { kv, hash, backup, load } = await begin(SMALL)
    kv.put(hash, SMALL)
    backup.put = () => Promise.reject(new Error('no room'))
    expect(await load()).toBe('two words')
  })

  it('does not ask again within three seconds for a record that was not there', async () => {
    const { clock, location, load } = await begin(SMALL)
    expect(await load()).toBe('absent')
    clock.pass(2.999)
    expect(await load()).toBe('absent')
    expect(location.reads).toHaveLength(1)
    clock.pass(0.001)
    expect(await load()).toBe('absent')
    expect(location.reads).toHaveLength(2)
  })

  it('says again why a record is out of reach while it does not ask', async () => {
    const { kv, hash, load } = await begin(SMALL)
    kv.put(hash, 'something else')
    expect([await load(), await load()]).toEqual(['damaged', 'damaged'])
  })

  it('takes the copy of a record that KV does not have', async () => {
    const { hash, backup, load } = await begin(SMALL)
    backup.copies.set(hash, SMALL)
    expect(await load()).toBe('two words')
  })

  describe('how long KV may keep its copy', () => {
    it('is short at the first read and long once the record was seen', async () => {
      const { kv, hash, load, ttls } = await begin(HUGE)
      kv.put(hash, HUGE)
      for (let i = 0; i < 3; i++) await load()
      expect(ttls()).toEqual([30, 86_400, 86_400])
    })

    it('is short for as long as the answer is "not found", and once more when the record has come', async () => {
      const { clock, kv, hash, load, ttls } = await begin(HUGE)
      for (let i = 0; i < 3; i++) {
        expect(await load()).toBe('absent')
        clock.pass(10)
      }
      kv.put(hash, HUGE)
      for (let i = 0; i < 2; i++) await load()
      expect(ttls()).toEqual([30, 30, 30, 30, 86_400])
    })

    it('is short where the copy in the backup was read and KV itself said "not found"', async () => {
      const { clock, hash, backup, location, load, ttls } = await begin(HUGE)
      backup.copies.set(hash, HUGE)
      for (let i = 0; i < 3; i++) {
        await load()
        clock.pass(10)
      }
      expect(location.answers.some(({ found }) => found)).toBe(false)
      expect(ttls()).toEqual([30, 30, 30])
    })

    it.each([
      ['is gone', null, 'absent'],
      ['is damaged', 'something else', 'damaged'],
    ])('is short again after a record that was seen %s', async (_, value, outcome) => {
      const { clock, kv, hash, backup, load, ttls } = await begin(HUGE)
      kv.put(hash, HUGE)
      await load()
      backup.copies.clear()
      kv.put(hash, value)
      clock.pass(86_400)
      expect(await load()).toBe(outcome)
      clock.pass(10)
      expect(await load()).toBe(outcome)
      kv.put(hash, HUGE)
      clock.pass(30)
      expect(await load()).toHaveLength(4_000_000)
      expect(ttls()).toEqual([30, 86_400, 30, 30])
    })
  })

  describe('a record that is not what its name says', () => {
    const DAMAGES: [string, string][] = [
      ['has one byte changed', SMALL.replace('two', 'two.').replace(' words', 'words')],
      ['has one bit changed', SMALL.replace('words', 'wordr')],
      ['is cut off', SMALL.slice(0, -7)],
      ['is empty', ''],
      ['has a line break at its end', `${SMALL}\n`],
      ['is another record', JSON.stringify({ kind: 'file', type: 'text/plain', body: 'others' })],
      ['is no JSON', '<!doctype html><title>502 Bad gateway</title>'],
    ]

    it.each(DAMAGES)('is not believed when it %s', async (_, text) => {
      const { kv, hash, backup, reports, load } = await begin(SMALL)
      kv.put(hash, text)
      expect(await load()).toBe('damaged')
      expect(reports).toEqual(['record-damaged'])
      expect(backup.copies.size).toBe(0)
    })

    it.each(DAMAGES)('gives way to the copy in the backup when it %s', async (_, text) => {
      const { kv, hash, backup, reports, load } = await begin(SMALL)
      kv.put(hash, text)
      backup.copies.set(hash, SMALL)
      expect(await load()).toBe('two words')
      expect(reports).toEqual(['record-damaged'])
    })

    it.each(DAMAGES)('is not believed either when it %s in the backup', async (_, text) => {
      const { hash, backup, reports, load } = await begin(SMALL)
      backup.copies.set(hash, text)
      expect(await load()).toBe('damaged')
      expect(reports).toEqual(['record-damaged'])
    })

    it.each(DAMAGES)('is not believed when it %s in KV and in the backup at once', async (_, text) => {
      const { kv, hash, backup, load } = await begin(SMALL)
      kv.put(hash, text)
      backup.copies.set(hash, text)
      expect(await load()).toBe('damaged')
    })
  })

  it.each([
    ['of another kind', '{"kind":"shard","routes":{}}'],
    ['that is no JSON', 'a text whose name fits'],
  ])('reports a record %s, although its name fits', async (_, text) => {
    const { kv, hash, reports, load } = await begin(text)
    kv.put(hash, text)
    expect(await load()).toBe('damaged')
    expect(reports).toEqual(['record-not-understood'])
  })
})
