import { hasTrait } from '../../domain/kinds.ts'
import { dayInBrussels } from '../../locale/brussels-time.ts'
import type { Problem } from '../problem.ts'
import type { WithoutSite } from '../source/content.ts'
import { hiddenAt, hoursAfter, hoursOf } from '../source/hours.ts'
import { momentsOf } from './kinds/index.ts'

/** Maximum of moments in one push. */
const MAX_MOMENTS = 12

type Dated = Pick<WithoutSite, 'facts' | 'pages'>

/**
 * Instants after `at` at which the site changes without a push: a page appears or expires, an inquiry opens, its last day
 * begins, it closes, or an event ends. A push prepares no more than these.
 * @returns milliseconds since 1970, the nearest first
 */
export function momentsAfter(content: Dated, at: number): number[] {
  return [...allMoments(content, at).keys()].slice(0, MAX_MOMENTS)
}

/** Warns if there are more moments than a push prepares, at the first that it does not. */
export function momentProblems(content: Dated, at: number): Problem[] {
  const { facts } = content
  const moments = [...allMoments(content, at)]
  const [[last] = [], next] = moments.slice(MAX_MOMENTS - 1)
  if (last === undefined || next === undefined) return []
  const [moment, id] = next
  return [
    {
      file: `content${id === '/' ? '' : id}/${facts.has(id) ? 'facts.yaml' : 'nl.md'}`,
      line: 1,
      column: 1,
      severity: 'warning',
      code: 'too-many-moments',
      found: `${moments.length} moments ahead at which a page, an inquiry or an event begins or ends; this page has the ${MAX_MOMENTS + 1}th, on ${dayInBrussels(moment)}`,
      expected: `at most ${MAX_MOMENTS}: a push prepares the site for no more, so this page would then show an old state`,
      instead: `push again between the ${MAX_MOMENTS}th moment, on ${dayInBrussels(last)}, and the ${MAX_MOMENTS + 1}th`,
    },
  ]
}

/** All moments after an instant, the nearest first, each with a page that changes then. */
function allMoments(content: Dated, at: number): Map<number, string> {
  const { facts, pages } = content
  const published = [...facts].flatMap(([id, file]) => (pages.has(id) && file.facts ? [{ id, facts: file.facts }] : []))
  const all = published.flatMap(({ id, facts: one }) =>
    hasTrait(one, 'timed') ? momentsOf(one).map((moment) => [moment, id] as const) : [],
  )
  const seen = all.filter(([moment, id]) => !hiddenAt(hoursOf(content, id), moment))
  const hours = hoursAfter(content, at).map(({ id, hour }) => [hour.at, id] as const)
  return new Map([...seen, ...hours].filter(([moment]) => moment > at).sort(([a], [b]) => a - b))
}
