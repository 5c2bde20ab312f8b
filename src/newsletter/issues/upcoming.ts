import type { Rhythm, SubscriberStatus, Upcoming } from '../model.ts'
import { nextDigestDay } from './hours.ts'

/** What a subscriber will be sent next, by their choices alone. */
export function upcomingFor(
  { status, rhythm, alerts }: { status: SubscriberStatus; rhythm: Rhythm; alerts: boolean },
  instant: number,
): Upcoming {
  if (status !== 'confirmed') return { digest: undefined, alerts: false }
  return { digest: nextDigestDay(rhythm, instant), alerts }
}
