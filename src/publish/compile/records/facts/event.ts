import type { FactsOf as RecordOf } from '../../../../content/schema/facts.ts'
import { brusselsInstant, nextDay } from '../../../../locale/brussels-time.ts'
import type { FactsOf } from '../../../source/facts/index.ts'
import type { TreePage } from '../../tree/tree.ts'
import { commonOf } from './common.ts'
import { type FactsContext, inWords } from './context.ts'

/** The instant at which an event is over: its end if that has a time, else the end of its last day. */
export function endOf({ start, end = start }: Pick<FactsOf<'event'>, 'start' | 'end'>): number {
  const hasTime = end.includes('T') && end !== start
  return brusselsInstant(hasTime ? end : nextDay(end.slice(0, 10)))
}

export function eventFacts(context: FactsContext, page: TreePage, facts: FactsOf<'event'>): RecordOf<'event'> {
  return {
    kind: 'event',
    start: facts.start,
    end: facts.end,
    past: endOf(facts) <= context.at,
    ...(facts.change && { change: facts.change }),
    ...(facts.revision && { revision: facts.revision }),
    place: inWords(context, facts.place),
    organiser: inWords(context, facts.organiser),
    ...commonOf(context, page, facts),
  }
}
