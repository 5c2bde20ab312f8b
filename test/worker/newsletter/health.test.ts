import { beforeEach, describe, expect, test, vi } from 'vitest'
import { type HealthProblem, healthCheck, healthOf } from '../../../src/newsletter/health.ts'
import { NEWEST_BEAT_MAX_AGE } from '../../../src/newsletter/journal/restore.ts'
import { note } from '../../../src/newsletter/store/journal.ts'
import { writeValue } from '../../../src/newsletter/store/values.ts'
import { FakeMemory } from './backup.ts'
import { around, watched } from './database.ts'
import { mailService, sendAt } from './sender.ts'
import { db, emptyDatabase, NOW, signUpAs } from './support.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const EMAIL = 'jan@example.org'

let memory: FakeMemory
beforeEach(async () => {
  await emptyDatabase()
  memory = new FakeMemory()
})

const health = (now = NOW) => healthOf(db, memory, now)
const problems = async (now = NOW) => (await health(now)).problems
const beat = (at: number) => note(db, 'beat', {}, at).run()
const refusing = (code: `E_${string}`) => ({ mailer: mailService(() => code).mailer })

describe('the newsletter', () => {
  test('has no problem when no mail is due', async () => {
    await beat(NOW - MINUTE)
    expect(await health()).toEqual({
      problems: [],
      details: {
        lateSeconds: 0,
        due: 0,
        died: 0,
        held: null,
        stoppedBy: null,
        stoppedUntil: null,
        breakerOpen: false,
        newestBeat: NOW - MINUTE,
        issuesBlocked: 0,
        issuesHeld: null,
        issuesStoppedBy: null,
      },
    })
  })

  test('has no problem in a new database, before cron has run', async () => {
    expect(await health()).toMatchObject({ problems: [], details: { newestBeat: null } })
  })

  test('is late when a mail should have been sent more than 15 minutes ago', async () => {
    await signUpAs(EMAIL)
    expect(await health(NOW + 15 * MINUTE)).toMatchObject({ problems: [], details: { lateSeconds: 900, due: 1 } })
    expect(await health(NOW + 15 * MINUTE + 1)).toMatchObject({ problems: ['late'], details: { lateSeconds: 900 } })
  })

  test('is late by the first time at which a mail should have been sent, however often it is tried again', async () => {
    await signUpAs(EMAIL)
    for (let minutes = 0; minutes <= 20; minutes++)
      await sendAt(NOW + minutes * MINUTE, refusing('E_INTERNAL_SERVER_ERROR'))
    expect(await health(NOW + 20 * MINUTE)).toMatchObject({ problems: ['late'], details: { lateSeconds: 1_200 } })
  })

  test('is not late because of mails that a limit delays', async () => {
    for (let i = 0; i < 40; i++) await signUpAs(`person${i}@example.org`)
    await sendAt(NOW)
    expect(await health(NOW + 59 * MINUTE)).toMatchObject({ problems: [], details: { lateSeconds: 0, due: 10 } })
    expect(await problems(NOW + HOUR + 16 * MINUTE)).toEqual(['late'])
  })

  test('is not late because of a mail whose recipient the service refuses for now', async () => {
    await signUpAs(EMAIL)
    await sendAt(NOW, refusing('E_RECIPIENT_SUPPRESSED'))
    expect(await health(NOW + HOUR)).toMatchObject({ problems: [], details: { lateSeconds: 0, due: 1 } })
  })

  test('has a problem for a day when a mail becomes a dead letter', async () => {
    await signUpAs(EMAIL)
    await sendAt(NOW, refusing('E_CONTENT_TOO_LARGE'))
    expect(await health(NOW + DAY - 1)).toMatchObject({ problems: ['dead-letters'], details: { died: 1, due: 0 } })
    expect(await health(NOW + DAY)).toMatchObject({ problems: [], details: { died: 0 } })
  })

  test('has no problem when the service refuses one recipient for good', async () => {
    await signUpAs(EMAIL)
    await sendAt(NOW, refusing('E_RECIPIENT_NOT_ALLOWED'))
    expect(await problems()).toEqual([])
  })

  test('has no problem when a stop is over and no mail is due', async () => {
    await writeValue(db, 'stopped-by', 'NO_ANSWER')
    await writeValue(db, 'stopped-until', String(NOW + MINUTE))
    expect(await problems(NOW)).toEqual(['stopped'])
    expect(await problems(NOW + 2 * MINUTE)).toEqual([])
  })

  test('is stopped after the service refuses all mails, until it accepts one again', async () => {
    await signUpAs(EMAIL)
    await sendAt(NOW, refusing('E_DAILY_LIMIT_EXCEEDED'))
    expect(await health(NOW + 1)).toMatchObject({
      problems: ['stopped'],
      details: { stoppedBy: 'E_DAILY_LIMIT_EXCEEDED', stoppedUntil: NOW + 15 * MINUTE },
    })
    expect(await problems(NOW + 15 * MINUTE)).toEqual(['stopped'])
    await sendAt(NOW + 15 * MINUTE)
    expect(await health(NOW + 15 * MINUTE)).toMatchObject({
      problems: [],
      details: { stoppedBy: null, stoppedUntil: null },
    })
  })

  test('is held while mails are held', async () => {
    await writeValue(db, 'held', 'the database was restored')
    expect(await health()).toMatchObject({ problems: ['held'], details: { held: 'the database was restored' } })
  })

  test('reports whether the breaker is open, which is not a problem by itself', async () => {
    await writeValue(db, 'breaker-delay', '600000')
    expect(await health()).toMatchObject({ problems: [], details: { breakerOpen: true } })
  })

  test('has a problem when KV does not answer, or cron has written no beat for 15 minutes', async () => {
    await beat(NOW)
    expect(await problems(NOW + NEWEST_BEAT_MAX_AGE)).toEqual([])
    expect(await problems(NOW + NEWEST_BEAT_MAX_AGE + 1)).toEqual(['memory'])
    memory.down = true
    expect(await problems(NOW)).toEqual(['memory'])
  })

  test('names several problems at once', async () => {
    await signUpAs(EMAIL)
    await writeValue(db, 'held', 'why')
    await writeValue(db, 'stopped-by', 'NO_ANSWER')
    memory.down = true
    expect(await problems(NOW + HOUR)).toEqual(['memory', 'held', 'stopped', 'late'] satisfies HealthProblem[])
  })

  test('has a problem when the database fails or answers with something else, and does not throw', async () => {
    const failing = around(() => Promise.reject(new Error('down')))
    expect(await healthOf(failing, memory, NOW)).toMatchObject({ problems: ['database'], details: { due: 0 } })
    const throwing = {
      prepare() {
        throw new Error('down')
      },
    } as unknown as D1Database
    expect((await healthOf(throwing, memory, NOW)).problems).toEqual(['database'])
    const empty = around(async () => null)
    expect((await healthOf(empty, memory, NOW)).problems).toEqual(['database'])
  })

  test.each(['database', 'memory'] as const)('has a problem when the %s stalls for two seconds', async (what) => {
    const forever = () => new Promise<never>(() => undefined)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const answer = what === 'database' ? healthOf(around(forever), memory, NOW) : healthOf(db, { get: forever }, NOW)
      await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0))
      await vi.advanceTimersByTimeAsync(2_000)
      expect((await answer).problems).toEqual([what])
    } finally {
      vi.useRealTimers()
    }
  })
})

describe('healthCheck', () => {
  test('returns the problems for every client, and the figures separately', async () => {
    await signUpAs(EMAIL)
    const check = healthCheck(db, memory, () => NOW)
    expect(await check()).toMatchObject({ ok: true, summary: { problems: [] }, details: { due: 1 } })
    await writeValue(db, 'held', 'restored')
    const { ok, summary } = await healthCheck(db, memory, () => NOW)()
    expect({ ok, summary }).toEqual({ ok: false, summary: { problems: ['held'] } })
  })

  test('queries the database at most once in five seconds', async () => {
    const { db: database, trips } = watched()
    let now = NOW
    const check = healthCheck(database, memory, () => now)
    for (now = NOW; now < NOW + 5_000; now += 100) await check()
    expect(trips).toHaveLength(1)
    await check()
    expect(trips).toHaveLength(2)
  })
})
