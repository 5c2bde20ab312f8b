import { brusselsInstant, dayInBrussels, minuteInBrussels, nextDay } from '../../locale/brussels-time.ts'
import { isPublicHoliday } from '../../locale/holidays.ts'
import type { Rhythm } from './model.ts'

const DAY = 86_400_000

/** Issues are sent between these hours in Brussels, Monday to Saturday and not on public holidays. Runs start at the first. */
const HOURS = { from: '08:00', to: '20:00' } as const
const SUNDAY = 0
const THURSDAY = 4

/** The day of the week: 0 is Sunday. */
function weekday(day: string): number {
  return new Date(`${day}T00:00Z`).getUTCDay()
}

/** The day some days later or earlier: `addDays('2026-03-01', -1)` is `2026-02-28`. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + days * DAY).toISOString().slice(0, 10)
}

/** Days from one day to another: `daysBetween('2026-02-28', '2026-03-01')` is 1. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / DAY)
}

/** Whether issues may be sent at an instant. */
export function inSendingHours(instant: number): boolean {
  const [day = '', time = ''] = minuteInBrussels(instant).split('T')
  return isSendingDay(day) && time >= HOURS.from && time < HOURS.to
}

function isSendingDay(day: string): boolean {
  return weekday(day) !== SUNDAY && !isPublicHoliday(day)
}

/** The instant at which sending begins on a day. */
export function openingOf(day: string): number {
  return brusselsInstant(`${day}T${HOURS.from}`)
}

/** Whether a digest of this rhythm is due on a day: on each Thursday, or on the first Thursday of the month. */
function isDigestDay(rhythm: Rhythm, day: string): boolean {
  return weekday(day) === THURSDAY && (rhythm === 'weekly' || Number(day.slice(8)) <= 7)
}

/** The day on which a digest that is due on a day is sent: that day, or the next one on which issues are sent. */
function sentOn(day: string): string {
  return isSendingDay(day) ? day : sentOn(nextDay(day))
}

/** The instant at which a digest that is due on a day starts. */
export function digestStart(day: string): number {
  return openingOf(sentOn(day))
}

/** The last day on which a digest of this rhythm was due, of those that have started at an instant. */
export function lastDigestDay(rhythm: Rhythm, instant: number): string {
  let day = dayInBrussels(instant)
  while (!isDigestDay(rhythm, day) || digestStart(day) > instant) day = addDays(day, -1)
  return day
}

/** The day on which the next digest of this rhythm is sent, after an instant. Readers see it in mails and preferences. */
export function nextDigestDay(rhythm: Rhythm, instant: number): string {
  // A holiday may have moved the digest of the last days.
  let day = addDays(dayInBrussels(instant), -7)
  while (!isDigestDay(rhythm, day) || digestStart(day) <= instant) day = nextDay(day)
  return sentOn(day)
}
