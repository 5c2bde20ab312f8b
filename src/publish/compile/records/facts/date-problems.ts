import type { Problem } from '../../../problem.ts'
import type { FactsFile } from '../../../source/content.ts'
import { endsBefore, isOver, lastDayOf } from '../../../source/facts/dates.ts'
import type { Facts, FactsOf } from '../../../source/facts/index.ts'

/** An end and its beginning, by the keys of the end. */
interface Period {
  path: PropertyKey[]
  end: string | undefined
  beginning: string | undefined
}

/**
 * Dates of one facts.yaml that do not fit each other, or without which a page would not close by itself.
 * @param at milliseconds since 1970
 */
export function dateProblems(file: FactsFile, at: number): Problem[] {
  const { facts } = file
  const ownProblems = facts.kind === 'event' ? timeProblems(facts, file) : closingProblems(facts, file, at)
  return [...periodsOf(facts).flatMap((period) => periodProblem(period, file)), ...ownProblems]
}

/** All periods that facts have: of an inquiry, an event, and the steps of a project. */
function periodsOf(facts: Facts): Period[] {
  if ('last' in facts) return [{ path: ['last'], end: facts.last, beginning: facts.first }]
  if ('start' in facts) return [{ path: ['end'], end: facts.end, beginning: facts.start }]
  if (!('steps' in facts)) return []
  return facts.steps.map(({ on, until }, i) => ({ path: ['steps', i, 'until'], end: until, beginning: on }))
}

function periodProblem({ path, end, beginning }: Period, { placeOf }: FactsFile): Problem[] {
  if (end === undefined || beginning === undefined || !endsBefore(end, beginning)) return []
  return [
    {
      ...placeOf(path),
      severity: 'error',
      code: 'wrong-dates',
      found: `${String(path.at(-1))}: ${end}`,
      expected: `an end that is not before its beginning, ${beginning}`,
      instead: 'correct one of the two',
    },
  ]
}

/** An event that ends at a time but begins on a day: calendars know only events with both times or with none. */
function timeProblems({ start, end }: FactsOf<'event'>, { placeOf }: FactsFile): Problem[] {
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

/** An inquiry that is not over, and of which a day is missing on which it opens or closes by itself. */
function closingProblems(facts: Facts, { placeOf }: FactsFile, at: number): Problem[] {
  if (!('last' in facts) || isOver(facts.last, at)) return []
  const { first, last } = facts
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
