/**
 * Whether a formatted date names a day, not only a month or a year. The words before it depend on that.
 * @example isDay('1er mars 2022') // true
 */
export function isDay(date: string): boolean {
  return /^\d{1,2}(?:er)?\s/.test(date)
}
