import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { brusselsInstant, dayInBrussels } from '../../src/locale/brussels-time.ts'
import { nextDigestDay, upcomingFor } from '../../src/newsletter/calendar.ts'

describe('the next overview', () => {
  it.each([
    ['weekly', '2026-11-29T12:00', '2026-12-03'],
    ['weekly', '2026-12-03T07:59', '2026-12-03'],
    ['weekly', '2026-12-03T08:00', '2026-12-10'],
    ['monthly', '2026-11-29T12:00', '2026-12-03'],
    ['monthly', '2026-12-03T08:00', '2027-01-07'],
    ['monthly', '2026-12-31T23:59', '2027-01-07'],
    // Summer time begins on 29 March and ends on 25 October.
    ['weekly', '2026-03-29T01:59', '2026-04-02'],
    ['weekly', '2026-10-25T02:30', '2026-10-29'],
  ] as const)('of a %s reader, at %s, comes on %s', (rhythm, minute, day) => {
    expect(nextDigestDay(rhythm, brusselsInstant(minute))).toBe(day)
  })

  test('is a Thursday after now; each month has one monthly overview', () => {
    const instant = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2040, 0, 1) })
    fc.assert(
      fc.property(instant, (now) => {
        const weekly = nextDigestDay('weekly', now)
        const monthly = nextDigestDay('monthly', now)
        for (const day of [weekly, monthly]) {
          expect(new Date(`${day}T00:00Z`).getUTCDay()).toBe(4)
          expect(brusselsInstant(`${day}T08:00`)).toBeGreaterThan(now)
        }
        expect(Number(monthly.slice(8))).toBeLessThanOrEqual(7)
        expect(Date.parse(weekly) - Date.parse(dayInBrussels(now))).toBeLessThanOrEqual(7 * 86_400_000)
        expect(monthly >= weekly).toBe(true)
      }),
    )
  })
})

test.each(['pending', 'paused', 'unsubscribed'] as const)('a subscriber who is %s gets nothing', (status) => {
  expect(upcomingFor({ status, rhythm: 'weekly', alerts: true }, Date.UTC(2026, 10, 29))).toEqual({
    digest: undefined,
    alerts: false,
  })
})
