import { calendarAddress, feedAddress, localeOf } from '../../../content/paths.ts'
import type { Route } from '../../../content/schema/routes.ts'
import type { HistoryFile } from '../../source/schemas.ts'
import type { Routes } from '../records/routes.ts'
import type { Tree } from '../tree/tree.ts'

/** Addresses that a page's own has beside it: programs keep them for years, and do not read what a person would. */
const COMPANIONS = [feedAddress, calendarAddress]

/** Where a page has moved, what stood beside its former path leads to what stands beside the present one. */
export function companionRoutes(tree: Tree, { former }: HistoryFile, routes: Routes): Routes {
  const moved = former.flatMap(({ path, page }): [string, Route][] => {
    const [target, locale] = [tree.get(page), localeOf(path)]
    if (!target || !locale) return []
    return COMPANIONS.flatMap((addressOf): [string, Route][] => {
      const [before, now] = [addressOf(path), addressOf(target.paths[locale])]
      return routes.has(now) && !routes.has(before) ? [[before, { moved: now }]] : []
    })
  })
  return new Map(moved)
}
