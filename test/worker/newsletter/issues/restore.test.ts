import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { resume } from '../../../../src/newsletter/issues/commands.ts'
import { prepareIssue } from '../../../../src/newsletter/issues/prepare.ts'
import { replayBegun } from '../../../../src/newsletter/issues/restore.ts'
import { sendIssue } from '../../../../src/newsletter/issues/send.ts'
import { readLane } from '../../../../src/newsletter/issues/store/lane.ts'
import { beat, replayAfterRestore } from '../../../../src/newsletter/journal/restore.ts'
import { clearValue, readValue } from '../../../../src/newsletter/store/values.ts'
import { backUp } from '../backup.ts'
import { around } from '../database.ts'
import { db, HISTORIES, rows } from '../support.ts'
import { copiesBySubscriber, insertLetter, LETTER, type Place, place, stateOf } from './sending.ts'
import { emptyIssues, insertReaders } from './support.ts'

const MINUTE = 60_000
const READERS = 8
const MORNING = Date.UTC(2026, 0, 12, 7)

beforeEach(emptyIssues)

/** One minute of cron, then of the sender. */
async function minute(all: Place, database: D1Database = db): Promise<void> {
  const { clock, memory, options } = all
  const next = clock.now + MINUTE
  await replayAfterRestore(db, memory, clock.now)
  await beat(db, memory, clock.now)
  await replayBegun(options)
  await prepareIssue(options, LETTER)
  await sendIssue({ ...options, db: database }, LETTER, clock.now + 20_000).catch(() => undefined)
  clock.now = Math.max(next, clock.now)
}

async function minutes(all: Place, count: number): Promise<void> {
  for (let i = 0; i < count; i++) await minute(all)
}

/** What an operator does after a restore: releases the mails, prepares the letter again if it is lost, and resumes it. */
async function operate(all: Place): Promise<void> {
  await clearValue(db, 'held')
  if ((await stateOf()) === 'none') await insertLetter(all.clock.now)
  await minutes(all, 2)
  await db.prepare(`update issue set state = 'sending', start_at = 0 where state = 'prepared'`).run()
  await resume({ db, issue: LETTER, actor: 'an', now: all.clock.now })
}

/** A letter that is being sent, one mail in each round and a few in each chunk. */
async function sending() {
  const all = place({ sizes: { round: 1, chunk: 3 } }, { keyLife: 0 })
  all.clock.now = MORNING
  const ids = await insertReaders(Array.from({ length: READERS }, (_, i) => ({ email: `r${i}@example.org` })))
  await minutes(all, 5)
  return { all, ids, begin: () => begin(all) }
}

async function begin(all: Place): Promise<void> {
  await insertLetter(all.clock.now)
  await prepareIssue(all.options, LETTER)
  await db.prepare(`update issue set state = 'sending', start_at = 0`).run()
}

async function finish(all: Place): Promise<void> {
  for (let i = 0; i < 4 && (await stateOf()) !== 'sent'; i++) {
    await operate(all)
    await minutes(all, 30)
  }
}

async function most(all: Place, ids: readonly string[]): Promise<number> {
  return Math.max(...(await copiesBySubscriber(all.service, ids)).values())
}

describe('after a restore', () => {
  test.each([
    ['before the letter was prepared', 0],
    ['while it was sent', 3],
    ['after the first mails', 30],
  ])('to a time %s, nobody is mailed again, and the others are', async (_, at) => {
    const { all, ids, begin: start } = await sending()
    let restore = await backUp()
    await start()
    await minutes(all, at)
    if (at > 0) restore = await backUp()
    await minutes(all, 40)
    const before = all.service.taken.length
    expect(before).toBeGreaterThan(2)
    await restore()
    await minutes(all, 12)
    expect(all.service.taken).toHaveLength(before)
    expect(await readValue(db, 'held')).toBeDefined()
    await finish(all)
    expect(await stateOf()).toBe('sent')
    expect(await most(all, ids)).toBe(1)
    const [counts] = await rows(
      `select count(*) as all_rows, sum(state in ('sent', 'unknown')) as reached from delivery`,
    )
    expect(counts).toEqual({ all_rows: READERS, reached: READERS })
  })

  test('issues stay held until what had begun is replayed, also if an operator releases the mails at once', async () => {
    const { all, ids, begin: start } = await sending()
    const restore = await backUp()
    await start()
    await minutes(all, 3)
    const before = all.service.taken.length
    await restore()
    // KV has not propagated the newest keys.
    for (const key of all.memory.keys().filter((one) => one.startsWith('begun:'))) all.memory.hidden.add(key)
    await minute(all)
    await operate(all)
    expect(await readLane(db)).toMatchObject({ held: 'restored' })
    expect(all.service.taken).toHaveLength(before)
    all.memory.hidden.clear()
    await minutes(all, 12)
    expect(await readLane(db)).toMatchObject({ held: null })
    await finish(all)
    expect(await most(all, ids)).toBe(1)
  })

  test('replays again if it was broken off, and issues are held meanwhile', async () => {
    const { all, ids, begin: start } = await sending()
    const restore = await backUp()
    await start()
    await minutes(all, 3)
    await restore()
    await replayAfterRestore(db, all.memory, all.clock.now)
    for (let at = 1; at <= 8; at++) {
      let steps = 0
      const dying = around((real) => (++steps === at ? Promise.reject(new Error('killed')) : real()))
      await replayBegun({ ...all.options, db: dying }).catch(() => undefined)
      expect(await readLane(db)).toMatchObject({ held: 'restored' })
    }
    await minutes(all, 12)
    await finish(all)
    expect(await most(all, ids)).toBe(1)
  })

  test('a sender in the middle of a round sends nothing more', async () => {
    for (let at = 1; at <= 14; at++) {
      await emptyIssues()
      const { all, ids, begin: start } = await sending()
      await start()
      const restore = await backUp()
      await minutes(all, 2)
      let steps = 0
      const database = around(async (real) => {
        if (++steps === at) await restore()
        return real()
      })
      await minute(all, database)
      await minutes(all, 12)
      await finish(all)
      expect(await most(all, ids), `${at}`).toBe(1)
    }
  })

  test('a cancelled issue that was being sent at the time of the backup is paused', async () => {
    const { all, begin: start } = await sending()
    await start()
    const restore = await backUp()
    await db.prepare(`update issue set state = 'cancelled'`).run()
    await minutes(all, 5)
    await restore()
    await minutes(all, 5)
    await clearValue(db, 'held')
    await minutes(all, 20)
    expect(await stateOf()).toBe('paused')
    expect(all.service.taken).toEqual([])
  })
})

test('restored to any minute, no reader is mailed again', async () => {
  const step = fc.constantFrom('minute', 'minute', 'minute', 'wait', 'back up', 'restore', 'operate')
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      await emptyIssues()
      const { all, ids, begin: start } = await sending()
      let restore = await backUp()
      await start()
      for (const one of steps) {
        if (one === 'minute') await minute(all)
        else if (one === 'wait') await minutes(all, 7)
        else if (one === 'back up') restore = await backUp()
        else if (one === 'operate') await operate(all)
        else {
          // A restore takes a person some minutes.
          all.clock.now += 3 * MINUTE
          await restore()
        }
      }
      await finish(all)
      expect(await most(all, ids)).toBe(1)
      expect(await stateOf()).toBe('sent')
    }),
    HISTORIES,
  )
})
