/** Milliseconds of a day. Both days are taken at midnight UTC, which has no summer time. */
const DAY = 86_400_000

/**
 * Days from one day until another; negative if the other is earlier.
 * @param from, to `YYYY-MM-DD`
 * @example daysBetween('2026-11-24', '2026-12-06') // 12
 */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY)
}

/** Whether a date is known to the day, so that days can be counted. */
export function isDay(date: string | undefined): date is string {
  return date?.length === 10
}
