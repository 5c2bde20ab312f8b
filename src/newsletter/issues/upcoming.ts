import { dayInBrussels } from '../../locale/brussels-time.ts'
import type { Upcoming } from '../model.ts'
import type { SubscriberRow } from '../store/rows.ts'
import { nextSendingTime } from './estimate.ts'
import { nextDigestDay } from './hours.ts'
import { startOfNextLetter } from './store/upcoming.ts'

/** What a subscriber will be sent next: by their choices, and of the letters that were started. */
export async function upcomingFor(
  db: D1Database,
  { id, status, rhythm, alerts }: Pick<SubscriberRow, 'id' | 'status' | 'rhythm' | 'alerts'>,
  now: number,
): Promise<Upcoming> {
  if (status !== 'confirmed') return { digest: undefined, letter: undefined, alerts: false }
  const start = await startOfNextLetter(db, id)
  const letter = start === undefined ? undefined : dayInBrussels(nextSendingTime(Math.max(start, now)))
  return { digest: nextDigestDay(rhythm, now), letter, alerts }
}
