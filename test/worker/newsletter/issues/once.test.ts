import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cancel, pause, progress, resume } from '../../../../src/newsletter/issues/commands.ts'
import { FINAL_STATES } from '../../../../src/newsletter/issues/model.ts'
import { prepareIssue } from '../../../../src/newsletter/issues/prepare.ts'
import { sendIssue } from '../../../../src/newsletter/issues/send.ts'
import { changeStatus } from '../../../../src/newsletter/store/change-status.ts'
import { unsubscribe } from '../../../../src/newsletter/store/end.ts'
import { erase } from '../../../../src/newsletter/store/erase.ts'
import { around } from '../database.ts'
import { db, HISTORIES, NOW, rows } from '../support.ts'
import {
  type Answer,
  beats,
  copiesBySubscriber,
  insertLetter,
  LETTER,
  letterToSend,
  type Place,
  place,
  sendAllOf,
  sendOnce,
  stateOf,
} from './sending.ts'
import { emptyIssues, insertReaders } from './support.ts'

const MINUTE = 60_000
const READERS = 9
const ROUND = 3

/** Where a sender is killed: before or after a round trip to the database, or before or after a call of the mail service. */
interface Kill {
  at: number
  after: boolean
}

/**
 * The place of a sender that is killed at its `at`-th step, a round trip to the database or a call of the mail service.
 * After that nothing of it has an effect.
 */
function mortal({ options }: Place, kill: Kill | undefined) {
  if (!kill || !options.bulk) return options
  let steps = 0
  let dead = false
  const step = async <T>(real: () => Promise<T>): Promise<T> => {
    if (dead) throw new Error('killed')
    steps++
    if (steps !== kill.at) return real()
    dead = true
    if (kill.after) await real()
    throw new Error('killed')
  }
  const { service, compose } = options.bulk
  const dying = {
    name: service.name,
    keyLifeSeconds: service.keyLifeSeconds,
    send: (mail: Parameters<typeof service.send>[0], key: string) => step(() => service.send(mail, key)),
  }
  return { ...options, db: around((real) => step(real)), bulk: { service: dying, compose } }
}

/** The steps of a sender without a kill. */
async function stepsOf(all: Place): Promise<number> {
  let steps = 0
  const { options } = all
  const counted = around((real) => {
    steps++
    return real()
  })
  await sendOnce(all, { db: counted })
  return steps + (options.bulk ? all.service.calls.length : 0)
}

type Step =
  | { what: 'send'; senders: readonly (Kill | null)[] }
  | { what: 'wait'; minutes: number }
  | { what: 'unsubscribe' | 'erase' | 'pause-reader' | 'move'; who: number }
  | { what: 'pause' | 'resume' | 'prepare-again' }

const kill = fc.record({ at: fc.integer({ min: 1, max: 40 }), after: fc.boolean() })
const who = fc.nat(READERS - 1)
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      what: fc.constant('send' as const),
      senders: fc.array(fc.option(kill, { freq: 2 }), { minLength: 1, maxLength: 3 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ what: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 30 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({ what: fc.constantFrom('unsubscribe', 'erase', 'pause-reader', 'move'), who }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constantFrom('pause', 'resume', 'prepare-again') }) },
)
const answers = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.constant<Answer>('accept') },
    {
      weight: 3,
      arbitrary: fc.constantFrom<Answer>(
        'accept-silently',
        'silent',
        'E_RATE_LIMIT_EXCEEDED',
        'E_INTERNAL_SERVER_ERROR',
        'E_RECIPIENT_NOT_ALLOWED',
        'E_DAILY_LIMIT_EXCEEDED',
      ),
    },
  ),
  { minLength: 1, maxLength: 20 },
)

/** Senders at the same time; a killed one must not end the test. */
async function senders(all: Place, kills: readonly (Kill | null)[]): Promise<void> {
  await beats(all.clock.now)
  await Promise.allSettled(kills.map((one) => sendIssue(mortal(all, one ?? undefined), LETTER, all.clock.now + 50_000)))
}

async function play(all: Place, ids: readonly string[], one: Step): Promise<void> {
  const command = { db, issue: LETTER, actor: 'an', now: all.clock.now }
  switch (one.what) {
    case 'send':
      return senders(all, one.senders)
    case 'wait':
      all.clock.now += one.minutes * MINUTE
      return
    case 'unsubscribe':
      return unsubscribe(db, ids[one.who] ?? '', all.clock.now)
    case 'erase':
      return void (await erase(db, ids[one.who] ?? '', all.clock.now))
    case 'pause-reader':
      return void (await changeStatus(db, 'pause', ids[one.who] ?? '', all.clock.now))
    case 'move': {
      const address = `moved${all.clock.now}-${one.who}@example.net`
      const sql = 'update subscriber set email = ?2, address = ?2 where id = ?1'
      return void (await db
        .prepare(sql)
        .bind(ids[one.who] ?? '', address)
        .run())
    }
    case 'pause':
      return void (await pause(command))
    case 'resume':
      return void (await resume(command))
    case 'prepare-again':
      return prepareIssue(all.options, LETTER)
  }
}

