import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Event, next, type Standing } from '../../src/newsletter/state.ts'

const EVENTS = [
  'sign-up',
  'confirm',
  'pause',
  'resume',
  'unsubscribe',
  'undo',
  'erase',
  'lapse',
] as const satisfies Event[]
const STANDINGS = ['unknown', 'pending', 'confirmed', 'paused', 'unsubscribed'] as const satisfies Standing[]

/** For each standing, what each event of EVENTS makes of it; `a/b` where it depends on whether it was ever confirmed (no/yes). */
const TABLE: Record<Standing, readonly string[]> = {
  unknown: ['pending', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown'],
  pending: [
    'pending',
    'confirmed',
    'pending',
    'pending',
    'unknown/unsubscribed',
    'pending',
    'unknown',
    'unknown/unsubscribed',
  ],
  confirmed: ['confirmed', 'confirmed', 'paused', 'confirmed', 'unsubscribed', 'confirmed', 'unknown', 'confirmed'],
  paused: ['paused', 'paused', 'paused', 'confirmed', 'unsubscribed', 'paused', 'unknown', 'paused'],
  unsubscribed: [
    'pending',
    'unsubscribed',
    'unsubscribed',
    'unsubscribed',
    'unsubscribed',
    'confirmed',
    'unknown',
    'unsubscribed',
  ],
}

describe('next', () => {
  for (const standing of STANDINGS) {
    it.each(EVENTS.map((event, i) => [event, TABLE[standing][i] ?? ''] as const))(
      `turns ${standing} by %s into %s`,
      (event, cell) => {
        const [never, ever = never] = cell.split('/')
        expect(next(standing, event, false)).toBe(never)
        expect(next(standing, event, true)).toBe(ever)
      },
    )
  }
})

const life = fc.array(fc.constantFrom(...EVENTS), { maxLength: 40 })

/** Goes through events as somebody would who keeps book of confirmations. */
function live(events: readonly Event[]): Standing[] {
  let ever = false
  const path: Standing[] = ['unknown']
  for (const event of events) {
    const standing = next(path.at(-1) ?? 'unknown', event, ever)
    ever = standing !== 'unknown' && (ever || standing === 'confirmed')
    path.push(standing)
  }
  return path
}

describe('a life', () => {
  it('never becomes confirmed but through a link, a resumption or an undo', () => {
    fc.assert(
      fc.property(life, (events) => {
        const path = live(events)
        events.forEach((event, i) => {
          if (path[i + 1] === 'confirmed' && path[i] !== 'confirmed')
            expect(['confirm', 'resume', 'undo']).toContain(event)
        })
      }),
    )
  })

  it('is not changed by a stranger who signs up an address that is subscribed', () => {
    for (const standing of ['confirmed', 'paused', 'pending'] as const)
      expect(next(standing, 'sign-up', true)).toBe(standing)
  })

  it('comes to the same by an event told twice', () => {
    fc.assert(
      fc.property(life, fc.constantFrom(...EVENTS), (events, event) => {
        expect(live([...events, event, event]).at(-1)).toBe(live([...events, event]).at(-1))
      }),
    )
  })
})
