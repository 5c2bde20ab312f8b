import type { FactsOf as RecordOf } from '../../../../content/schema/facts.ts'
import type { FactsOf } from '../../../source/facts/index.ts'
import { stateAt } from '../../kinds/index.ts'
import type { TreePage } from '../../tree/tree.ts'
import { commonOf } from './common.ts'
import { type FactsContext, inWords } from './context.ts'

export function eventFacts(context: FactsContext, page: TreePage, facts: FactsOf<'event'>): RecordOf<'event'> {
  return {
    kind: 'event',
    start: facts.start,
    end: facts.end,
    past: stateAt(facts, context.at) === 'closed',
    ...(facts.change && { change: facts.change }),
    ...(facts.revision && { revision: facts.revision }),
    place: inWords(context, facts.place),
    organiser: inWords(context, facts.organiser),
    ...commonOf(context, page, facts),
  }
}
