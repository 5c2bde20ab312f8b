import type { FactsOf as RecordOf } from '../../../../content/schema/facts.ts'
import type { FactsOf } from '../../../source/facts/index.ts'
import { locatorMapOf } from '../../outputs/map/project-map.ts'
import type { Tree, TreePage } from '../../tree/tree.ts'
import { commonOf } from './common.ts'
import { type FactsContext, inWords, linkOf } from './context.ts'

type Procedure = FactsOf<'instrument'>['procedure']

/** The steps of a project: the procedure of its instrument. */
function procedureOf(tree: Tree, { instrument }: FactsOf<'project'>): Procedure {
  const facts = instrument === undefined ? undefined : tree.get(instrument)?.facts
  return facts?.kind === 'instrument' ? facts.procedure : []
}

export function projectFacts(context: FactsContext, page: TreePage, facts: FactsOf<'project'>): RecordOf<'project'> {
  const procedure = procedureOf(context.tree, facts)
  return {
    kind: 'project',
    phase: facts.phase,
    asOf: facts.asOf,
    area: facts.area && inWords(context, facts.area),
    instrument: facts.instrument === undefined ? undefined : linkOf(context, facts.instrument),
    steps: facts.steps.flatMap(({ step, on, until, state, note, page: about }) => {
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
    }),
    outcome: facts.outcome && inWords(context, facts.outcome),
    map: locatorMapOf(context, page),
    ...commonOf(context, page, facts),
  }
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
