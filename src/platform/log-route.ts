import type { Context } from 'hono'
import { matchedRoutes } from 'hono/route'

/** A path as the site itself writes them. Others come from a keyboard, and may hold an address or a name. */
const OWN_PATH = /^\/[a-z0-9./_-]{0,200}$/

const FAMILIAR_SEGMENT = /^[a-z-]{2,20}$/

/**
 * Names the place that was asked for, with nothing in it that a reader typed or that opens anything.
 * A route with a named parameter is logged as its pattern (`/preview/:secret/*`): the parameter may be a secret.
 * Any other is logged as its path. A route whose wildcard may hold a secret must therefore name it.
 */
export function loggedRoute(c: Context): string {
  const pattern = matchedRoutes(c).findLast(({ path }) => path.includes(':'))?.path
  return pattern ?? loggedPath(c.req.path, c.res.status)
}

/**
 * The path of a page that was served; of a failed one the first segment, if it looks like one of ours.
 * @example loggedPath('/nl/jan@example.org', 404) // '/nl/*'
 */
export function loggedPath(path: string, status: number): string {
  if (path === '/' || (status < 400 && OWN_PATH.test(path))) return path
  const [, first = '', ...rest] = path.split('/')
  if (!FAMILIAR_SEGMENT.test(first)) return '/*'
  return rest.length === 0 ? `/${first}` : `/${first}/*`
}
