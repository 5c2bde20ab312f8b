import type { ListItem } from '../../../../content/schema/list-item.ts'
import { hasTrait, type ListedKind } from '../../../../domain/kinds.ts'
import { dateOf, stateAt } from '../../kinds/index.ts'
import type { TreeFactsOf } from '../../kinds/kind-rules.ts'
import type { TreePage } from '../../tree/tree.ts'
import { type FactsContext, teaser } from './context.ts'
import type { ItemFields } from './kinds/kind-record.ts'

/**
 * A page as an item of a list.
 * @param own what its kind answers; `toListItem` finds that
 */
export function itemOf(
  context: FactsContext,
  page: TreePage,
  facts: TreeFactsOf<ListedKind>,
  own: ItemFields,
): ListItem {
  return {
    ...teaser(context, page),
    kind: facts.kind,
    date: dateOf(page),
    themes: 'themes' in facts ? facts.themes : [],
    municipalities: 'municipalities' in facts ? facts.municipalities : [],
    state: hasTrait(facts, 'timed') ? stateAt(facts, context.at) : undefined,
    ...own,
  }
}
