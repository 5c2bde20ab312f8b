import { expect, test } from 'vitest'
import { isPublicHoliday } from '../../src/locale/holidays.ts'

/** All days of a year. */
function daysOf(year: number): string[] {
  const days: string[] = []
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10))
  return days
}

// Easter: 20 April 2025, 5 April 2026, 28 March 2027, 23 March 2008 (early), 24 April 2011, 25 April 2038 (the latest).
test.each([
  [2025, ['04-21', '05-29', '06-09']],
  [2026, ['04-06', '05-14', '05-25']],
  [2027, ['03-29', '05-06', '05-17']],
  // Ascension on Labour Day.
  [2008, ['03-24', '05-01', '05-12']],
  [2011, ['04-25', '06-02', '06-13']],
  [2038, ['04-26', '06-03', '06-14']],
])('%i has the ten holidays of Belgium', (year, movable) => {
  const fixed = ['01-01', '05-01', '07-21', '08-15', '11-01', '11-11', '12-25']
  const expected = [...new Set([...fixed, ...movable])].sort().map((day) => `${year}-${day}`)
  expect(daysOf(year).filter(isPublicHoliday)).toEqual(expected)
})

test('Easter follows the full moon of spring in each year from 1900 to 2099: it is from 22 March to 25 April', () => {
  for (let year = 1900; year < 2100; year++) {
    const spring = daysOf(year).filter(
      (day) => isPublicHoliday(day) && day.slice(5) < '04-27' && day.slice(5) > '01-01',
    )
    expect(spring, String(year)).toHaveLength(1)
    expect(new Date(`${spring[0]}T00:00Z`).getUTCDay(), String(year)).toBe(1)
    expect(spring[0]?.slice(5) ?? '', String(year)).toMatch(/^(?:03-(?:2[3-9]|3\d)|04-)/)
  }
})
