import { brusselsInstant, minuteInBrussels, nextDay, occursInBrussels } from '../../../locale/brussels-time.ts'
import { LOCALES } from '../../../locale/locale.ts'

/**
 * Dates as editors write them: a year `2021`, a month `2021-09`, a day `2021-09-16`, or a local time in Brussels
 * `2021-09-16T18:30`. A date without a time is a period: from its first minute to its last.
 */
export const DATE_FORMS = {
  day: /^\d{4}-\d{2}-\d{2}$/,
  partial: /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/,
  moment: /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?$/,
} as const
export type DateForm = keyof typeof DATE_FORMS

const DATE = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2})(?:T(?<hour>\d{2}):(?<minute>\d{2}))?)?)?$/

/** Number of days in a month, counted from 1. */
function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()
}

/**
 * Why a date does not exist. Undefined if it does, or if it is not written as a date.
 * @example whyMissing('2026-11-31') // 'that month has 30 days'
 */
export function whyMissing(date: string): string | undefined {
  const parts = DATE.exec(date)?.groups
  if (!parts) return undefined
  const { year = '', month = '01', day = '01', hour = '00', minute = '00' } = parts
  // No year 0 came before the year 1. The day after the last one of 9999 cannot be written.
  if (year === '0000' || year === '9999') return 'a year is from 0001 to 9998'
  if (month < '01' || month > '12') return 'a year has 12 months'
  const days = daysIn(Number(year), Number(month))
  if (day < '01' || Number(day) > days) return `that month has ${days} days`
  if (hour > '23' || minute > '59') return 'the last minute of a day is 23:59'
  return parts.hour === undefined || occursInBrussels(date) ? undefined : 'summer time skips that hour in Brussels'
}

/** The first minute of a period: of `2026-12`, `2026-12-01T00:00`. */
export function firstMinute(date: string): string {
  return date + '0000-01-01T00:00'.slice(date.length)
}

/** The last day of a period: of `2026-12`, `2026-12-31`. */
export function lastDayOf(date: string): string {
  if (date.length === 4) return `${date}-12-31`
  return date.length === 7 ? `${date}-${daysIn(Number(date.slice(0, 4)), Number(date.slice(5)))}` : date.slice(0, 10)
}

/** The last minute of a period: of `2026-12`, `2026-12-31T23:59`. */
function lastMinute(date: string): string {
  return date.includes('T') ? date : `${lastDayOf(date)}T23:59`
}

/**
 * Whether an end comes before its beginning, however precise the two are. A month does not end before a day in it.
 * @example endsBefore('2026-12-01', '2026-12-01T20:00') // false
 */
export function endsBefore(end: string, beginning: string): boolean {
  return lastMinute(end) < firstMinute(beginning)
}

/** Whether a period is over at an instant, in Brussels. */
export function isOver(date: string, instant: number): boolean {
  return lastMinute(date) < minuteInBrussels(instant)
}

/**
 * What to write instead of a date that was typed in another way, or that does not exist.
 * @example dateAdvice('24/11/2026', 'day') // 'write 2026-11-24'
 */
