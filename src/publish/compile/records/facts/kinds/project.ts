import type { ProjectStep, FactsOf as RecordOf } from '../../../../../content/schema/facts.ts'
import type { LastStep } from '../../../../../content/schema/list-item.ts'
import { FINAL_PHASES, type Phase } from '../../../../../domain/kinds.ts'
import { drawTimeline } from '../../../../drawings/timeline.ts'
import type { Problem } from '../../../../problem.ts'
import type { WithoutSite } from '../../../../source/content.ts'
import { isOver, lastDayOf } from '../../../../source/facts/dates.ts'
import type { FactsOf } from '../../../../source/facts/index.ts'
import { suggestion } from '../../../checks/page-names.ts'
import type { Tree } from '../../../tree/tree.ts'
import { windowOf } from '../../drawings/maps.ts'
import { commonOf } from '../common.ts'
import { type FactsContext, inWords, linkOf } from '../context.ts'
import { periodProblem } from '../date-problems.ts'
import { staleProblems } from '../stale.ts'
import { isKnown, isStatusUnconfirmed } from '../standing.ts'
import { stepOf } from '../step.ts'
import type { FileOf, KindRecord } from './kind-record.ts'

/** Statuses of a project whose plan is in force or was carried out. */
const IN_FORCE: readonly Phase[] = ['in-force', 'built']

type Procedure = FactsOf<'instrument'>['procedure']

/** The steps of a project: the procedure of its instrument. */
function procedureOf(tree: Tree, { instrument }: FactsOf<'project'>): Procedure {
  const facts = instrument === undefined ? undefined : tree.get(instrument)?.facts
  return facts?.kind === 'instrument' ? facts.procedure : []
}

export const project: KindRecord<'project'> = {
  record(context, page, facts) {
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
  },
  problems(file, { content, at }) {
    return [
      ...file.facts.steps.flatMap(({ on, until }, i) =>
        periodProblem({ path: ['steps', i, 'until'], end: until, beginning: on }, file),
      ),
      ...outOfDate(file, at),
      ...unknownSteps(file, content),
      ...unknownPhase(file),
    ]
  },
  // The date is that of the newest source for its phase.
  item: (context, facts) => ({ phase: facts.phase, lastStep: lastStepOf(context, facts), date: facts.asOf }),
}

/** The last step that is done or under way. Undefined if no step of the project is known. */
function lastStepOf(context: FactsContext, facts: FactsOf<'project'>): LastStep | undefined {
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

/** A status after which another step is expected and that may be out of date; else steps whose time is over. */
function outOfDate(file: FileOf<'project'>, at: number): Problem[] {
  const { facts } = file
  const stale = FINAL_PHASES.includes(facts.phase)
    ? []
    : staleProblems({ ...facts, state: `phase: ${facts.phase}` }, file, at)
  return stale.length > 0 ? stale : overdueSteps(file, at)
}

/** Steps of a project that are written as present or to come, although their time is over. */
function overdueSteps({ facts, placeOf }: FileOf<'project'>, at: number): Problem[] {
  return facts.steps.flatMap((step, i): Problem[] => {
    const key = step.until === undefined ? 'on' : 'until'
    const end = step[key]
    if (end === undefined || !isOverdue(step.state, key, end, at)) return []
    // Dates in the wrong order are reported separately.
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

/** Steps of a project that the procedure of its instrument does not have. */
function unknownSteps({ facts, placeOf }: FileOf<'project'>, content: WithoutSite): Problem[] {
  if (facts.steps.length === 0) return []
  const { instrument } = facts
  // The procedure is not known if the instrument is wrong or cannot be read, which is reported once.
  if (instrument !== undefined && !isReadable(content, instrument)) return []
  const file = instrument === undefined ? undefined : content.facts.get(instrument)
  const steps = file?.facts.kind === 'instrument' ? file.facts.procedure.map(({ id }) => id) : []
  const expected = steps.length > 0 ? `one of ${steps.join(', ')}` : 'an instrument with a procedure'
  return facts.steps.flatMap(({ step }, i): Problem[] => {
    if (steps.includes(step)) return []
    const found = { severity: 'error', code: 'unknown-step', found: `the step ${step}`, expected } as const
    return [{ ...placeOf(['steps', i, 'step']), ...found, instead: suggestion(step, steps) }]
  })
}

/** A project that says nothing of its status, although a step of it is known. Readers could not filter by its status. */
function unknownPhase({ facts, placeOf }: FileOf<'project'>): Problem[] {
  if (facts.phase !== 'unknown') return []
  const last = facts.steps.findLast(({ state }) => state === 'done' || state === 'now')
  if (!last) return []
  return [
    {
      ...placeOf(['phase']),
      severity: 'warning',
      code: 'unknown-phase',
      found: `phase: unknown, although the step ${last.step} is known`,
      expected: 'the status after that step: study, inquiry, decision, in-force, built or given-up',
      instead: 'write the status after the last known step; the page itself says that nothing is known since',
    },
  ]
}

function isReadable({ pages, drafts, unreadYaml }: WithoutSite, id: string): boolean {
  return (pages.has(id) || drafts.has(id)) && !unreadYaml.has(`${id.slice(1)}/facts.yaml`)
}
