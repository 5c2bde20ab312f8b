import type { ListItem } from '../../../../content/schema/list-item.ts'
import { hasTrait } from '../../../../domain/kinds.ts'
import { dateOf, stateAt } from '../../kinds/index.ts'
import type { TreePage } from '../../tree/tree.ts'
import { type FactsContext, inWords, linkOf, teaser } from './context.ts'
import { isLastDay } from './inquiry.ts'
import { lastStepOf } from './project.ts'

/** A page as an item of the list of its kind. */
export function toListItem(context: FactsContext, page: TreePage): ListItem {
  const { facts } = page
  if (!hasTrait(facts, 'list')) throw new Error(`${page.id} is of a kind without a list`)
  const base = {
    ...teaser(context, page),
    date: dateOf(page),
    themes: 'themes' in facts ? facts.themes : [],
    municipalities: 'municipalities' in facts ? facts.municipalities : [],
    state: hasTrait(facts, 'timed') ? stateAt(facts, context.at) : undefined,
  }
  switch (facts.kind) {
    case 'news':
    case 'publication':
      return { ...base, kind: facts.kind, type: facts.type }
    case 'letter':
      return { ...base, kind: 'letter' }
    case 'event':
      return { ...base, kind: 'event', until: facts.end, ...(facts.change && { change: facts.change }) }
    case 'inquiry':
      return {
        ...base,
        kind: 'inquiry',
        plan: linkOf(context, facts.plan).path,
        // Without a first day, `date` is the last day already.
        until: facts.first === undefined ? undefined : facts.last,
        ...(isLastDay(facts, context.at) && { isLastDay: true }),
      }
    case 'project':
      // A project has no date of its own: the date of the newest source for its phase.
      return { ...base, kind: 'project', phase: facts.phase, lastStep: lastStepOf(context, facts), date: facts.asOf }
    case 'instrument': {
      const term = context.content.glossary.find(({ id }) => id === facts.term)?.terms[context.locale]
      const { level, nature, binding, status } = facts
      const acronym = term?.acronym && inWords(context, { nl: term.acronym, fr: term.acronym, en: term.acronym })
      return { ...base, kind: 'instrument', date: facts.asOf, level, nature, binding, status, acronym }
    }
    default:
      return facts satisfies never
  }
}
