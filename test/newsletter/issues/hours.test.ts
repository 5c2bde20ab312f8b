import { describe, expect, it, test } from 'vitest'
import { brusselsInstant, dayInBrussels } from '../../../src/locale/brussels-time.ts'
import { inSendingHours, lastDigestDay, nextDigestDay, openingOf } from '../../../src/newsletter/issues/hours.ts'

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
    ['monthly', '2026-02-05T08:00', '2026-02-05'],
    ['monthly', '2026-02-05T07:59', '2026-01-01'],
  ] as const)('that is %s was last due at %s on %s', (rhythm, local, day) => {
    expect(lastDigestDay(rhythm, brusselsInstant(local))).toBe(day)
  })

  it.each([
    ['weekly', '2026-01-15T07:59', '2026-01-15'],
    ['weekly', '2026-01-15T08:00', '2026-01-22'],
    ['monthly', '2026-01-15T12:00', '2026-02-05'],
  ] as const)('that is %s is next due after %s on %s', (rhythm, local, day) => {
    expect(nextDigestDay(rhythm, brusselsInstant(local))).toBe(day)
  })

  test('begins at 08:00 in Brussels, in summer and winter', () => {
    expect(new Date(openingOf('2026-01-15')).toISOString()).toBe('2026-01-15T07:00:00.000Z')
    expect(new Date(openingOf('2026-07-16')).toISOString()).toBe('2026-07-16T06:00:00.000Z')
  })
})
