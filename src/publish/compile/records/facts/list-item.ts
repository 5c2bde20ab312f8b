import type { ListItem } from '../../../../content/schema/list-item.ts'
import { hasTrait, type ListedKind } from '../../../../domain/kinds.ts'
import type { TreePage } from '../../tree/tree.ts'
import type { FactsContext } from './context.ts'
import { itemOf } from './item.ts'
import type { KindRecord } from './kinds/kind-record.ts'
import { LISTED } from './kinds/listed.ts'

/** A page as an item of the list of its kind. The cast is as in `recordOfKind`. */
export function toListItem(context: FactsContext, page: TreePage): ListItem {
  const { facts } = page
  if (!hasTrait(facts, 'list')) throw new Error(`${page.id} is of a kind without a list`)
  const { item } = LISTED[facts.kind] as KindRecord<ListedKind>
  return itemOf(context, page, facts, item(context, facts))
}
