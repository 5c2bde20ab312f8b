import { hasTrait } from '../../domain/kinds.ts'
import type { WithoutSite } from '../source/content.ts'
import { momentsOf } from './records/facts/timed.ts'

/** Maximum of moments in one push. Each one compiles the whole site, although nearly all records are shared. */
const MAX_MOMENTS = 12

/**
 * Instants after `at` at which the site changes without a push: an inquiry opens, its last day begins, it closes, or an
 * event ends.
 * @returns milliseconds since 1970, the nearest first
 */
export function momentsAfter({ facts }: Pick<WithoutSite, 'facts'>, at: number): number[] {
  const all = [...facts.values()].flatMap(({ facts: one }) => (hasTrait(one, 'timed') ? momentsOf(one) : []))
  return [...new Set(all.filter((moment) => moment > at))].sort((a, b) => a - b).slice(0, MAX_MOMENTS)
}
