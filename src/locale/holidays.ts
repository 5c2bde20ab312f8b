/** Public holidays that have the same date each year: `MM-DD`. */
const FIXED: readonly string[] = ['01-01', '05-01', '07-21', '08-15', '11-01', '11-11', '12-25']
/** Easter Monday, Ascension and Whit Monday, in days after Easter. */
const AFTER_EASTER: readonly number[] = [1, 39, 50]

const DAY = 86_400_000

/**
 * Whether a day is one of the ten public holidays of Belgium (royal decree of 18 April 1974, article 1).
 * @param day `YYYY-MM-DD`
 */
export function isPublicHoliday(day: string): boolean {
  if (FIXED.includes(day.slice(5))) return true
  const sinceEaster = (Date.parse(`${day}T00:00Z`) - easter(Number(day.slice(0, 4)))) / DAY
  return AFTER_EASTER.includes(sinceEaster)
}

/**
 * Easter Sunday at midnight UTC, in milliseconds since 1970, by the formula of Gauss.
 * @param year 1900 to 2099: other centuries have other constants
 */
function easter(year: number): number {
  const golden = year % 19
  const fullMoon = (19 * golden + 24) % 30
  const toSunday = (2 * (year % 4) + 4 * (year % 7) + 6 * fullMoon + 5) % 7
  // The two exceptions of the formula: Easter is on 25 April at the latest.
  const tooLate = toSunday === 6 && (fullMoon === 29 || (fullMoon === 28 && golden > 10))
  return Date.UTC(year, 2, 22 + fullMoon + toSunday - (tooLate ? 7 : 0))
}
