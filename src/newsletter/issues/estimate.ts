import { brusselsInstant, dayInBrussels, nextDay } from '../../locale/brussels-time.ts'
import { inSendingHours, openingOf } from './hours.ts'
import { bulkShare } from './lane.ts'
import { CHUNK, PILOT } from './send.ts'
import { GROWTH, RATE } from './store/lane.ts'

const MINUTE = 60_000

/**
 * The first instant at or after another one at which issues may be sent.
 * @param instant milliseconds since 1970
 */
export function nextSendingTime(instant: number): number {
  if (inSendingHours(instant)) return instant
  let day = dayInBrussels(instant)
  while (openingOf(day) < instant || !inSendingHours(openingOf(day))) day = nextDay(day)
  return openingOf(day)
}

/**
 * When the last mail of an issue is sent if the mail service refuses none: the first mails, the pause for their bounces,
 * then a rate that grows each minute; nothing outside the sending hours.
 * @param startAt milliseconds since 1970
 * @param dailyLimit mails that the mail service accepts in a day
 */
export function estimatedEnd(mails: number, startAt: number, dailyLimit?: number): number {
  const share = dailyLimit === undefined ? Number.POSITIVE_INFINITY : bulkShare(dailyLimit)
  const first = Math.min(mails, CHUNK, share)
  let now = nextSendingTime(startAt) + (first / RATE.first) * MINUTE
  let today = { day: dayInBrussels(now), mails: first }
  if (mails > first) now += PILOT
  let rate: number = RATE.first
  for (let left = mails - first; left > 0; ) {
    if (today.mails >= share) now = Math.max(now, brusselsInstant(nextDay(today.day)))
    now = nextSendingTime(now)
    if (today.day !== dayInBrussels(now)) today = { day: dayInBrussels(now), mails: 0 }
    const sent = Math.min(left, rate, share - today.mails)
    now += (sent / rate) * MINUTE
    left -= sent
    today.mails += sent
    rate = Math.min(RATE.most, rate * GROWTH)
  }
  return now
}
