import { brusselsInstant, nextDay } from '../../locale/brussels-time.ts'
import type { WithoutSite } from '../source/content.ts'
import { endOf } from './records/facts/event.ts'

/** Maximum of moments in one push. Each one compiles the whole site, although nearly all records are shared. */
const MAX_MOMENTS = 12

/**
 * Instants after `at` at which the site changes without a push: an inquiry opens, its last day begins, it closes, or an
 * event ends.
 * @returns milliseconds since 1970, the nearest first
 */
export function momentsAfter({ facts }: Pick<WithoutSite, 'facts'>, at: number): number[] {
  const all = [...facts.values()].flatMap(({ facts: one }) => {
    if (one.kind === 'event') return [endOf(one)]
    if (one.kind !== 'inquiry') return []
    const opens = one.first === undefined ? [] : [brusselsInstant(one.first)]
    return one.last.length === 10 ? [...opens, brusselsInstant(one.last), brusselsInstant(nextDay(one.last))] : opens
  })
  return [...new Set(all.filter((moment) => moment > at))].sort((a, b) => a - b).slice(0, MAX_MOMENTS)
}
