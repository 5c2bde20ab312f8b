import type { FactsContext } from '../records/facts/index.ts'
import { type Overview, subjectsOf } from '../records/facts/overview.ts'
import type { TreePage } from './tree.ts'

/** Most pages that a section's menu names; a longer one is a list, and lists have pages of their own. */
const MENU_LIMIT = 24
/** Most pages on the same subject that are named. */
const RELATED = 6

/** The pages below, without those that the page lists anyway, or that it finds. */
export function childrenOf({ facts, children }: TreePage): TreePage[] {
  if (facts?.kind === 'finder') return []
  return facts?.kind === 'list' ? children.filter((child) => child.facts?.kind !== facts.of) : children
}

/** The pages of the same section; those of the first level stand in the navigation already, those of a list in the list. */
export function menuOf({ parent }: TreePage): TreePage[] {
  const siblings = parent && parent.id !== '/' && parent.facts?.kind !== 'list' ? parent.children : []
  return siblings.length > 1 && siblings.length <= MENU_LIMIT ? siblings : []
}

/** The pages before and after: those of a list in its order, others in the order of their section. */
export function aroundOf(overview: Overview, page: TreePage): { before?: TreePage; after?: TreePage } {
  const { parent, facts } = page
  if (!parent || parent.id === '/' || parent.facts?.kind === 'finder') return {}
  const isListed = parent.facts?.kind === 'list' && facts?.kind === parent.facts.of
  const row = isListed && parent.facts?.kind === 'list' ? overview.ofKind(parent.facts.of) : childrenOf(parent)
  const at = overview.placeIn(row, page)
  const [before, after] = [row[at - 1], row[at + 1]]
  return at < 0 ? {} : { ...(before && { before }), ...(after && { after }) }
}

/** Pages on the same subject: what the page says it is about, then what says it is about the page. */
export function relatedTo({ overview, tree }: FactsContext, page: TreePage): TreePage[] {
  if (page.facts?.kind === 'list') return []
  const named = subjectsOf(page).flatMap((id) => tree.get(id) ?? [])
  return [...new Set([...named, ...overview.pagesAbout(page.id)])].filter((one) => one !== page).slice(0, RELATED)
}
