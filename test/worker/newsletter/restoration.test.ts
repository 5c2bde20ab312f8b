import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../../src/newsletter/bytes.ts'
import { beat, type Memory, rememberErasure } from '../../../src/newsletter/outbox/heartbeat.ts'
import { confirm } from '../../../src/newsletter/store/confirm.ts'
import { erase } from '../../../src/newsletter/store/end.ts'
import { subscriberByAddress } from '../../../src/newsletter/store/subscriber.ts'
import { clearValue, readValue } from '../../../src/newsletter/store/values.ts'
import { watched } from './database.ts'
import { drain, mailService } from './sender.ts'
import { db, emptyDatabase, NOW, rows, signUpAs, standing } from './support.ts'

beforeEach(emptyDatabase)

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** A KV namespace that hands out names in pages, as KV does. */
function memory(pageSize = 1_000): Memory & { writes: number } {
  const store = new Map<string, string>()
  const kept = {
    writes: 0,
    get: async (key: string) => store.get(key) ?? null,
    async put(key: string, value: string) {
      kept.writes++
      store.set(key, value)
    },
    async list({ prefix, cursor }: { prefix: string; cursor?: string | null }) {
      const names = [...store.keys()].filter((key) => key.startsWith(prefix)).sort()
      const end = Number(cursor ?? 0) + pageSize
      const keys = names.slice(Number(cursor ?? 0), end).map((name) => ({ name }))
      const list_complete = end >= names.length
      return { keys, list_complete, ...(!list_complete && { cursor: String(end) }) }
    },
  }
  return kept
}

const PARENTS_FIRST = ['subscriber', 'outbox', 'consent', 'erased_mail', 'suppression', 'tally', 'value']

/** A backup: every row, to be put back as it was. */
async function backUp(): Promise<() => Promise<void>> {
  const tables = await Promise.all(
    PARENTS_FIRST.map(async (table) => [table, await rows(`select * from ${table}`)] as const),
  )
  return async function restore() {
    await emptyDatabase()
    for (const [table, all] of tables) {
      for (const row of all) {
        const columns = Object.keys(row)
        const sql = `insert into ${table} (${columns.join()}) values (${columns.map(() => '?').join()})`
        await db
          .prepare(sql)
          .bind(...Object.values(row))
          .run()
      }
    }
  }
}

/** Cron, each minute, from one moment to another. @returns what it noticed */
async function minutes(kept: Memory, from: number, to: number): Promise<(number | undefined)[]> {
  const noticed: (number | undefined)[] = []
  for (let now = from; now <= to; now += MINUTE) noticed.push(await beat(db, kept, now))
  return noticed.filter((one) => one !== undefined)
}

