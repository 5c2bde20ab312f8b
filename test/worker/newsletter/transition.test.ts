import { beforeEach, describe, expect, test } from 'vitest'
import type { SubscriberStatus } from '../../../src/newsletter/model.ts'
import { next, type SubscriptionEvent, TRANSITIONS } from '../../../src/newsletter/state.ts'
import { happens, transition } from '../../../src/newsletter/store/transition.ts'
import { differences, offenders } from '../../support/offenders.ts'
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

const STATES = STATUSES.flatMap((status) => [false, true].map((before) => [status, before] as const))

/** The row after an event; undefined if it was deleted. */
type Outcome = { status: string; changed_at: number; confirmed_at: number | null; ended_at: number | null } | undefined

/** Fills in the columns that the state machine does not determine. */
function expectedRow(event: SubscriptionEvent, status: SubscriberStatus, before: boolean, found: Outcome): Outcome {
  const confirmedAt = before ? CONFIRMED : null
  const state = next(status, event, before)
  if (!isListed(event, status, before))
    return {
      status,
      changed_at: CHANGED,
      confirmed_at: confirmedAt,
      ended_at: status === 'unsubscribed' ? CHANGED : null,
    }
  if (state === 'unknown') return undefined
  if (state === 'confirmed')
    return { status: state, changed_at: NOW, confirmed_at: before ? CONFIRMED : NOW, ended_at: null }
  if (state === 'unsubscribed')
    return { status: state, changed_at: found?.changed_at ?? NOW, confirmed_at: confirmedAt, ended_at: NOW }
  return { status: state, changed_at: NOW, confirmed_at: confirmedAt, ended_at: found?.ended_at ?? null }
}

const isListed = (event: SubscriptionEvent, status: SubscriberStatus, before: boolean) =>
  TRANSITIONS[event].some(
    ({ from, confirmedBefore }) => from.includes(status) && (confirmedBefore ?? before) === before,
  )

describe('the statements of an event', () => {
  test.each(EVENTS)('follow the state machine in every state: %s', async (event) => {
    const found = await offenders(
      STATES,
      ([status, before]) => `${status}, ${before ? '' : 'not '}confirmed before`,
      async ([status, before]) => {
        await emptyDatabase()
        await db.batch([insert('one', status, before), insert('other', status, before)])
        const [asked] = await rows<{ happens: number }>(
          `select ${happens(event)} as happens from subscriber where id = 'one'`,
        )
        await apply(event, 'one')
        const [one] = await rows<NonNullable<Outcome>>(
          `select status, changed_at, confirmed_at, ended_at from subscriber where id = 'one'`,
        )
        const other = await rows(`select status, changed_at from subscriber where id = 'other'`)
        return [
          ...differences('status', one?.status ?? 'unknown', next(status, event, before)),
          ...differences('whether it happens', asked?.happens === 1, isListed(event, status, before)),
          ...differences('the row', one && { ...one }, expectedRow(event, status, before, one)),
          ...differences(
            'the other row',
            other.map((row) => ({ ...row })),
            [{ status, changed_at: CHANGED }],
          ),
        ]
      },
    )
    expect(found).toEqual([])
  })

  test('insert no row', async () => {
    const found = await offenders(EVENTS, String, async (event) => {
      await apply(event, 'nobody')
      return differences('rows', await rows('select id from subscriber'), [])
    })
    expect(found).toEqual([])
  })
})

test('a subscription that restarts and lapses keeps the date of its first end', async () => {
  await insert('one', 'unsubscribed', true).run()
  await apply('sign-up', 'one')
  await apply('lapse', 'one')
  expect(await rows('select status, changed_at, ended_at from subscriber')).toEqual([
    { status: 'unsubscribed', changed_at: CHANGED, ended_at: CHANGED },
  ])
})
