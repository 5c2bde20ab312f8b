import type { FactsOf as RecordOf } from '../../../../content/schema/facts.ts'
import { dayInBrussels } from '../../../../locale/brussels-time.ts'
import type { FactsOf } from '../../../source/facts/index.ts'
import { stateAt } from '../../kinds/index.ts'
import type { TreePage } from '../../tree/tree.ts'
import { commonOf } from './common.ts'
import { type FactsContext, inWords, linkOf } from './context.ts'

/** Whether an instant is on the last day to answer. */
export function isLastDay({ last }: Pick<FactsOf<'inquiry'>, 'last'>, at: number): boolean {
  return dayInBrussels(at) === last
}

export function inquiryFacts(context: FactsContext, page: TreePage, facts: FactsOf<'inquiry'>): RecordOf<'inquiry'> {
  const words = (text: FactsOf<'inquiry'>['perimeter']) => inWords(context, text)
  const said = (one: { on: string; by: typeof facts.perimeter; text: typeof facts.perimeter } | undefined) =>
    one && { on: one.on, by: words(one.by), text: words(one.text) }
  return {
    kind: 'inquiry',
    state: stateAt(facts, context.at),
    ...(isLastDay(facts, context.at) && { isLastDay: true }),
    plan: linkOf(context, facts.plan),
    perimeter: words(facts.perimeter),
    first: facts.first,
    last: facts.last,
    answer: facts.answer.map(words),
    respond: facts.respond && {
      form: facts.respond.form?.[context.locale],
      email: facts.respond.email,
      letter: facts.respond.letter && words(facts.respond.letter),
    },
    file: facts.file && words(facts.file),
    desk: facts.desk && { address: words(facts.desk.address), hours: words(facts.desk.hours) },
    online: facts.online?.[context.locale],
    decides: words(facts.decides),
    meetings: facts.meetings.map(({ on, text }) => ({ on, text: words(text) })),
    result: facts.result && {
      answers: facts.result.answers,
      advice: said(facts.result.advice),
      decision: said(facts.result.decision),
    },
    ...commonOf(context, page, facts),
  }
}
