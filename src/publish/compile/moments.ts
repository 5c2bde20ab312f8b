import { hasTrait } from '../../domain/kinds.ts'
import type { WithoutSite } from '../source/content.ts'
import { momentsOf } from './records/facts/timed.ts'

/** Most moments that one push prepares: each is a whole site, of which nearly all records are shared. */
const MOST = 12

/**
 * Instants after `at` at which something of the content begins or ends by itself: an inquiry opens, is in its
 * last day or closes, an event is over.
 * In order, the nearest first, in milliseconds since 1970.
 */
export function momentsAfter({ facts }: Pick<WithoutSite, 'facts'>, at: number): number[] {
  const all = [...facts.values()].flatMap(({ facts: one }) => (hasTrait(one, 'timed') ? momentsOf(one) : []))
  return [...new Set(all.filter((moment) => moment > at))].sort((a, b) => a - b).slice(0, MOST)
}
