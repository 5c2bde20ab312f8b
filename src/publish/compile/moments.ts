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
export function momentsAfter({ facts, pages }: Pick<WithoutSite, 'facts' | 'pages'>, at: number): number[] {
  const published = [...facts].flatMap(([id, file]) => (pages.has(id) ? file.facts : []))
  const all = published.flatMap((one) => (hasTrait(one, 'timed') ? momentsOf(one) : []))
  return [...new Set(all.filter((moment) => moment > at))].sort((a, b) => a - b).slice(0, MAX_MOMENTS)
}
