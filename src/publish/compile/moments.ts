import { brusselsInstant, nextDay } from '../../locale/brussels-time.ts'
import type { WithoutSite } from '../source/content.ts'
import { endOf } from './records/facts/event.ts'

/** Most moments that one push prepares: each is a whole site, of which nearly all records are shared. */
const MOST = 12

/**
 * Instants after `at` at which something of the content begins or ends by itself: an inquiry opens, is in its
 * last day or closes, an event is over.
 * In order, the nearest first, in milliseconds since 1970.
 */
export function momentsAfter({ facts }: Pick<WithoutSite, 'facts'>, at: number): number[] {
  const all = [...facts.values()].flatMap(({ facts: one }) => {
    if (one.kind === 'event') return [endOf(one)]
    if (one.kind !== 'inquiry') return []
    const opens = one.first === undefined ? [] : [brusselsInstant(one.first)]
    return one.last.length === 10 ? [...opens, brusselsInstant(one.last), brusselsInstant(nextDay(one.last))] : opens
  })
  return [...new Set(all.filter((moment) => moment > at))].sort((a, b) => a - b).slice(0, MOST)
}
