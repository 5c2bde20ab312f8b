import { dayInBrussels } from '../../../../locale/brussels-time.ts'
import type { Problem } from '../../../problem.ts'
import type { FactsFile } from '../../../source/content.ts'
import { lastDayOf } from '../../../source/facts/dates.ts'

/** A fact that is likely to change, and the dates on which it was last known to be right. */
interface Expectation {
  /** What the editor wrote: `phase: decision`. */
  state: string
  asOf: string
  checked?: string | undefined
}

/**
 * A fact that is likely to be out of date: a next step is expected, and no editor has looked for it for more than a year.
 * @param at milliseconds since 1970
 */
export function staleProblems(
  expectation: Expectation,
  { placeOf }: Pick<FactsFile, 'placeOf'>,
  at: number,
): Problem[] {
  const { state, asOf, checked } = expectation
  const key = checked !== undefined && lastDayOf(checked) > lastDayOf(asOf) ? 'checked' : 'asOf'
  const known = key === 'checked' && checked !== undefined ? checked : asOf
  if (lastDayOf(known) >= aYearBefore(at)) return []
  return [
    {
      ...placeOf([key]),
      severity: 'warning',
      code: 'stale-step',
      found: `${key}: ${known}, and ${state}, after which a next step is expected`,
      expected: `a date within the last year, from ${aYearBefore(at)} on`,
      instead: `look for a newer source; if there is one, change asOf and the facts; if not, write checked: ${dayInBrussels(at)}`,
    },
  ]
}

/** The day one year before an instant, in Brussels. It is only compared: 2027-02-29 need not exist. */
function aYearBefore(at: number): string {
  const today = dayInBrussels(at)
  return `${String(Number(today.slice(0, 4)) - 1).padStart(4, '0')}${today.slice(4)}`
}
