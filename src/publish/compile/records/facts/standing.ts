import { FINAL_PHASES } from '../../../../domain/kinds.ts'
import type { FactsOf } from '../../../source/facts/index.ts'

/** Whether no source says how the project went on: nothing is known of a step after the last known one. */
export function isStatusUnconfirmed({ phase, steps }: FactsOf<'project'>): boolean {
  if (FINAL_PHASES.includes(phase)) return false
  return steps.slice(steps.findLastIndex(isKnown) + 1).some(({ state }) => state === 'unknown')
}

/** Whether a step is over or under way. */
export function isKnown({ state }: FactsOf<'project'>['steps'][number]): boolean {
  return state === 'done' || state === 'now'
}
