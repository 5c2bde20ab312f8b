import { withoutLocale } from '../../../content/paths.ts'
import type { Route } from '../../../content/schema/routes.ts'
import { LOCALES, type Locale } from '../../../locale/locale.ts'
import type { SiteFile } from '../../source/schemas.ts'
import { ownLocales, type Tree, type TreePage } from '../tree/tree.ts'
import type { Fate, Former } from './former.ts'

export type Routes = Map<string, Route>

/** For each path that has former addresses with a query: the names of the parameters that these depend on. */
export type QueryForms = Map<string, string[][]>

/** The pages that a path without a language leads to, by the language in which they have this path. */
type Named = Partial<Record<Locale, TreePage>>

/**
 * Routes of former addresses. One with a language leads to the page in that language. One without leads to the neutral
 * address of the page, which asks for the reader's language: `/Page.html` → `/over-ons` → `/fr/a-propos`. Only the first of
 * the two is permanent. One that leads to another site has its address.
 */
export function formerRoutes(tree: Tree, former: readonly Former[]): Routes {
  const live = namesOf(tree)
  return new Map(former.map(({ key, locale, fate }) => [key, toRoute(fate, locale, live)]))
}

/** The parameters that former addresses depend on, by path. */
export function queryForms(former: readonly Former[]): QueryForms {
  const byPath = new Map<string, Map<string, string[]>>()
  for (const { path, form } of former) {
    if (!form) continue
    const forms = byPath.get(path) ?? new Map<string, string[]>()
    byPath.set(path, forms.set(form.join('&'), form))
  }
  return new Map([...byPath].map(([path, forms]) => [path, [...forms.values()].sort()]))
}

function toRoute(fate: Fate, locale: Locale | undefined, live: ReadonlyMap<string, Named>): Route {
  if (fate.kind === 'gone') return { gone: true }
  if (fate.kind === 'file') return { moved: fate.path }
  if (fate.kind === 'elsewhere') return { elsewhere: fate.address }
  const language = fate.locale ?? locale
  const part = fate.fragment === undefined ? {} : { fragment: encodeURIComponent(fate.fragment) }
  if (language) return { moved: fate.page.paths[language], ...part }
  const neutral = neutralPath(fate.page, live)
  return neutral === undefined ? choice(() => fate.page) : { moved: neutral, ...part }
}

/** The path without a language that leads to a page in every language; undefined if other pages share each of them. */
export function neutralPath(page: TreePage, live: ReadonlyMap<string, Named>): string | undefined {
  return LOCALES.map((locale) => withoutLocale(page.paths[locale])).find((bare) =>
    Object.values(live.get(bare) ?? {}).every((one) => one === page),
  )
}

/**
 * Routes of paths without a language (`/over-ons`). In each language they lead to the page with this slug in that
 * language, or else in another language. Only languages in which the page was written are offered. A path that only
 * removed pages had is gone.
 */
export function choiceRoutes(
  tree: Tree,
  former: readonly Former[],
  { shortcuts }: Pick<SiteFile, 'shortcuts'>,
): Routes {
  const named = namesOf(tree)
  const routes: Routes = new Map()
  for (const { path, locale, form, fate } of former) {
    if (!locale || form) continue
    if (fate.kind === 'gone') routes.set(withoutLocale(path), { gone: true })
    if (fate.kind === 'page') addName(named, path, locale, fate.page)
  }
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

/** Paths of pages without their language. */
export function namesOf(tree: Tree): Map<string, Named> {
  const named = new Map<string, Named>()
  for (const page of tree.values()) for (const locale of LOCALES) addName(named, page.paths[locale], locale, page)
  return named
}

function addName(named: Map<string, Named>, path: string, locale: Locale, page: TreePage): void {
  const bare = withoutLocale(path)
  named.set(bare, { [locale]: page, ...named.get(bare) })
}

function choice(pageIn: (locale: Locale) => TreePage): Route {
  const paths = LOCALES.flatMap((locale) => {
    const page = pageIn(locale)
    return ownLocales(page).includes(locale) ? [[locale, page.paths[locale]] as const] : []
  })
  return { choose: Object.fromEntries(paths) }
}
