import type { ListItem } from '../../../../content/schema/list-item.ts'
import type { TreePage } from '../../tree/tree.ts'
import { type FactsContext, inWords, teaser } from './context.ts'
import { endOf } from './event.ts'
import { inquiryStateAt, isLastDay } from './inquiry.ts'
import { dateOf } from './overview.ts'

/** A page as the list of its kind shows it. */
export function toListItem(context: FactsContext, page: TreePage): ListItem {
  const { facts } = page
  const base = { ...teaser(context, page), date: dateOf(page), themes: [], municipalities: [] }
  switch (facts?.kind) {
    case 'news':
    case 'publication':
      return { ...base, kind: facts.kind, type: facts.type, themes: facts.themes, municipalities: facts.municipalities }
    case 'event':
      return {
        ...base,
        kind: 'event',
        until: facts.end,
        state: endOf(facts) <= context.at ? 'closed' : 'announced',
        themes: facts.themes,
        municipalities: facts.municipalities,
      }
    case 'inquiry':
      return {
        ...base,
        kind: 'inquiry',
        // Without a first day the list's date is the last one already.
        until: facts.first === undefined ? undefined : facts.last,
        state: inquiryStateAt(facts, context.at),
        ...(isLastDay(facts, context.at) && { isLastDay: true }),
        themes: facts.themes,
        municipalities: facts.municipalities,
      }
    case 'project':
      return {
        ...base,
        kind: 'project',
        phase: facts.phase,
        // Not the list's order, but the day as of which the phase is told.
        date: facts.asOf,
        themes: facts.themes,
        municipalities: facts.municipalities,
      }
    case 'instrument': {
      const term = context.content.glossary.find(({ id }) => id === facts.term)?.terms[context.locale]
      const { level, nature, binding, status, themes } = facts
      const acronym = term?.acronym && inWords(context, { nl: term.acronym, fr: term.acronym, en: term.acronym })
      return { ...base, kind: 'instrument', date: facts.asOf, level, nature, binding, status, themes, acronym }
    }
    default:
      return { ...base, kind: 'page' }
  }
}
