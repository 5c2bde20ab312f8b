import { calendarAddress, feedAddress } from '../../../content/paths.ts'
import type { Route } from '../../../content/schema/routes.ts'
import type { Former } from '../records/former.ts'
import type { Routes } from '../records/routes.ts'

/** Addresses of a page's feed and calendar. Programs store them for years and cannot follow a notice on a page. */
const COMPANIONS = [feedAddress, calendarAddress]

/** When a page moves, also redirect its feed and calendar addresses. */
export function companionRoutes(former: readonly Former[], routes: Routes): Routes {
  const moved = former.flatMap(({ path, locale, form, fate }): [string, Route][] => {
    if (!locale || form || fate.kind !== 'page') return []
    const present = fate.page.paths[fate.locale ?? locale]
    return COMPANIONS.flatMap((addressOf): [string, Route][] => {
      const [before, now] = [addressOf(path), addressOf(present)]
      const route = routes.get(now)
      return route && 'file' in route && !routes.has(before) ? [[before, { moved: now }]] : []
    })
  })
  return new Map(moved)
}
