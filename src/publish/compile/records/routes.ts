import { localeOf, withoutLocale } from '../../../content/paths.ts'
import type { Route } from '../../../content/schema/routes.ts'
import { LOCALES, type Locale } from '../../../locale/locale.ts'
import type { HistoryFile, SiteFile } from '../../source/schemas.ts'
import { ownLocales, type Tree, type TreePage } from '../tree/tree.ts'

export type Routes = Map<string, Route>

/**
 * Every path the site answers besides its pages: former ones lead to where the page is now, so always in one hop;
 * a path that is in use again belongs to the page that uses it, so A→B→A cannot loop.
 */
export function historyRoutes(tree: Tree, history: HistoryFile): Routes {
  const live = new Set([...tree.values()].flatMap(({ paths }) => Object.values(paths)))
  const routes: Routes = new Map()
  for (const { path } of history.gone) if (!live.has(path)) routes.set(path, { gone: true })
  for (const { path, page } of history.former) {
    const target = tree.get(page)
    const locale = localeOf(path)
    if (target && locale && !live.has(path)) routes.set(path, { moved: target.paths[locale] })
  }
  return routes
}

/**
 * Paths without a language (`/over-ons`): in each language the page that has this slug there,
 * else the one that has it in another language. Only languages in which the page exists are offered.
 */
export function choiceRoutes(tree: Tree, history: HistoryFile, { shortcuts }: SiteFile): Routes {
  const named = new Map<string, Partial<Record<Locale, TreePage>>>()
  const name = (path: string, locale: Locale, page: TreePage) => {
    const bare = withoutLocale(path)
    named.set(bare, { [locale]: page, ...named.get(bare) })
  }
  for (const page of tree.values()) for (const locale of LOCALES) name(page.paths[locale], locale, page)
  for (const { path, page } of history.former) {
    const target = tree.get(page)
    const locale = localeOf(path)
    if (target && locale) name(path, locale, target)
  }
  const routes: Routes = new Map()
  for (const [bare, pages] of named) {
    const [first] = LOCALES.flatMap((locale) => pages[locale] ?? [])
    if (first)
      routes.set(
        bare,
        choice((locale) => pages[locale] ?? first),
      )
  }
  for (const [path, id] of Object.entries(shortcuts)) {
    const page = tree.get(id)
    if (page)
      routes.set(
        path,
        choice(() => page),
      )
  }
  return routes
}

function choice(pageIn: (locale: Locale) => TreePage): Route {
  const paths = LOCALES.flatMap((locale) => {
    const page = pageIn(locale)
    return ownLocales(page).includes(locale) ? [[locale, page.paths[locale]] as const] : []
  })
  return { choose: Object.fromEntries(paths) }
}
