import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { next, type Standing, type SubscriptionEvent, TRANSITIONS } from '../../src/newsletter/state.ts'

const STANDINGS = ['unknown', 'pending', 'confirmed', 'paused', 'unsubscribed'] as const satisfies Standing[]

/** `a/b`: `a` if the subscription was never confirmed, `b` if it was confirmed once. */
type Cell = Standing | `${Standing}/${Standing}`

/** The state after each event, in the order of STANDINGS. Written by hand, independent of TRANSITIONS. */
const TABLE: Record<SubscriptionEvent, readonly [Cell, Cell, Cell, Cell, Cell]> = {
  'sign-up': ['pending', 'pending', 'confirmed', 'paused', 'pending'],
  confirm: ['unknown', 'confirmed', 'confirmed', 'paused', 'unsubscribed'],
  pause: ['unknown', 'pending', 'paused', 'paused', 'unsubscribed'],
  resume: ['unknown', 'pending', 'confirmed', 'confirmed', 'unsubscribed'],
  unsubscribe: ['unknown', 'unknown/unsubscribed', 'unsubscribed', 'unsubscribed', 'unsubscribed'],
  undo: ['unknown', 'pending', 'confirmed', 'paused', 'unsubscribed/confirmed'],
  forget: ['unknown', 'unknown/unsubscribed', 'confirmed', 'paused', 'unsubscribed'],
  lapse: ['unknown', 'unknown/unsubscribed', 'confirmed', 'paused', 'unsubscribed'],
  suppress: ['unknown', 'unknown/unsubscribed', 'unsubscribed', 'unsubscribed', 'unsubscribed'],
  erase: ['unknown', 'unknown', 'unknown', 'unknown', 'unknown'],
}
const EVENTS = Object.keys(TABLE) as SubscriptionEvent[]

describe('next', () => {
  it('has the events of the table, and no other', () => {
    expect(EVENTS.toSorted()).toEqual(Object.keys(TRANSITIONS).toSorted())
  })

  for (const [i, standing] of STANDINGS.entries()) {
    it.each(EVENTS.map((event) => [event, TABLE[event][i] ?? ''] as const))(
      `turns ${standing} by %s into %s`,
      (event, cell) => {
        const [never, once = never] = cell.split('/')
        expect(next(standing, event, false)).toBe(never)
        expect(next(standing, event, true)).toBe(once)
      },
    )
  }
})

const history = fc.array(fc.constantFrom(...EVENTS), { maxLength: 40 })

/** The states after a sequence of events; it records whether the subscription was confirmed. */
function follow(events: readonly SubscriptionEvent[]): Standing[] {
  let confirmedBefore = false
  const path: Standing[] = ['unknown']
  for (const event of events) {
    const standing = next(path.at(-1) ?? 'unknown', event, confirmedBefore)
    confirmedBefore = standing !== 'unknown' && (confirmedBefore || standing === 'confirmed')
    path.push(standing)
  }
  return path
}

describe('a subscription', () => {
  it('becomes confirmed only by a link, a resume or an undo', () => {
    fc.assert(
      fc.property(history, (events) => {
        const path = follow(events)
        events.forEach((event, i) => {
          if (path[i + 1] === 'confirmed' && path[i] !== 'confirmed')
            expect(['confirm', 'resume', 'undo']).toContain(event)
        })
      }),
    )
  })

  it('does not change when a stranger signs up a subscribed address', () => {
    for (const standing of ['confirmed', 'paused', 'pending'] as const)
      expect(next(standing, 'sign-up', true)).toBe(standing)
  })

  it('is in the same state after an event that happens twice', () => {
    fc.assert(
      fc.property(history, fc.constantFrom(...EVENTS), (events, event) => {
        expect(follow([...events, event, event]).at(-1)).toBe(follow([...events, event]).at(-1))
      }),
    )
  })
})
