import { brusselsInstant, nextDay } from '../../../locale/brussels-time.ts'
import type { KindRules, TreeFactsOf } from './kind-rules.ts'

/** The instant at which an event is over: its end if that has a time, else the end of its last day. */
export function endOfEvent({ start, end = start }: Pick<TreeFactsOf<'event'>, 'start' | 'end'>): number {
  const hasTime = end.includes('T') && end !== start
  return brusselsInstant(hasTime ? end : nextDay(end.slice(0, 10)))
}

export const event: KindRules<'event'> = {
  subjects: ({ about }) => about,
  date: ({ start }) => start,
  stateAt: (facts, at) => (endOfEvent(facts) <= at ? 'closed' : 'announced'),
  moments: (facts) => [endOfEvent(facts)],
}
