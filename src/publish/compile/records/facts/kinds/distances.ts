import { distancesProblems } from '../distances.ts'
import type { KindRecord } from './kind-record.ts'

export const distances: KindRecord<'distances'> = {
  record: () => ({ kind: 'distances' }),
  problems: distancesProblems,
}
