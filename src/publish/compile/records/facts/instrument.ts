import type { FactsOf as RecordOf } from '../../../../content/schema/facts.ts'
import { localized } from '../../../../locale/locale.ts'
import { typography } from '../../../markdown/index.ts'
import type { FactsOf } from '../../../source/facts/index.ts'
import type { TreePage } from '../../tree/tree.ts'
import { commonOf } from './common.ts'
import { type FactsContext, inWords, linkOf } from './context.ts'
import { toListItem } from './list-item.ts'
import { stepOf } from './project.ts'

export function instrumentFacts(
  context: FactsContext,
  page: TreePage,
  facts: FactsOf<'instrument'>,
): RecordOf<'instrument'> {
  const all = context.overview.ofKind('instrument', context.locale)
  const term = context.content.glossary.find(({ id }) => id === facts.term)
  const replaced = all.filter((one) => one.facts?.kind === 'instrument' && one.facts.replacedBy === page.id)
  return {
    kind: 'instrument',
    names:
      term &&
      localized((locale) => ({
        name: typography(term.terms[locale].name, locale),
        acronym: term.terms[locale].acronym,
      })),
    level: facts.level,
    nature: facts.nature,
    binding: facts.binding,
    legalBasis: facts.legalBasis && inWords(context, facts.legalBasis),
    status: facts.status,
    asOf: facts.asOf,
    dates: facts.dates.map(({ on, what }) => ({ on, what: inWords(context, what) })),
    replacedBy: facts.replacedBy === undefined ? undefined : linkOf(context, facts.replacedBy),
    replaces: replaced.map((one) => linkOf(context, one.id)),
    procedure: facts.procedure.map((step) => ({ id: step.id, ...stepOf(context, step) })),
    hierarchy: all.map((one) => toListItem(context, one)),
    ...commonOf(context, page, facts),
  }
}
