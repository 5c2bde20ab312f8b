import type { Problem } from '../../../../problem.ts'
import { stateAt } from '../../../kinds/index.ts'
import { commonOf } from '../common.ts'
import { inWords } from '../context.ts'
import { periodProblem } from '../date-problems.ts'
import type { FileOf, KindRecord } from './kind-record.ts'

export const event: KindRecord<'event'> = {
  record: (context, page, facts) => ({
    kind: 'event',
    start: facts.start,
    end: facts.end,
    past: stateAt(facts, context.at) === 'closed',
    ...(facts.change && { change: facts.change }),
    ...(facts.revision && { revision: facts.revision }),
    place: inWords(context, facts.place),
    organiser: inWords(context, facts.organiser),
    ...commonOf(context, page, facts),
  }),
  problems: (file) => {
    const { start, end } = file.facts
    return [...periodProblem({ path: ['end'], end, beginning: start }, file), ...timeProblems(file)]
  },
  item: (_context, { end, change }) => ({ until: end, ...(change && { change }) }),
}

/** An event that ends at a time but begins on a day: calendars know only events with both times or with none. */
function timeProblems({ facts: { start, end }, placeOf }: FileOf<'event'>): Problem[] {
  if (start.includes('T') || !end?.includes('T')) return []
  return [
    {
      ...placeOf(['end']),
      severity: 'error',
      code: 'event-without-start-time',
      found: `end: ${end} and start: ${start}`,
      expected: 'a time in both or in none: calendars of readers know no other events',
      instead: `write the time in start too, such as ${start}T09:00, or write end: ${end.slice(0, 10)}`,
    },
  ]
}
