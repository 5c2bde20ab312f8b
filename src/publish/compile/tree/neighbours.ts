import type { Locale } from '../../../locale/locale.ts'
import { subjectsOf } from '../kinds/index.ts'
import type { FactsContext } from '../records/facts/index.ts'
import type { Overview } from '../records/facts/overview.ts'
import type { TreePage } from './tree.ts'

/** Maximum of pages in a section's menu. A longer section is a list, and a list has its own page. */
const MENU_LIMIT = 24
/** Maximum of related pages. */
const MAX_RELATED = 6

/** The child pages for a reader, without those that the page lists (`list`, `figures`) or finds (`finder`) in another way. */
export function childrenOf({ facts, childrenIn }: TreePage, locale: Locale): readonly TreePage[] {
  const children = childrenIn[locale]
  if (facts?.kind === 'finder' || facts?.kind === 'figures') return []
  return facts?.kind === 'list' ? children.filter((child) => child.facts?.kind !== facts.of) : children
}

/** The pages of the same section, for a reader. None on the first level (see the navigation) or below a list (see the list). */
export function menuOf({ parent }: TreePage, locale: Locale): readonly TreePage[] {
  const siblings = parent && parent.id !== '/' && parent.facts?.kind !== 'list' ? parent.childrenIn[locale] : []
  return siblings.length > 1 && siblings.length <= MENU_LIMIT ? siblings : []
}

/** The previous and the next page: in the order of the list for listed pages, otherwise in the order of the section. */
export function aroundOf(overview: Overview, page: TreePage, locale: Locale): { before?: TreePage; after?: TreePage } {
  const { parent, facts } = page
  if (!parent || parent.id === '/' || parent.facts?.kind === 'finder' || parent.facts?.kind === 'figures') return {}
  const isListed = parent.facts?.kind === 'list' && facts?.kind === parent.facts.of
  const row =
    isListed && parent.facts?.kind === 'list' ? overview.ofKind(parent.facts.of, locale) : childrenOf(parent, locale)
  const at = overview.placeIn(row, page)
  const [before, after] = [row[at - 1], row[at + 1]]
  return at < 0 ? {} : { ...(before && { before }), ...(after && { after }) }
}

/** Pages on the same subject: first the pages that this page is about, then the pages about this page. */
export function relatedTo({ overview, tree }: FactsContext, page: TreePage): TreePage[] {
  if (page.facts?.kind === 'list') return []
  const named = subjectsOf(page).flatMap((id) => tree.get(id) ?? [])
  return [...new Set([...named, ...overview.pagesAbout(page.id)])].filter((one) => one !== page).slice(0, MAX_RELATED)
}
