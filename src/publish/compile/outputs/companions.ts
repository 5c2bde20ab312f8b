import { calendarAddress, feedAddress, localeOf } from '../../../content/paths.ts'
import type { Route } from '../../../content/schema/routes.ts'
import type { HistoryFile } from '../../source/schemas.ts'
import type { Routes } from '../records/routes.ts'
import type { Tree } from '../tree/tree.ts'

/** Addresses of a page's feed and calendar. Programs store them for years and cannot follow a notice on a page. */
const COMPANIONS = [feedAddress, calendarAddress]

/** When a page moves, also redirect its feed and calendar addresses. */
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
