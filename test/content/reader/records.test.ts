import { describe, expect, it } from 'vitest'
import { hashOf } from '../../../src/content/hash.ts'
import { ContentStore } from '../../../src/content/reader/content-store.ts'
import { Records } from '../../../src/content/reader/records.ts'
import { fileRecord } from '../../../src/content/schema/page.ts'
import { FakeKv } from '../../support/fake-kv.ts'
import { Clock, MapBackup } from './world.ts'

/** A record that is too large for memory, so that each load is a read. */
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
    /** Loads the record and waits for deferred work. @returns its body, or why it is unavailable */
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
  it('reads a record once and keeps it in memory', async () => {
    const { kv, hash, location, load } = await begin(SMALL)
    kv.put(hash, SMALL)
    expect(await load()).toBe('two words')
    expect(await load()).toBe('two words')
    expect(location.reads).toEqual([hash])
  })

  it('keeps a copy of a record from KV in the backup', async () => {
    const { kv, hash, backup, load } = await begin(SMALL)
    kv.put(hash, SMALL)
    await load()
    expect([...backup.copies]).toEqual([[hash, SMALL]])
  })

  it('continues if no copy can be kept', async () => {
    const { kv, hash, backup, load } = await begin(SMALL)
    kv.put(hash, SMALL)
    backup.put = () => Promise.reject(new Error('no room'))
    expect(await load()).toBe('two words')
  })

  it('does not read a missing record again within three seconds', async () => {
    const { clock, location, load } = await begin(SMALL)
    expect(await load()).toBe('absent')
    clock.pass(2.999)
    expect(await load()).toBe('absent')
    expect(location.reads).toHaveLength(1)
    clock.pass(0.001)
    expect(await load()).toBe('absent')
    expect(location.reads).toHaveLength(2)
  })

  it('returns the same reason while it does not read the record again', async () => {
    const { kv, hash, load } = await begin(SMALL)
    kv.put(hash, 'something else')
    expect([await load(), await load()]).toEqual(['damaged', 'damaged'])
  })

  it('reads the backup if KV does not have a record', async () => {
    const { hash, backup, load } = await begin(SMALL)
    backup.copies.set(hash, SMALL)
    expect(await load()).toBe('two words')
  })

  describe('the cacheTtl of a KV read', () => {
    it('is short at the first read and long once KV has returned the record', async () => {
      const { kv, hash, load, ttls } = await begin(HUGE)
      kv.put(hash, HUGE)
      for (let i = 0; i < 3; i++) await load()
      expect(ttls()).toEqual([30, 86_400, 86_400])
    })

    it('is short while KV returns "not found", and once more when the record has arrived', async () => {
      const { clock, kv, hash, load, ttls } = await begin(HUGE)
      for (let i = 0; i < 3; i++) {
        expect(await load()).toBe('absent')
        clock.pass(10)
      }
      kv.put(hash, HUGE)
      for (let i = 0; i < 2; i++) await load()
      expect(ttls()).toEqual([30, 30, 30, 30, 86_400])
    })

    it('is short if the backup had the record and KV returned "not found"', async () => {
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
      ['missing', null, 'absent'],
      ['damaged', 'something else', 'damaged'],
    ])('is short again if a record that was found is now %s', async (_, value, outcome) => {
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

  describe('a record that does not match its name', () => {
    const DAMAGES: [string, string][] = [
      ['has one byte changed', SMALL.replace('two', 'two.').replace(' words', 'words')],
      ['has one bit changed', SMALL.replace('words', 'wordr')],
      ['is cut off', SMALL.slice(0, -7)],
      ['is empty', ''],
      ['has a line break at its end', `${SMALL}\n`],
      ['is another record', JSON.stringify({ kind: 'file', type: 'text/plain', body: 'others' })],
      ['is not JSON', '<!doctype html><title>502 Bad gateway</title>'],
    ]

    it.each(DAMAGES)('is rejected when it %s', async (_, text) => {
      const { kv, hash, backup, reports, load } = await begin(SMALL)
      kv.put(hash, text)
      expect(await load()).toBe('damaged')
      expect(reports).toEqual(['record-damaged'])
      expect(backup.copies.size).toBe(0)
    })

    it.each(DAMAGES)('is replaced by the copy in the backup when it %s', async (_, text) => {
      const { kv, hash, backup, reports, load } = await begin(SMALL)
      kv.put(hash, text)
      backup.copies.set(hash, SMALL)
      expect(await load()).toBe('two words')
      expect(reports).toEqual(['record-damaged'])
    })

    it.each(DAMAGES)('is also rejected when it %s in the backup', async (_, text) => {
      const { hash, backup, reports, load } = await begin(SMALL)
      backup.copies.set(hash, text)
      expect(await load()).toBe('damaged')
      expect(reports).toEqual(['record-damaged'])
    })

    it.each(DAMAGES)('is rejected when it %s both in KV and in the backup', async (_, text) => {
      const { kv, hash, backup, load } = await begin(SMALL)
      kv.put(hash, text)
      backup.copies.set(hash, text)
      expect(await load()).toBe('damaged')
    })
  })

  it.each([
    ['of another kind', '{"kind":"shard","routes":{}}'],
    ['that is not JSON', 'a text whose name matches'],
  ])('reports a record %s, although its name matches', async (_, text) => {
    const { kv, hash, reports, load } = await begin(text)
    kv.put(hash, text)
    expect(await load()).toBe('damaged')
    expect(reports).toEqual(['record-not-understood'])
  })
})
