import type { InstrumentStatus } from '../../../../../domain/kinds.ts'
import { localized } from '../../../../../locale/locale.ts'
import { typography } from '../../../../markdown/index.ts'
import { commonOf } from '../common.ts'
import { inWords, linkOf } from '../context.ts'
import { itemOf } from '../item.ts'
import { staleProblems } from '../stale.ts'
import { stepOf } from '../step.ts'
import type { KindRecord } from './kind-record.ts'

/** Statuses of an instrument after which another step is expected. */
const CHANGING: readonly InstrumentStatus[] = ['under-revision']

export const instrument: KindRecord<'instrument'> = {
  record(context, page, facts) {
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
      hierarchy: all.flatMap((one) =>
        one.facts?.kind === 'instrument' ? itemOf(context, one, one.facts, instrument.item(context, one.facts)) : [],
      ),
      ...commonOf(context, page, facts),
    }
  },
  problems: (file, { at }) =>
    CHANGING.includes(file.facts.status)
      ? staleProblems({ ...file.facts, state: `status: ${file.facts.status}` }, file, at)
      : [],
  item(context, { term: id, level, nature, binding, status, asOf }) {
    const term = context.content.glossary.find((one) => one.id === id)?.terms[context.locale]
    const acronym = term?.acronym && inWords(context, { nl: term.acronym, fr: term.acronym, en: term.acronym })
    return { date: asOf, level, nature, binding, status, acronym }
  },
}
