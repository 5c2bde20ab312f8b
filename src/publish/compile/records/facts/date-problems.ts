import type { Problem } from '../../../problem.ts'
import type { FactsFile } from '../../../source/content.ts'
import { endsBefore } from '../../../source/facts/dates.ts'

/** An end and its beginning, by the keys of the end. */
interface Period {
  path: PropertyKey[]
  end: string | undefined
  beginning: string | undefined
}

/** A period that ends before it begins. */
export function periodProblem({ path, end, beginning }: Period, { placeOf }: Pick<FactsFile, 'placeOf'>): Problem[] {
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
