import { LOCALES } from '../locale/locale.ts'
import { encodePath, localeOf, readLegacyPath, readPath, tidyPath, withoutLocale } from './paths.ts'
import { keysOfQuery, readParams } from './query.ts'
import type { Route } from './schema/routes.ts'
import { type OwnRoute, ownRoute } from './system-paths.ts'

/** The routes of a release. */
export interface RouteIndex {
  lookup(path: string): Promise<Route | undefined>
  /** Names of the parameters that former addresses at a path depend on: `/index.php` → `[['id'], ['id', 'lang']]`. */
  queryForms(path: string): Promise<readonly (readonly string[])[]>
}

/** What the site has at an address. */
export type Found =
  | { kind: 'malformed' }
  | { kind: 'too-long' }
  | { kind: 'missing'; path: string }
  | { kind: 'gone'; path: string }
  /** 301. `to` is encoded and has the query that the redirect keeps. It is a whole address if it leads to another site. */
  | { kind: 'moved'; to: string }
  | { kind: 'found'; path: string; route: Served }

/** A route that is answered without a redirect to another path. */
type Served = Exclude<Route | OwnRoute, Redirect | { gone: true }>

/** A route that is answered with a redirect. */
type Redirect = Extract<Route | OwnRoute, { moved: string } | { elsewhere: string }>

/**
 * Finds what answers a request. Every redirect leads to its target in one hop, whatever form the address has. If nothing
 * is at the address as it is written, looks for it without what broken links add.
 * @param url path and query of the request, as the URL parser returns them
 */
export async function findRoute(
  index: RouteIndex,
  { pathname, search }: Pick<URL, 'pathname' | 'search'>,
): Promise<Found> {
  const reading = readPath(pathname)
  if (reading.kind === 'too-long') return reading
  if (reading.kind === 'malformed') {
    const legacy = await findLegacy(index, readLegacyPath(pathname), search)
    return legacy.kind === 'malformed' ? findTidied(index, pathname, search) : legacy
  }
  const { path } = reading
  const byQuery = await findByQuery(index, path, search)
  if (byQuery) return byQuery
  const route = await findPath(index, path)
  if (!route) return findTidied(index, pathname, search)
  if (isRedirect(route)) return { kind: 'moved', to: targetOf(route, search) }
  if (encodePath(path) !== pathname) return { kind: 'moved', to: `${encodePath(path)}${search}` }
  return 'gone' in route ? { kind: 'gone', path } : { kind: 'found', path, route }
}

function isRedirect(route: Route | OwnRoute): route is Redirect {
  return 'moved' in route || 'elsewhere' in route
}

/**
 * The value of `Location`. A page of this site gets the query of the request; another site does not, because the query
 * may hold what only this site may know.
 */
function targetOf(route: Redirect, search: string): string {
  if ('elsewhere' in route) return route.elsewhere
  return `${encodePath(route.moved)}${search}${route.fragment === undefined ? '' : `#${route.fragment}`}`
}

async function findPath(index: RouteIndex, path: string): Promise<Route | OwnRoute | undefined> {
  return (
    (await index.lookup(path)) ??
    ownRoute(path) ??
    (await findInOtherLanguage(index, path)) ??
    (await findCompanion(index, path))
  )
}

/**
 * Finds the feed or the calendar of a page whose slug is that of another language: `/fr/nieuws/atom.xml` leads to the
 * French feed, `/nieuws/atom.xml` to that of the reader's language.
 */
async function findCompanion(index: RouteIndex, path: string): Promise<Route | undefined> {
  const [, page, suffix] = COMPANION.exec(path) ?? []
  if (page === undefined || suffix === undefined) return undefined
  const route = (await index.lookup(page)) ?? (await findInOtherLanguage(index, page))
  if (!route) return undefined
  const exists = async (at: string) => (await index.lookup(at)) !== undefined
  if ('moved' in route) {
    const moved = `${route.moved}${suffix}`
    return (await exists(moved)) ? { moved } : undefined
  }
  if (!('choose' in route)) return undefined
  const choose: typeof route.choose = {}
  for (const locale of LOCALES) {
    const inLocale = route.choose[locale]
    const at = `${inLocale}${suffix}`
    if (inLocale !== undefined && (await exists(at))) choose[locale] = at
  }
  return Object.keys(choose).length > 0 ? { choose } : undefined
}

/** The path of a page, and what follows it in the path of its feed or its calendar. */
const COMPANION = /^(\/.+?)(\/atom\.xml|\.ics)$/

/** Finds an address without what broken links add: `/nl/nieuws;jsessionid=1)` → `/nl/nieuws`. */
async function findTidied(index: RouteIndex, pathname: string, search: string): Promise<Found> {
  const path = tidyPath(pathname)
  if (path === undefined) return { kind: 'malformed' }
  const reading = readPath(pathname)
  if (reading.kind === 'path' && (reading.path === path || isProgram(reading.path, search))) {
    return { kind: 'missing', path: reading.path }
  }
  const route = await findPath(index, path)
  if (!route) return { kind: 'missing', path }
  if ('gone' in route) return { kind: 'gone', path }
  return { kind: 'moved', to: isRedirect(route) ? targetOf(route, search) : `${encodePath(path)}${search}` }
}

/** Whether an address is that of a program, which answers each query with another page: `/index.php?id=2`. */
function isProgram(path: string, search: string): boolean {
  return search.length > 1 && /\/index\.(?:php|aspx?)$/i.test(path)
}

/** Finds a former address in an encoding other than UTF-8. Nothing else has such an address. */
async function findLegacy(index: RouteIndex, path: string | undefined, search: string): Promise<Found> {
  if (path === undefined) return { kind: 'malformed' }
  const byQuery = await findByQuery(index, path, search)
  if (byQuery) return byQuery
  const route = await index.lookup(path)
  if (route && isRedirect(route)) return { kind: 'moved', to: targetOf(route, search) }
  if (route && 'choose' in route) return { kind: 'moved', to: `${encodePath(path)}${search}` }
  return route && 'gone' in route ? { kind: 'gone', path } : { kind: 'malformed' }
}

/** Finds a former address with a query. The redirect drops the query, which means nothing to the present page. */
async function findByQuery(index: RouteIndex, path: string, search: string): Promise<Found | undefined> {
  if (search.length < 2) return undefined
  const forms = await index.queryForms(path)
  if (forms.length === 0) return undefined
  for (const key of keysOfQuery(path, readParams(search), forms)) {
    const route = await index.lookup(key)
    if (route && isRedirect(route)) return { kind: 'moved', to: targetOf(route, '') }
    if (route && 'gone' in route) return { kind: 'gone', path }
    if (route && 'choose' in route) return { kind: 'found', path, route }
  }
  return undefined
}

/** A path with the slug of another language redirects to the page in the language of the path; a removed one is gone. */
async function findInOtherLanguage(index: RouteIndex, path: string): Promise<Route | undefined> {
  const locale = localeOf(path)
  const elsewhere = locale && ((await index.lookup(withoutLocale(path))) ?? ownRoute(withoutLocale(path)))
  if (!locale || !elsewhere) return undefined
  if ('gone' in elsewhere) return elsewhere
  const moved = 'choose' in elsewhere ? elsewhere.choose[locale] : undefined
  return moved === undefined ? undefined : { moved }
}
