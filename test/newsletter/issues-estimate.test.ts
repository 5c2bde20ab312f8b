import { expect, test } from 'vitest'
import { estimatedEnd, nextSendingTime } from '../../src/newsletter/issues/estimate.ts'
import { inSendingHours } from '../../src/newsletter/issues/hours.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** A Thursday, 08:00 in Brussels. */
const THURSDAY = Date.UTC(2026, 11, 3, 7)

test.each([
  ['at the opening', THURSDAY, THURSDAY],
  ['in the night before', THURSDAY - 3 * HOUR, THURSDAY],
  ['in the evening', THURSDAY + 12 * HOUR, THURSDAY + 24 * HOUR],
  ['on Saturday evening: Monday', Date.UTC(2026, 11, 5, 20), Date.UTC(2026, 11, 7, 7)],
  ['on the evening before Christmas 2026: Saturday', Date.UTC(2026, 11, 24, 20), Date.UTC(2026, 11, 26, 7)],
  ['on the Sunday on which summer time begins: Monday', Date.UTC(2026, 2, 29, 5), Date.UTC(2026, 2, 30, 6)],
])('the next sending time %s', (_, instant, next) => {
  expect(nextSendingTime(instant)).toBe(next)
})

test.each([
  ['no mail', 0, 0],
  ['the first 60 mails at 600 a minute', 60, 6_000],
  ['the first 200 mails, without a pause', 200, 20_000],
  ['one mail more: the pause of 20 minutes', 201, 20_000 + 20 * MINUTE + 100],
  ['800 mails: a minute at 600 after the pause', 800, 20_000 + 21 * MINUTE],
])('%s', (_, mails, takes) => {
  expect(estimatedEnd(mails, THURSDAY) - THURSDAY).toBeCloseTo(takes, -1)
})

test('a daily limit of 1,000 leaves a tenth free: 2,000 mails take three days, and end on Saturday', () => {
  const end = estimatedEnd(2_000, THURSDAY, 1_000)
  expect(end - THURSDAY).toBeGreaterThan(48 * HOUR)
  expect(end - THURSDAY).toBeLessThan(49 * HOUR)
  expect(estimatedEnd(900, THURSDAY, 1_000)).toBe(estimatedEnd(900, THURSDAY))
  expect(estimatedEnd(901, THURSDAY, 1_000) - THURSDAY).toBeGreaterThan(24 * HOUR)
})

test('100,000 mails are sent on one day, and a million within the sending hours of several', () => {
  expect(estimatedEnd(100_000, THURSDAY) - THURSDAY).toBeLessThan(2 * HOUR)
  const end = estimatedEnd(10_000_000, THURSDAY)
  expect(end - THURSDAY).toBeGreaterThan(72 * HOUR)
  expect(inSendingHours(end - 1)).toBe(true)
})