/** Lets the issue end: no sender is killed, and the service accepts. */
async function settle(all: Place): Promise<void> {
  all.service.answer = () => 'accept'
  for (let i = 0; i < 40 && (await stateOf()) !== 'sent'; i++) {
    all.clock.now += 16 * MINUTE
    await resume({ db, issue: LETTER, actor: 'an', now: all.clock.now })
    await sendAllOf(all, { minutes: 1 })
  }
}

async function expectOnce(all: Place, ids: readonly string[]): Promise<void> {
  const copies = await copiesBySubscriber(all.service, ids)
  for (const [id, count] of copies) expect(count, id).toBeLessThanOrEqual(1)
}

/** Quiet hours would end a long history: each starts at 08:00, and lasts hours at most. */
const MORNING = Date.UTC(2026, 0, 12, 7)

describe.each([
  ['keeps its keys for a day', { keyLife: 86_400 }],
  ['keeps its keys for no time', { keyLife: 0 }],
  ['keeps its keys for half an hour', { keyLife: 1_800 }],
  ['keeps its keys for a quarter of an hour and refuses those it knows', { keyLife: 900, refusesKnown: true }],
])('with a mail service that %s', (_, keys) => {
  test('no reader gets a second copy, and each mail ends with an outcome, whatever happens in any order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), answers, async (steps, behaviours) => {
        await emptyIssues()
        const all = place({ sizes: { round: ROUND, chunk: 4 } }, keys)
        all.clock.now = MORNING
        const ids = await insertReaders(Array.from({ length: READERS }, (_, i) => ({ email: `r${i}@example.org` })))
        await letterToSend(all)
        all.service.answer = (_key, call) => behaviours[call % behaviours.length] ?? 'accept'
        for (const one of steps) {
          await play(all, ids, one)
          await expectOnce(all, ids)
        }
        await settle(all)
        await expectOnce(all, ids)
        expect(await stateOf()).toBe('sent')
        const result = await progress(db, LETTER)
        expect(result).toMatchObject({ balanced: true, issue: { candidates: READERS } })
        // What is marked as sent was taken, and what was taken is sent or unknown.
        const states = await rows<{ subscriber: string; state: string }>('select subscriber, state from delivery')
        const copies = await copiesBySubscriber(all.service, ids)
        for (const { subscriber, state } of states) {
          expect(FINAL_STATES, state).toContain(state)
          if (state === 'sent') expect(copies.get(subscriber)).toBe(1)
          if (copies.get(subscriber) === 1) expect(['sent', 'unknown']).toContain(state)
        }
      }),
      HISTORIES,
    )
  })
})

test('a sender killed at each of its steps, before or after, leaves at most a round unknown and no reader with two', async () => {
  const probe = place({ sizes: { round: ROUND } }, { keyLife: 0 })
  await emptyIssues()
  await insertReaders(Array.from({ length: 5 }, (_, i) => ({ email: `r${i}@example.org` })))
  await letterToSend(probe)
  const steps = await stepsOf(probe)
  expect(steps).toBeGreaterThan(20)
  let unknown = 0
  for (let at = 1; at <= steps; at++) {
    for (const after of [false, true]) {
      await emptyIssues()
      const all = place({ sizes: { round: ROUND } }, { keyLife: 0 })
      const ids = await insertReaders(Array.from({ length: 5 }, (_, i) => ({ email: `r${i}@example.org` })))
      await letterToSend(all)
      await senders(all, [{ at, after }])
      await settle(all)
      await expectOnce(all, ids)
      const result = await progress(db, LETTER)
      expect(result?.balanced, `${at} ${after}`).toBe(true)
      expect(result?.states.unknown, `${at} ${after}`).toBeLessThanOrEqual(ROUND)
      expect((result?.states.sent ?? 0) + (result?.states.unknown ?? 0)).toBe(5)
      unknown += result?.states.unknown ?? 0
    }
  }
  // Otherwise no kill came between the begin of a mail and its outcome.
  expect(unknown).toBeGreaterThan(0)
})

test('preparing killed at each of its steps freezes each recipient once', async () => {
  for (let at = 1; at <= 8; at++) {
    for (const after of [false, true]) {
      await emptyIssues()
      const all = place()
      const ids = await insertReaders([{}, {}, { topics: ['plans'] }])
      await insertLetter(NOW)
      await prepareIssue(mortal(all, { at, after }), LETTER).catch(() => undefined)
      await Promise.all([prepareIssue(all.options, LETTER), prepareIssue(all.options, LETTER)])
      expect(await rows('select state, candidates from issue')).toEqual([{ state: 'prepared', candidates: 2 }])
      expect(
        (await rows<{ subscriber: string }>('select subscriber from delivery')).map((one) => one.subscriber).sort(),
      ).toEqual(ids.slice(0, 2).sort())
    }
  }
})

