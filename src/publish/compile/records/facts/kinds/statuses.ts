import { PHASES } from '../../../../../domain/kinds.ts'
import { linkTo } from '../../../tree/links.ts'
import { inWords } from '../context.ts'
import { type KindRecord, none } from './kind-record.ts'

export const statuses: KindRecord<'statuses'> = {
  record(context, _page, { phases }) {
    const projects = context.overview.ofKind('project', context.locale)
    return {
      kind: 'statuses',
      phases: PHASES.map((id) => ({
        id,
        name: inWords(context, phases[id].name),
        definition: inWords(context, phases[id].definition),
        projects: projects
          .filter(({ facts }) => facts?.kind === 'project' && facts.phase === id)
          .map((page) => linkTo(page, context.locale)),
      })),
    }
  },
  problems: none,
}
