import { type Locale, REGIONAL_TAGS } from './locale.ts'
import { perLocale } from './per-locale.ts'

const longDate = perLocale(
  (locale) => new Intl.DateTimeFormat(REGIONAL_TAGS[locale], { dateStyle: 'long', timeZone: 'Europe/Brussels' }),
)

const numbers = perLocale((locale) => new Intl.NumberFormat(REGIONAL_TAGS[locale]))

/**
 * Formats a calendar date. Day and month stay on one line.
 * @param isoDate `YYYY-MM-DD`, a day in Brussels.
 * @throws RangeError for an invalid date; the schema has checked the dates of content before.
 * @example formatDate('2025-01-01', 'fr') // '1er\u00a0janvier 2025'
 */
export function formatDate(isoDate: string, locale: Locale): string {
  // At noon UTC it is the same day in Brussels, in summer and winter.
  const parts = longDate(locale).formatToParts(new Date(`${isoDate}T12:00:00Z`))
  return parts
    .map(({ type, value }) => (type === 'day' ? ordinal(value, locale) : value))
    .join('')
    .replace(' ', '\u00a0')
}

const weekday = perLocale(
  (locale) => new Intl.DateTimeFormat(REGIONAL_TAGS[locale], { weekday: 'long', timeZone: 'Europe/Brussels' }),
)

/**
 * Formats a calendar date with its day of the week.
 * @param isoDate `YYYY-MM-DD`, a day in Brussels.
 * @example formatDay('2026-12-03', 'nl') // 'donderdag 3\u00a0december 2026'
 */
export function formatDay(isoDate: string, locale: Locale): string {
  return `${weekday(locale).format(new Date(`${isoDate}T12:00:00Z`))} ${formatDate(isoDate, locale)}`
}

const longMonth = perLocale(
  (locale) =>
    new Intl.DateTimeFormat(REGIONAL_TAGS[locale], { month: 'long', year: 'numeric', timeZone: 'Europe/Brussels' }),
)

/**
 * Formats a date as precisely as it is known.
 * @param date `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM` in local time of Brussels
 * @example formatPartialDate('2024-06', 'fr') // 'juin 2024'
 */
export function formatPartialDate(date: string, locale: Locale): string {
  if (date.length === 4) return date
  if (date.length === 7) return longMonth(locale).format(new Date(`${date}-15T12:00:00Z`))
  const [day = '', time] = date.split('T')
  return time === undefined ? formatDate(day, locale) : `${formatDate(day, locale)}, ${formatTime(time, locale)}`
}

/**
 * `18:30` → `18.30 uur`, `18 h 30`, `6:30pm`. On the hour, no language writes the minutes.
 * English has the twelve-hour clock of GOV.UK, with "midday" and "midnight" for the hours that "am" and "pm" leave in doubt.
 */
function formatTime(time: string, locale: Locale): string {
  const [hours = '', minutes = ''] = time.split(':')
  const hour = Number(hours)
  const isOnTheHour = minutes === '00'
  if (locale === 'nl') return isOnTheHour ? `${hour}\u00a0uur` : `${hour}.${minutes}\u00a0uur`
  if (locale === 'fr') return isOnTheHour ? `${hour}\u00a0h` : `${hour}\u00a0h\u00a0${minutes}`
  if (isOnTheHour && hour % 12 === 0) return hour === 0 ? 'midnight' : 'midday'
  return `${hour % 12 || 12}${isOnTheHour ? '' : `:${minutes}`}${hour < 12 ? 'am' : 'pm'}`
}

/**
 * Formats a number with the separators of the language.
 * @example formatNumber(1234.5, 'nl') // '1.234,5'
 */
export function formatNumber(value: number, locale: Locale): string {
  return numbers(locale).format(value)
}

/** French uses an ordinal for the first of the month only ("le 1er janvier, le 2 janvier"). Intl writes "1". */
function ordinal(day: string, locale: Locale): string {
  return locale === 'fr' && day === '1' ? '1er' : day
}

/**
 * Formats the size of a file in decimal units, of 1,000 bytes (IEC 80000-13).
 * @param bytes 1 or more
 * @example formatFileSize(1234567, 'fr') // '1,2 MB'
 */
export function formatFileSize(bytes: number, locale: Locale): string {
  const exponent = Math.min(2, Math.floor(Math.log10(bytes) / 3))
  const unit = (['byte', 'kilobyte', 'megabyte'] as const)[exponent] ?? 'byte'
  const digits = bytes / 1000 ** exponent < 10 && exponent > 0 ? 1 : 0
  return sizeFormat(unit, digits, locale).format(bytes / 1000 ** exponent)
}

const sizeFormats = perLocale(() => new Map<string, Intl.NumberFormat>())

function sizeFormat(unit: string, digits: number, locale: Locale): Intl.NumberFormat {
  const known = sizeFormats(locale)
  const key = `${unit} ${digits}`
  const unitDisplay = unit === 'byte' ? 'long' : 'short'
  const format =
    known.get(key) ??
    new Intl.NumberFormat(REGIONAL_TAGS[locale], { style: 'unit', unit, unitDisplay, maximumFractionDigits: digits })
  known.set(key, format)
  return format
}

/** Compares names by the rules of a language. */
export const collator = perLocale((locale) => new Intl.Collator(REGIONAL_TAGS[locale]))

/** Joins names: "a, b en c", "a, b et c", "a, b and c". */
export const andList = perLocale((locale) => new Intl.ListFormat(REGIONAL_TAGS[locale]))

/** Joins names: "a, b of c", "a, b ou c", "a, b or c". */
export const orList = perLocale((locale) => new Intl.ListFormat(REGIONAL_TAGS[locale], { type: 'disjunction' }))