test.each([900, 1_800, 86_400])(
  'after an outage of some minutes everybody gets the mail, if keys live for %i seconds',
  async (keyLife) => {
    await emptyIssues()
    const all = place({}, { keyLife, refusesKnown: true })
    const ids = await insertReaders(Array.from({ length: 20 }, (_, i) => ({ email: `r${i}@example.org` })))
    await letterToSend(all)
    const over = all.clock.now + 7 * 60_000
    all.service.answer = () => (all.clock.now < over ? 'silent' : 'accept')
    expect(await sendAllOf(all)).toBe('sent')
    expect((await progress(db, LETTER))?.states).toMatchObject({ sent: 20 })
    await expectOnce(all, ids)
  },
)

describe('a mail that was taken although the answer was lost', () => {
  test('has one copy: it is sent again with the same key while the key lives', async () => {
    await emptyIssues()
    const all = place({}, { keyLife: 86_400 })
    const ids = await insertReaders([{ email: 'r@example.org' }])
    await letterToSend(all)
    all.service.answer = (_, call) => (call === 1 ? 'accept-silently' : 'accept')
    expect(await sendAllOf(all)).toBe('sent')
    expect(all.service.calls).toHaveLength(2)
    expect(new Set(all.service.calls).size).toBe(1)
    await expectOnce(all, ids)
    expect(await rows('select state, message from delivery')).toEqual([{ state: 'sent', message: 'message-1' }])
  })

  test('is unknown if the service refuses the key that it knows', async () => {
    await emptyIssues()
    const all = place({}, { keyLife: 900, refusesKnown: true })
    const ids = await insertReaders([{ email: 'r@example.org' }])
    await letterToSend(all)
    all.service.answer = () => 'accept-silently'
    expect(await sendAllOf(all)).toBe('sent')
    expect(all.service.calls.length).toBeGreaterThan(1)
    await expectOnce(all, ids)
    expect(await rows('select state from delivery')).toEqual([{ state: 'unknown' }])
  })

  test('is unknown and not sent again if the key does not live long enough', async () => {
    await emptyIssues()
    const all = place({}, { keyLife: 120 })
    await insertReaders([{ email: 'r@example.org' }])
    await letterToSend(all)
    all.service.answer = () => 'accept-silently'
    expect(await sendAllOf(all)).toBe('sent')
    expect(all.service.calls).toHaveLength(1)
    expect(await rows('select state from delivery')).toEqual([{ state: 'unknown' }])
  })

  test.each([
    ['moves', `update subscriber set email = 'new@example.net', address = 'new@example.net'`],
    ['unsubscribes', `update subscriber set status = 'unsubscribed', ended_at = 1`],
  ])('is unknown and not sent again if its reader %s meanwhile', async (_, sql) => {
    await emptyIssues()
    const all = place({}, { keyLife: 86_400 })
    await insertReaders([{ email: 'r@example.org' }])
    await letterToSend(all)
    all.service.answer = () => 'accept-silently'
    await sendOnce(all)
    await db.prepare(sql).run()
    expect(await sendAllOf(all)).toBe('sent')
    expect(all.service.calls).toHaveLength(1)
    expect(await rows('select state from delivery')).toEqual([{ state: 'unknown' }])
  })

  test.each([
    ['for good', 'E_RECIPIENT_NOT_ALLOWED'],
    ['again and again', 'E_INTERNAL_SERVER_ERROR'],
  ] as const)('is unknown, not refused, if the service then refuses it %s', async (_, code) => {
    await emptyIssues()
    const all = place({}, { keyLife: 86_400 })
    await insertReaders([{ email: 'r@example.org' }])
    await letterToSend(all)
    all.service.answer = (_key, call) => (call === 1 ? 'accept-silently' : code)
    expect(await sendAllOf(all)).toBe('sent')
    expect(await rows('select state from delivery')).toEqual([{ state: 'unknown' }])
  })

  test('is unknown in an issue that is cancelled meanwhile', async () => {
    await emptyIssues()
    const all = place({}, { keyLife: 86_400 })
    await insertReaders([{ email: 'r@example.org' }])
    await letterToSend(all)
    all.service.answer = () => 'accept-silently'
    await sendOnce(all)
    await cancel({ db, issue: LETTER, actor: 'an', now: all.clock.now })
    expect(await rows('select state from delivery')).toEqual([{ state: 'unknown' }])
  })
})
