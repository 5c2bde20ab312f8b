import { describe, expect, it } from 'vitest'
import { formatDate, formatNumber } from '../../src/locale/format.ts'

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

describe('formatNumber', () => {
  it('uses the separators of each language', () => {
    expect(formatNumber(1234567.5, 'nl')).toBe('1.234.567,5')
    expect(formatNumber(1234567.5, 'fr')).toBe('1\u202f234\u202f567,5')
    expect(formatNumber(1234567.5, 'en')).toBe('1,234,567.5')
  })
})
