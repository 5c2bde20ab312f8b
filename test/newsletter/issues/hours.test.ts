import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { brusselsInstant, dayInBrussels } from '../../../src/locale/brussels-time.ts'
import {
  digestStart,
  inSendingHours,
  lastDigestDay,
  nextDigestDay,
  openingOf,
} from '../../../src/newsletter/issues/hours.ts'

const MINUTE = 60_000

describe('issues are sent', () => {
  it.each([
    ['2026-01-15T07:59', false],
    ['2026-01-15T08:00', true],
    ['2026-01-15T19:59', true],
    ['2026-01-15T20:00', false],
    ['2026-01-17T12:00', true],
    ['2026-01-18T12:00', false],
    // The days on which the clock changes are Sundays; the days before and after have their usual hours.
    ['2026-03-28T19:59', true],
    ['2026-03-29T12:00', false],
    ['2026-03-30T07:59', false],
    ['2026-03-30T08:00', true],
    ['2026-10-24T19:59', true],
    ['2026-10-25T12:00', false],
    ['2026-10-26T07:59', false],
    ['2026-10-26T08:00', true],
    // Public holidays: Ascension Day, National Day, Christmas.
    ['2026-05-14T12:00', false],
    ['2026-05-15T08:00', true],
    ['2026-07-21T12:00', false],
    ['2026-12-25T12:00', false],
    ['2026-12-26T12:00', true],
  ])('at %s in Brussels: %s', (local, expected) => {
    expect(inSendingHours(brusselsInstant(local))).toBe(expected)
  })

  test('for twelve hours on each day but Sunday, whatever the clock does', () => {
    for (const month of ['2026-03', '2026-10']) {
      const minutes = new Map<string, number>()
      const start = brusselsInstant(`${month}-20`)
      for (let at = start; at < start + 9 * 86_400_000; at += MINUTE) {
        const day = dayInBrussels(at)
        if (inSendingHours(at)) minutes.set(day, (minutes.get(day) ?? 0) + 1)
      }
      for (const [day, count] of minutes) expect(count, day).toBe(12 * 60)
      expect(minutes.size).toBe(8)
    }
  })
})

describe('a digest', () => {
  it.each([
    ['weekly', '2026-01-15T08:00', '2026-01-15'],
    ['weekly', '2026-01-15T07:59', '2026-01-08'],
    ['weekly', '2026-01-18T12:00', '2026-01-15'],
    ['monthly', '2026-01-15T12:00', '2026-01-01'],
    // 1 January and 14 May are holidays: the digest of that day starts the day after.
    ['monthly', '2026-01-01T12:00', '2025-12-04'],
    ['monthly', '2026-01-02T08:00', '2026-01-01'],
    ['weekly', '2026-05-14T12:00', '2026-05-07'],
    ['weekly', '2026-05-15T07:59', '2026-05-07'],
    ['weekly', '2026-05-15T08:00', '2026-05-14'],
    ['monthly', '2026-02-05T08:00', '2026-02-05'],
    ['monthly', '2026-02-05T07:59', '2026-01-01'],
  ] as const)('that is %s was last due at %s on %s', (rhythm, local, day) => {
    expect(lastDigestDay(rhythm, brusselsInstant(local))).toBe(day)
  })

  it.each([
    ['weekly', '2026-01-15T07:59', '2026-01-15'],
    ['weekly', '2026-01-15T08:00', '2026-01-22'],
    ['monthly', '2026-01-15T12:00', '2026-02-05'],
    ['weekly', '2026-05-13T12:00', '2026-05-15'],
    ['weekly', '2026-05-15T07:59', '2026-05-15'],
    ['weekly', '2026-05-15T08:00', '2026-05-21'],
    ['monthly', '2025-12-29T12:00', '2026-01-02'],
    ['weekly', '2026-11-29T12:00', '2026-12-03'],
    ['weekly', '2026-12-03T07:59', '2026-12-03'],
    ['weekly', '2026-12-03T08:00', '2026-12-10'],
    ['monthly', '2026-11-29T12:00', '2026-12-03'],
    ['monthly', '2026-12-31T23:59', '2027-01-07'],
    // Summer time begins on 29 March and ends on 25 October.
    ['weekly', '2026-03-29T01:59', '2026-04-02'],
    ['weekly', '2026-10-25T02:30', '2026-10-29'],
  ] as const)('that is %s is next sent after %s on %s', (rhythm, local, day) => {
    expect(nextDigestDay(rhythm, brusselsInstant(local))).toBe(day)
  })

  test('that is next sent is the last one that started, once its day has come', () => {
    const instant = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2040, 0, 1) })
    fc.assert(
      fc.property(instant, fc.constantFrom('weekly' as const, 'monthly' as const), (now, rhythm) => {
        const day = nextDigestDay(rhythm, now)
        expect(openingOf(day)).toBeGreaterThan(now)
        expect(inSendingHours(openingOf(day))).toBe(true)
        const last = lastDigestDay(rhythm, openingOf(day))
        expect(digestStart(last)).toBe(openingOf(day))
        expect(digestStart(lastDigestDay(rhythm, now))).toBeLessThanOrEqual(now)
        expect(new Date(`${last}T00:00Z`).getUTCDay()).toBe(4)
      }),
    )
  })

  test('begins at 08:00 in Brussels, in summer and winter', () => {
    expect(new Date(openingOf('2026-01-15')).toISOString()).toBe('2026-01-15T07:00:00.000Z')
    expect(new Date(openingOf('2026-07-16')).toISOString()).toBe('2026-07-16T06:00:00.000Z')
  })
})