export function dateAdvice(typed: string, form: DateForm): string | undefined {
  const plain = inAscii(typed)
    .replace(/^(['"])(.*)\1$/, '$2')
    .trim()
  const read = readMoment(plain)
  const guess = read && (form === 'moment' ? read : read.slice(0, 10))
  if (guess !== undefined && guess !== typed && isDate(guess, form)) return `write ${guess}`
  if (isDate(plain, form)) return `write ${plain}, without other characters around it`
  if (form !== 'partial' && /^\d{4}-\d{2}$/.test(plain))
    return whyMissing(plain) === undefined ? `write the whole day, such as ${lastDayOf(plain)}` : undefined
  return DATE_FORMS[form].test(plain) ? adviceForMissing(plain) : undefined
}

/** A date with the hyphens, quotes and spaces of ASCII: word processors write others. */
function inAscii(typed: string): string {
  return typed
    .replace(/[\u00AD\u2010-\u2015\u2212]/g, '-')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
}

function isDate(date: string, form: DateForm): boolean {
  return DATE_FORMS[form].test(date) && whyMissing(date) === undefined
}

/** A day that its month does not have, or a time that summer time skips. */
function adviceForMissing(date: string): string | undefined {
  const month = date.slice(0, 7)
  if (date.includes('T') && whyMissing(date.slice(0, 10)) === undefined && whyMissing(date)?.startsWith('summer'))
    return `write ${minuteInBrussels(brusselsInstant(date))}, the same moment in summer time`
  if (date.length < 10 || whyMissing(month) !== undefined) return undefined
  if (whyMissing(date.slice(0, 10)) === undefined) return 'write a time from 00:00 to 23:59'
  return `write the day that the source gives; the last day of that month is ${lastDayOf(month)}`
}

/** Reads a date that was typed with other signs, in another order, with the name of the month, or with an offset. */
function readMoment(typed: string): string | undefined {
  if (/T.*(?:Z|[+-]\d{2}:?\d{2})$/i.test(typed)) {
    const instant = Date.parse(typed)
    return Number.isNaN(instant) ? undefined : minuteInBrussels(instant)
  }
  const match =
    /^(?<date>.*?)(?:[T ,]+(?:om |à |at )?(?<hour>\d{1,2})[:.uh](?<minute>\d{2})?(?::\d{2}(?:\.\d+)?)?)?$/i.exec(typed)
  const day = readDay((match?.groups?.date ?? '').trim())
  const { hour, minute = '00' } = match?.groups ?? {}
  if (day === undefined || hour === undefined) return day
  return hour === '24' && minute === '00' ? `${nextDay(day)}T00:00` : `${day}T${hour.padStart(2, '0')}:${minute}`
}

function readDay(typed: string): string | undefined {
  const dayFirst = /^(?<day>\d{1,2})[-/.](?<month>\d{1,2})[-/.](?<year>\d{4}|\d{2})$/
  const yearFirst = /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})$/
  const digitsOnly = /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/
  const named = /^(?<day>\d{1,2})(?:er|e|de|ste|st|nd|rd|th|\.)? +(?<name>\p{L}+)\.? +(?<year>\d{4})$/u
  const nameFirst = /^(?<name>\p{L}+)\.? +(?<day>\d{1,2})(?:st|nd|rd|th)?,? +(?<year>\d{4})$/u
  for (const pattern of [dayFirst, yearFirst, digitsOnly, named, nameFirst]) {
    const parts = pattern.exec(typed)?.groups
    if (parts) return dayOf(parts)
  }
  return undefined
}

function dayOf({ year = '', month, name = '', day = '' }: Record<string, string>): string | undefined {
  const number = month === undefined ? monthNamed(name) : Number(month)
  if (number === undefined) return undefined
  const isSwapped = number > 12 && Number(day) <= 12
  const [first, second] = isSwapped ? [Number(day), number] : [number, Number(day)]
  const two = (part: number) => String(part).padStart(2, '0')
  const guess = `${year.length === 2 ? `20${year}` : year}-${two(first)}-${two(second)}`
  return whyMissing(guess) === undefined ? guess : undefined
}

/** The names of the months in the languages of the editors. */
const MONTHS = LOCALES.flatMap((locale) => {
  const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, i) => ({ number: i + 1, name: format.format(Date.UTC(2026, i, 15)) }))
})

/** The month that a name, or the beginning of one, stands for. Undefined if it can be more than one: `jui`. */
function monthNamed(name: string): number | undefined {
  const start = name.toLowerCase()
  const fit = new Set(MONTHS.flatMap((month) => (month.name.startsWith(start) ? month.number : [])))
  return start.length >= 3 && fit.size === 1 ? [...fit][0] : undefined
}
