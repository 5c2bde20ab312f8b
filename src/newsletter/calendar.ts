import { brusselsInstant, dayInBrussels, nextDay } from '../locale/brussels-time.ts'
import type { Rhythm, SubscriberStatus, Upcoming } from './model.ts'

/** Overviews are sent on Thursdays, from this time in Brussels. */
const THURSDAY = 4
const HOUR = '08:00'

/** The next day on which an overview of this rhythm starts, after an instant: each Thursday, or the first of a month. */
export function nextDigestDay(rhythm: Rhythm, instant: number): string {
  let day = dayInBrussels(instant)
  if (brusselsInstant(`${day}T${HOUR}`) <= instant) day = nextDay(day)
  while (!isDigestDay(rhythm, day)) day = nextDay(day)
  return day
}

function isDigestDay(rhythm: Rhythm, day: string): boolean {
  const weekday = new Date(`${day}T00:00Z`).getUTCDay()
  return weekday === THURSDAY && (rhythm === 'weekly' || Number(day.slice(8)) <= 7)
}

/** What a subscriber will be sent next, by their choices alone. */
export function upcomingFor(
  { status, rhythm, alerts }: { status: SubscriberStatus; rhythm: Rhythm; alerts: boolean },
  instant: number,
): Upcoming {
  if (status !== 'confirmed') return { digest: undefined, alerts: false }
  return { digest: nextDigestDay(rhythm, instant), alerts }
}
