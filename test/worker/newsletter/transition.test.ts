import { beforeEach, describe, expect, test } from 'vitest'
import type { SubscriberStatus } from '../../../src/newsletter/model.ts'
import { next, type SubscriptionEvent, TRANSITIONS } from '../../../src/newsletter/state.ts'
import { happens, transition } from '../../../src/newsletter/store/transition.ts'
import { db, emptyDatabase, NOW, rows } from './support.ts'

beforeEach(emptyDatabase)

const EVENTS = Object.keys(TRANSITIONS) as SubscriptionEvent[]
const STATUSES = ['pending', 'confirmed', 'paused', 'unsubscribed'] as const satisfies SubscriberStatus[]
const CONFIRMED = NOW - 2_000
const CHANGED = NOW - 1_000

const INSERT = `insert into subscriber (id, email, address, domain, status, locale, topics, municipalities, created_at, changed_at, confirmed_at, ended_at)
  values (?1, ?1, ?1, 'example.org', ?2, 'nl', '[]', '[]', 0, ?3, ?4, ?5)`

/** A row in that state; an ended one ended when it was last changed. */
function insert(id: string, status: SubscriberStatus, confirmedBefore: boolean): D1PreparedStatement {
  const endedAt = status === 'unsubscribed' ? CHANGED : null
  return db.prepare(INSERT).bind(id, status, CHANGED, confirmedBefore ? CONFIRMED : null, endedAt)
}

async function apply(event: SubscriptionEvent, id: string): Promise<void> {
  await db.batch(transition(db, event, id, NOW))
}

const CASES = EVENTS.flatMap((event) =>
  STATUSES.flatMap((status) => [false, true].map((confirmedBefore) => [event, status, confirmedBefore] as const)),
)

describe('the statements of an event', () => {
  test.each(CASES)('do what the state machine says: %s of %s, confirmed before: %s', async (event, status, before) => {
    await db.batch([insert('one', status, before), insert('other', status, before)])
    const expected = next(status, event, before)
    const [found] = await rows<{ happens: number }>(
      `select ${happens(event)} as happens from subscriber where id = 'one'`,
    )
    await apply(event, 'one')
    const [one] = await rows<Record<string, unknown>>(
      `select status, changed_at, confirmed_at, ended_at from subscriber where id = 'one'`,
    )
    expect(one?.status ?? 'unknown').toBe(expected)
    const listed = TRANSITIONS[event].some(
      ({ from, confirmedBefore }) => from.includes(status) && (confirmedBefore ?? before) === before,
    )
    expect(found?.happens === 1).toBe(listed)
    const confirmedAt = before ? CONFIRMED : null
    const endedAt = status === 'unsubscribed' ? CHANGED : null
    if (!listed) expect(one).toEqual({ status, changed_at: CHANGED, confirmed_at: confirmedAt, ended_at: endedAt })
    else if (expected === 'confirmed')
      expect(one).toEqual({
        status: 'confirmed',
        changed_at: NOW,
        confirmed_at: before ? CONFIRMED : NOW,
        ended_at: null,
      })
    else if (expected === 'unsubscribed') expect(one).toMatchObject({ confirmed_at: confirmedAt, ended_at: NOW })
    else if (expected !== 'unknown') expect(one).toMatchObject({ changed_at: NOW, confirmed_at: confirmedAt })
    const other = await rows(`select status, changed_at from subscriber where id = 'other'`)
    expect(other).toEqual([{ status, changed_at: CHANGED }])
  })

  test.each(EVENTS)('make no row of none: %s', async (event) => {
    await apply(event, 'nobody')
    expect(await rows('select id from subscriber')).toEqual([])
  })
})

test('a subscription that begins again and lapses keeps the date of its first end', async () => {
  await insert('one', 'unsubscribed', true).run()
  await apply('sign-up', 'one')
  await apply('lapse', 'one')
  expect(await rows('select status, changed_at, ended_at from subscriber')).toEqual([
    { status: 'unsubscribed', changed_at: CHANGED, ended_at: CHANGED },
  ])
})
