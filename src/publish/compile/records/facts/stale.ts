import type { InstrumentStatus, Phase } from '../../../../domain/kinds.ts'
import { dayInBrussels } from '../../../../locale/brussels-time.ts'
import type { Problem } from '../../../problem.ts'
import type { FactsFile } from '../../../source/content.ts'
import { isOver, lastDayOf } from '../../../source/facts/dates.ts'
import type { Facts, FactsOf } from '../../../source/facts/index.ts'

/** Phases of a project after which another step is expected. */
const UNFINISHED: readonly Phase[] = ['study', 'inquiry', 'decision', 'unknown']
/** Statuses of an instrument after which another step is expected. */
const CHANGING: readonly InstrumentStatus[] = ['under-revision']

/** A fact that is likely to change, and the dates on which it was last known to be right. */
interface Expectation {
  /** What the editor wrote: `phase: decision`. */
  state: string
  asOf: string
  checked?: string | undefined
}

/**
 * Facts that are likely to be out of date: a next step is expected, and nobody has looked for it for more than a year.
 * @param at milliseconds since 1970
 */
export function staleProblems(file: FactsFile, at: number): Problem[] {
  const stale = staleProblem(file, at)
  return stale === undefined ? overdueSteps(file, at) : [stale]
}

function staleProblem({ facts, placeOf }: FactsFile, at: number): Problem | undefined {
  const expectation = expectationOf(facts)
  if (expectation === undefined) return undefined
  const { state, asOf, checked } = expectation
  const key = checked !== undefined && lastDayOf(checked) > lastDayOf(asOf) ? 'checked' : 'asOf'
  const known = key === 'checked' && checked !== undefined ? checked : asOf
  if (lastDayOf(known) >= aYearBefore(at)) return undefined
  return {
    ...placeOf([key]),
    severity: 'warning',
    code: 'stale-step',
    found: `${key}: ${known}, and ${state}, after which a next step is expected`,
    expected: `a date within the last year, from ${aYearBefore(at)} on`,
    instead: `look for a newer source; if there is one, change asOf and the facts; if not, write checked: ${dayInBrussels(at)}`,
  }
}

function expectationOf(facts: Facts): Expectation | undefined {
  switch (facts.kind) {
    case 'project':
      return UNFINISHED.includes(facts.phase) ? { ...facts, state: `phase: ${facts.phase}` } : undefined
    case 'instrument':
      return CHANGING.includes(facts.status) ? { ...facts, state: `status: ${facts.status}` } : undefined
    default:
      return undefined
  }
}

/** The day one year before an instant, in Brussels. It is only compared: 2027-02-29 need not exist. */
function aYearBefore(at: number): string {
  const today = dayInBrussels(at)
  return `${String(Number(today.slice(0, 4)) - 1).padStart(4, '0')}${today.slice(4)}`
}

/** Steps of a project that are written as present or to come, although their time is over. */
function overdueSteps({ facts, placeOf }: FactsFile, at: number): Problem[] {
  if (facts.kind !== 'project') return []
  return facts.steps.flatMap((step, i): Problem[] => {
    const key = step.until === undefined ? 'on' : 'until'
    const end = step[key]
    if (end === undefined || !isOverdue(step.state, key, end, at)) return []
    // Dates in the wrong order are a mistake of their own.
    if (step.on !== undefined && lastDayOf(end) < step.on) return []
    return [
      {
        ...placeOf(['steps', i, key]),
        severity: 'warning',
        code: 'overdue-step',
        found: `state: ${step.state}, and ${key}: ${end}, which is over`,
        expected: 'a step that is over to be done',
        instead: `if the step took place, write state: done; if it was put off, correct the date, or remove ${datesOf(step)}`,
      },
    ]
  })
}

function datesOf({ on, until }: { on?: string | undefined; until?: string | undefined }): string {
  return [on && 'on', until && 'until'].filter(Boolean).join(' and ')
}

type State = FactsOf<'project'>['steps'][number]['state']

/** A present step may have begun long ago: only its end counts. */
function isOverdue(state: State, key: 'on' | 'until', end: string, at: number): boolean {
  return (state === 'to-come' || (state === 'now' && key === 'until')) && isOver(end, at)
}
