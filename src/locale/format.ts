import { type Locale, localized, REGIONAL_TAGS } from './locale.ts'

const LONG_DATE = localized(
  (locale) => new Intl.DateTimeFormat(REGIONAL_TAGS[locale], { dateStyle: 'long', timeZone: 'Europe/Brussels' }),
)

const NUMBER = localized((locale) => new Intl.NumberFormat(REGIONAL_TAGS[locale]))

/**
 * Writes a calendar date out.
 * @param isoDate `YYYY-MM-DD`, a day in Brussels.
 * @throws RangeError for what is no date; content has passed its schema before it comes here.
 * @example formatDate('2025-01-01', 'fr') // '1er janvier 2025'
 */
export function formatDate(isoDate: string, locale: Locale): string {
  // Noon: the same day in UTC and in Brussels, in summer and winter.
  const parts = LONG_DATE[locale].formatToParts(new Date(`${isoDate}T12:00:00Z`))
  return parts.map(({ type, value }) => (type === 'day' ? ordinal(value, locale) : value)).join('')
}

/**
 * Writes a number with the marks of the language.
 * @example formatNumber(1234.5, 'nl') // '1.234,5'
 */
export function formatNumber(value: number, locale: Locale): string {
  return NUMBER[locale].format(value)
}

/** French counts the first of the month and no other day ("le 1er janvier, le 2 janvier"); Intl writes "1". */
function ordinal(day: string, locale: Locale): string {
  return locale === 'fr' && day === '1' ? '1er' : day
}