describe('a restored backup', () => {
  test('mails nobody until a person releases what is held', async () => {
    const kept = memory()
    await minutes(kept, NOW, NOW + 10 * MINUTE)
    await signUpAs('jan@example.org')
    const restore = await backUp()
    await drain(NOW + 10 * MINUTE)
    await minutes(kept, NOW + 11 * MINUTE, NOW + 60 * MINUTE)
    await restore()

    const { mailer, accepted } = mailService()
    // Between the restoration and the next minute of cron as well.
    await drain(NOW + 60 * MINUTE + 1, { mailer })
    expect(await minutes(kept, NOW + 61 * MINUTE, NOW + 120 * MINUTE)).toEqual([0])
    await drain(NOW + 120 * MINUTE, { mailer })
    expect(accepted).toEqual([])
    expect(await readValue(db, 'held')).toContain('restored')

    await clearValue(db, 'held')
    expect(await minutes(kept, NOW + 121 * MINUTE, NOW + 180 * MINUTE)).toEqual([])
    await drain(NOW + 180 * MINUTE, { mailer })
    expect(accepted).toHaveLength(1)
  })

  test('does not bring back who was erased, and no more than them', async () => {
    const kept = memory(2)
    await minutes(kept, NOW, NOW)
    const people = ['a', 'b', 'c', 'd', 'e', 'stays'].map((name) => `${name}@example.org`)
    for (const email of people) await confirm(db, await signUpAs(email), newId(), NOW)
    const restore = await backUp()
    for (const email of people.slice(0, 5)) {
      const { id = '' } = (await subscriberByAddress(db, email)) ?? {}
      await rememberErasure(kept, id)
      await erase(db, id)
    }
    await minutes(kept, NOW + MINUTE, NOW + 2 * 60 * MINUTE)
    await restore()
    expect(await standing('a@example.org')).toBe('confirmed')
    expect(await beat(db, kept, NOW + 3 * 60 * MINUTE)).toBe(5)
    expect(await rows('select address from subscriber')).toEqual([{ address: 'stays@example.org' }])
    for (const table of ['outbox', 'consent']) {
      expect(await rows(`select count(distinct subscriber) as n from ${table}`), table).toEqual([{ n: 1 }])
    }
  })

  test('is cleaned of thousands of erased people within what one invocation may ask of D1', async () => {
    const kept = memory()
    await minutes(kept, NOW, NOW)
    await signUpAs('jan@example.org')
    const restore = await backUp()
    for (let i = 0; i < 2_500; i++) await rememberErasure(kept, newId())
    await rememberErasure(kept, (await subscriberByAddress(db, 'jan@example.org'))?.id ?? '')
    await minutes(kept, NOW + DAY, NOW + DAY)
    await restore()
    const { db: database, trips } = watched()
    expect(await beat(database, kept, NOW + DAY + MINUTE)).toBe(1)
    expect(await standing('jan@example.org')).toBe('unknown')
    // 1,000 queries an invocation, 50 in the free plan: D1, "Limits".
    expect(trips.length).toBeLessThan(20)
  })

  test('is found out again when the first try broke off', async () => {
    const kept = memory()
    await minutes(kept, NOW, NOW)
    const restore = await backUp()
    await minutes(kept, NOW + DAY, NOW + DAY)
    await restore()
    const broken: Memory = { ...kept, list: () => Promise.reject(new Error('KV is down')) }
    await expect(beat(db, broken, NOW + DAY + MINUTE)).rejects.toThrow('KV is down')
    expect(await readValue(db, 'held')).toBeDefined()
    expect(await beat(db, kept, NOW + DAY + 2 * MINUTE)).toBe(0)
  })

  test('of eight minutes ago is noticed too', async () => {
    const kept = memory()
    await minutes(kept, NOW, NOW + 10 * MINUTE)
    const restore = await backUp()
    await minutes(kept, NOW + 11 * MINUTE, NOW + 18 * MINUTE)
    await restore()
    expect(await minutes(kept, NOW + 19 * MINUTE, NOW + 20 * MINUTE)).toEqual([0])
    expect(await readValue(db, 'held')).toContain('restored')
  })

  test('of a time before the first sign of life is one too', async () => {
    const kept = memory()
    const restore = await backUp()
    await minutes(kept, NOW, NOW + DAY / 4)
    await restore()
    expect(await beat(db, kept, NOW + DAY)).toBe(0)
    expect(await readValue(db, 'held')).toBeDefined()
  })
})

describe('no alarm is given', () => {
  test('in the first hours, minute by minute', async () => {
    const kept = memory()
    expect(await minutes(kept, NOW, NOW + DAY / 8)).toEqual([])
    expect(await readValue(db, 'held')).toBeUndefined()
    // KV's free plan: 1,000 writes a day.
    expect(kept.writes * 8).toBeLessThan(300)
  })

  test('when cron stood still for a day, and mails go out again then', async () => {
    const kept = memory()
    await minutes(kept, NOW, NOW)
    await signUpAs('jan@example.org')
    const { mailer, accepted } = mailService()
    await drain(NOW + DAY, { mailer })
    expect(accepted).toEqual([])
    expect(await minutes(kept, NOW + DAY, NOW + DAY + 10 * MINUTE)).toEqual([])
    await drain(NOW + DAY + 10 * MINUTE, { mailer })
    expect(accepted).toHaveLength(1)
  })

  test('when KV shows an older sign of life, or none', async () => {
    const kept = memory()
    await minutes(kept, NOW, NOW + 60 * MINUTE)
    for (const old of [null, String(NOW), String(NOW + 30 * MINUTE)]) {
      expect(await beat(db, { ...kept, get: async () => old }, NOW + 60 * MINUTE)).toBeUndefined()
    }
    expect(await readValue(db, 'held')).toBeUndefined()
  })

  test('when two crons overlap', async () => {
    const kept = memory()
    await minutes(kept, NOW, NOW)
    for (let now = NOW; now < NOW + 60 * MINUTE; now += MINUTE) {
      expect(await Promise.all([beat(db, kept, now), beat(db, kept, now + MINUTE)])).toEqual([undefined, undefined])
    }
    expect(await readValue(db, 'held')).toBeUndefined()
  })
})
