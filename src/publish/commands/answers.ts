import { localeOf } from '../../content/paths.ts'
import type { Route } from '../../content/schema/routes.ts'
import type { Compiled } from '../compile/compile.ts'
import type { Tree } from '../compile/tree/tree.ts'
import type { FormerEntry } from './keep-addresses.ts'

/**
 * What readers will get at a former address of a page, which may be one that they do not see yet.
 * @param tree all pages, also those to come
 */
export function answerAt(
  { path, page }: FormerEntry,
  { routes, coming }: Pick<Compiled, 'routes' | 'coming'>,
  tree: Tree,
): string {
  const locale = localeOf(path)
  const target = locale && tree.get(page)?.paths[locale]
  const hour = target === undefined ? undefined : coming.get(target)
  return hour && !routes.has(path)
    ? `${path} will redirect to ${target} when the page appears (publishAt: ${hour.written})`
    : answerOf(path, routes.get(path))
}

/** What readers will get at an address: `/nl/ons will redirect to /nl/over-ons`. */
export function answerOf(path: string, route: Route | undefined): string {
  if (!route) return `${path} will answer 404 Not Found`
  if ('moved' in route) return `${path} will redirect to ${route.moved}${route.fragment ? `#${route.fragment}` : ''}`
  if ('elsewhere' in route) return `${path} will redirect to ${route.elsewhere}`
  if ('gone' in route) return `${path} will answer 410 Gone`
  if ('choose' in route) return `${path} will redirect to one of ${Object.values(route.choose).join(', ')}`
  return `${path} is in use`
}
