import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  brusselsInstant,
  dayInBrussels,
  nextDay,
  occursInBrussels,
  withOffset,
} from '../../src/locale/brussels-time.ts'

const iso = (local: string) => new Date(brusselsInstant(local)).toISOString()

describe('brusselsInstant', () => {
  it.each([
    ['2026-01-15', '2026-01-14T23:00:00.000Z'],
    ['2026-07-15', '2026-07-14T22:00:00.000Z'],
    ['2023-06-12T18:30', '2023-06-12T16:30:00.000Z'],
    ['2026-03-29', '2026-03-28T23:00:00.000Z'],
    ['2026-03-30', '2026-03-29T22:00:00.000Z'],
    ['2026-03-29T02:30', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
    ['2026-10-26', '2026-10-25T23:00:00.000Z'],
  ])('%s is %s', (local, instant) => {
    expect(iso(local)).toBe(instant)
  })
})

test('brusselsInstant returns the first instant of a day, on every day of forty years', () => {
  const days = fc.integer({ min: 0, max: 14_600 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10))
  fc.assert(
    fc.property(days, (day) => {
      const start = brusselsInstant(day)
      expect(dayInBrussels(start)).toBe(day)
      expect(dayInBrussels(start - 1000)).not.toBe(day)
      expect(dayInBrussels(brusselsInstant(nextDay(day)) - 1000)).toBe(day)
    }),
  )
})

test('nextDay handles leap years and the end of the year', () => {
  expect([nextDay('2024-02-28'), nextDay('2023-02-28'), nextDay('2026-12-31')]).toEqual([
    '2024-02-29',
    '2023-03-01',
    '2027-01-01',
  ])
})

test('days of other centuries begin at midnight in Brussels too', () => {
  const days = fc
    .integer({ min: -60_000, max: 200_000 })
    .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10))
  fc.assert(
    fc.property(days, (day) => {
      expect(dayInBrussels(brusselsInstant(day))).toBe(day)
      expect(dayInBrussels(brusselsInstant(day) - 1000)).not.toBe(day)
      expect(withOffset(day)).toMatch(/^\d{4}-\d\d-\d\dT00:00:00\+\d\d:\d\d$/)
    }),
  )
  expect(dayInBrussels(brusselsInstant('0206-06-12'))).toBe('0206-06-12')
  expect(withOffset('1850-05-05')).toBe('1850-05-05T00:00:00+00:18')
})

describe('occursInBrussels', () => {
  it.each([
    ['2026-03-29T01:59', true],
    ['2026-03-29T02:00', false],
    ['2026-03-29T02:59', false],
    ['2026-03-29T03:00', true],
    ['2026-10-25T02:30', true],
  ])('%s: %s', (local, expected) => {
    expect(occursInBrussels(local)).toBe(expected)
  })
})

test.each(['America/Los_Angeles', 'Pacific/Auckland', 'Europe/Brussels', 'UTC'])(
  'the clock zone of the machine changes nothing: %s',
  async (zone) => {
    const path = join(import.meta.dirname, '../../src/locale/brussels-time.ts')
    const script = `import * as time from ${JSON.stringify(path)}
      const at = Date.parse('2026-11-30T23:30Z')
      console.log([time.dayInBrussels(at), time.minuteInBrussels(at), time.brusselsInstant('2026-07-01'),
        time.withOffset('2026-07-01T08:00'), time.nextDay('2026-03-28')].join())`
    const args = ['--input-type=module', '--experimental-strip-types', '--no-warnings', '-e', script]
    const { stdout } = await promisify(execFile)(process.execPath, args, { env: { ...process.env, TZ: zone } })
    expect(stdout.trim()).toBe('2026-12-01,2026-12-01T00:30,1782856800000,2026-07-01T08:00:00+02:00,2026-03-29')
  },
)

describe('withOffset', () => {
  it.each([
    ['2026-06-12', '2026-06-12T00:00:00+02:00'],
    ['2026-12-12', '2026-12-12T00:00:00+01:00'],
    ['2026-06-12T18:30', '2026-06-12T18:30:00+02:00'],
    // The last minute before summer time starts, and the first hour after it ends.
    ['2026-03-29T01:59', '2026-03-29T01:59:00+01:00'],
    ['2026-10-25T03:00', '2026-10-25T03:00:00+01:00'],
  ])('%s is %s', (local, expected) => {
    expect(withOffset(local)).toBe(expected)
    expect(Date.parse(withOffset(local))).toBe(brusselsInstant(local))
  })
})
