import { describe, expect, it } from 'vitest'
import { formatDate, formatNumber, formatPartialDate } from '../../src/locale/format.ts'

describe('formatDate', () => {
  it('formats a date in each language, with day and month on one line', () => {
    expect(formatDate('2025-07-21', 'nl')).toBe('21\u00a0juli 2025')
    expect(formatDate('2025-07-21', 'fr')).toBe('21\u00a0juillet 2025')
    expect(formatDate('2025-07-21', 'en')).toBe('21\u00a0July 2025')
  })

  it('uses an ordinal for the first of a month in French only', () => {
    expect(formatDate('2025-01-01', 'fr')).toBe('1er\u00a0janvier 2025')
    expect(formatDate('2025-08-11', 'fr')).toBe('11\u00a0août 2025')
    expect(formatDate('2025-01-01', 'nl')).toBe('1\u00a0januari 2025')
    expect(formatDate('2025-01-01', 'en')).toBe('1\u00a0January 2025')
  })

  it('keeps the day when summer time starts and ends, at the end of a year and on a leap day', () => {
    expect(formatDate('2025-03-30', 'nl')).toBe('30\u00a0maart 2025')
    expect(formatDate('2025-10-26', 'nl')).toBe('26\u00a0oktober 2025')
    expect(formatDate('2025-12-31', 'en')).toBe('31\u00a0December 2025')
    expect(formatDate('2024-02-29', 'fr')).toBe('29\u00a0février 2024')
  })

  it('throws for an invalid date', () => {
    expect(() => formatDate('yesterday', 'nl')).toThrow(RangeError)
  })
})

describe('formatPartialDate', () => {
  it('writes the hour as each language does', () => {
    expect(formatPartialDate('2025-07-21T15:00', 'nl')).toBe('21\u00a0juli 2025, 15\u00a0uur')
    expect(formatPartialDate('2025-07-21T15:00', 'fr')).toBe('21\u00a0juillet 2025, 15\u00a0h')
    expect(formatPartialDate('2025-07-21T15:00', 'en')).toBe('21\u00a0July 2025, 3pm')
  })

  it('uses the twelve-hour clock in English, with minutes only when there are any', () => {
    expect(formatPartialDate('2025-07-21T09:00', 'en')).toBe('21\u00a0July 2025, 9am')
    expect(formatPartialDate('2025-07-21T18:30', 'en')).toBe('21\u00a0July 2025, 6:30pm')
    expect(formatPartialDate('2025-07-21T12:00', 'en')).toBe('21\u00a0July 2025, midday')
    expect(formatPartialDate('2025-07-21T12:05', 'en')).toBe('21\u00a0July 2025, 12:05pm')
    expect(formatPartialDate('2025-07-21T00:15', 'en')).toBe('21\u00a0July 2025, 12:15am')
    expect(formatPartialDate('2025-07-21T00:00', 'en')).toBe('21\u00a0July 2025, midnight')
  })
})

describe('formatNumber', () => {
  it('uses the separators of each language', () => {
    expect(formatNumber(1234567.5, 'nl')).toBe('1.234.567,5')
    expect(formatNumber(1234567.5, 'fr')).toBe('1\u202f234\u202f567,5')
    expect(formatNumber(1234567.5, 'en')).toBe('1,234,567.5')
  })
})
