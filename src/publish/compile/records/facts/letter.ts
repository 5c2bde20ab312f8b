import type { FactsOf as RecordOf } from '../../../../content/schema/facts.ts'
import type { FactsOf } from '../../../source/facts/index.ts'
import { placesOf } from './common.ts'
import { type FactsContext, linkOf } from './context.ts'

/** The facts of a letter for a reader of one language. The subject is only for the mail. */
export function letterFacts(context: FactsContext, facts: FactsOf<'letter'>): RecordOf<'letter'> {
  const { date, topics, municipalities, correctionOf } = facts
  return {
    kind: 'letter',
    date,
    topics,
    municipalities: placesOf(context, municipalities),
    ...(correctionOf !== undefined && { corrects: linkOf(context, correctionOf) }),
  }
}
