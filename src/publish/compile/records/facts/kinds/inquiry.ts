import { dayInBrussels } from '../../../../../locale/brussels-time.ts'
import type { Localized } from '../../../../../locale/locale.ts'
import type { Problem } from '../../../../problem.ts'
import { isOver, lastDayOf } from '../../../../source/facts/dates.ts'
import { stateAt } from '../../../kinds/index.ts'
import { commonOf } from '../common.ts'
import { inWords, linkOf } from '../context.ts'
import { periodProblem } from '../date-problems.ts'
import type { FileOf, KindRecord } from './kind-record.ts'

export const inquiry: KindRecord<'inquiry'> = {
  record(context, page, facts) {
    const words = (text: Localized<string>) => inWords(context, text)
    const said = (one: { on: string; by: Localized<string>; text: Localized<string> } | undefined) =>
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
  },
  problems(file, { at }) {
    const { first, last } = file.facts
    return [...periodProblem({ path: ['last'], end: last, beginning: first }, file), ...closingProblems(file, at)]
  },
  item: (context, facts) => ({
    plan: linkOf(context, facts.plan).path,
    // Without a first day, `date` is the last day already.
    until: facts.first === undefined ? undefined : facts.last,
    ...(isLastDay(facts, context.at) && { isLastDay: true }),
  }),
}

/** Whether an instant is on the last day to answer. */
function isLastDay({ last }: { last: string }, at: number): boolean {
  return dayInBrussels(at) === last
}

/** An inquiry that is not over, and of which a day is missing on which it opens or closes by itself. */
function closingProblems({ facts, placeOf }: FileOf<'inquiry'>, at: number): Problem[] {
  const { first, last } = facts
  if (isOver(last, at)) return []
  if (last.length < 10)
    return [
      {
        ...placeOf(['last']),
        severity: 'error',
        code: 'inquiry-without-last-day',
        found: `last: ${last}`,
        expected: 'a whole day, because the inquiry is not over: it closes by itself after its last day',
        instead: `write the last day to answer, such as ${lastDayOf(last)}`,
      },
    ]
  if (first !== undefined && first.length < 10)
    return [
      {
        ...placeOf(['first']),
        severity: 'error',
        code: 'inquiry-without-first-day',
        found: `first: ${first}`,
        expected: 'a whole day, because the inquiry is not over: it opens by itself on its first day',
        instead: `write the first day to answer, such as ${first.slice(0, 4)}-${first.slice(5, 7) || '01'}-01`,
      },
    ]
  if (first !== undefined) return []
  return [
    {
      ...placeOf(['last']),
      severity: 'warning',
      code: 'inquiry-without-first-day',
      found: `last: ${last}, and no first day`,
      expected: 'a first day, because the inquiry is not over: without it, readers see it as open',
      instead: 'add a line "first: …" with the first day to answer, or leave it if the inquiry is open already',
    },
  ]
}
