import type { ProjectStep, FactsOf as RecordOf } from '../../../../content/schema/facts.ts'
import type { LastStep } from '../../../../content/schema/list-item.ts'
import type { Phase } from '../../../../domain/kinds.ts'
import { drawTimeline } from '../../../drawings/timeline.ts'
import type { FactsOf } from '../../../source/facts/index.ts'
import type { Tree, TreePage } from '../../tree/tree.ts'
import { windowOf } from '../drawings/maps.ts'
import { commonOf } from './common.ts'
import { type FactsContext, inWords, linkOf } from './context.ts'
import { isKnown, isStatusUnconfirmed } from './standing.ts'

/** Statuses of a project whose plan is in force or was carried out. */
const IN_FORCE: readonly Phase[] = ['in-force', 'built']

type Procedure = FactsOf<'instrument'>['procedure']

/** The steps of a project: the procedure of its instrument. */
function procedureOf(tree: Tree, { instrument }: FactsOf<'project'>): Procedure {
  const facts = instrument === undefined ? undefined : tree.get(instrument)?.facts
  return facts?.kind === 'instrument' ? facts.procedure : []
}

export function projectFacts(context: FactsContext, page: TreePage, facts: FactsOf<'project'>): RecordOf<'project'> {
  const procedure = procedureOf(context.tree, facts)
  const steps = facts.steps.flatMap(({ step, on, until, state, note, page: about }) => {
    const defined = procedure.find(({ id }) => id === step)
    if (!defined) return []
    return {
      ...stepOf(context, defined),
      state,
      on,
      until,
      note: note && inWords(context, note),
      page: about === undefined ? undefined : linkOf(context, about),
    }
  })
  return {
    kind: 'project',
    phase: facts.phase,
    asOf: facts.asOf,
    lastStep: lastStepOf(context, facts),
    meanwhile: IN_FORCE.includes(facts.phase) ? undefined : meanwhileOf(context),
    area: facts.area && inWords(context, facts.area),
    instrument: facts.instrument === undefined ? undefined : linkOf(context, facts.instrument),
    steps,
    outcome: facts.outcome && inWords(context, facts.outcome),
    window: windowOf(context, page),
    timeline: drawTimeline(knownSteps(steps)),
    ...commonOf(context, page, facts),
  }
}

/** The last step that is done or under way. Undefined if no step of the project is known. */
export function lastStepOf(context: FactsContext, facts: FactsOf<'project'>): LastStep | undefined {
  const last = facts.steps.findLast(isKnown)
  const defined = last && procedureOf(context.tree, facts).find(({ id }) => id === last.step)
  if (!last || !defined) return undefined
  const isUnconfirmed = isStatusUnconfirmed(facts)
  return {
    name: inWords(context, defined.name),
    on: last.until ?? last.on,
    ...(last.until !== undefined && last.state !== 'now' && { isLastDay: true }),
    ...(last.state === 'now' && { isNow: true }),
    ...(isUnconfirmed && { unconfirmed: true }),
  }
}

/** The rules that apply where no plan is in force, as the page of the statuses says them once for all projects. */
function meanwhileOf(context: FactsContext): RecordOf<'project'>['meanwhile'] {
  const facts = context.overview.only('statuses')?.facts
  if (facts?.kind !== 'statuses' || !facts.meanwhile) return undefined
  const { text, page } = facts.meanwhile
  return { text: inWords(context, text), page: linkOf(context, page) }
}

/** The steps up to the last one that is over, takes place now, or has a date. */
function knownSteps(steps: readonly ProjectStep[]): readonly ProjectStep[] {
  return steps.slice(0, steps.findLastIndex(({ state, on }) => state === 'done' || state === 'now' || on) + 1)
}

/** One step of a procedure in the reader's language. */
export function stepOf(context: FactsContext, { name, who, term, act }: Procedure[number]) {
  return {
    name: inWords(context, name),
    who: inWords(context, who),
    term: term && inWords(context, term),
    act: act && inWords(context, act),
  }
}
