import type { Context } from 'hono'
import { matchedRoutes } from 'hono/route'

/** The form of the site's own paths. Any other path was typed, and may contain an e-mail address or a name. */
const OWN_PATH = /^\/[a-z0-9./_-]{0,200}$/

const FAMILIAR_SEGMENT = /^[a-z-]{2,20}$/

/**
 * The route of a request for the log, without personal data and secrets.
 * A route with a named parameter is logged as its pattern (`/preview/:secret/*`), because the parameter may be a secret.
 * Any other route is logged as its path. A route whose wildcard may match a secret must therefore use a named parameter.
 */
export function loggedRoute(c: Context): string {
  const pattern = matchedRoutes(c).findLast(({ path }) => path.includes(':'))?.path
  return pattern ?? loggedPath(c.req.path, c.res.status)
}

/**
 * The path of a request that succeeded. For a failed one, only the first segment, if it has the form of the site's own.
 * @example loggedPath('/nl/jan@example.org', 404) // '/nl/*'
 */
export function loggedPath(path: string, status: number): string {
  if (path === '/' || (status < 400 && OWN_PATH.test(path))) return path
  const [, first = '', ...rest] = path.split('/')
  if (!FAMILIAR_SEGMENT.test(first)) return '/*'
  return rest.length === 0 ? `/${first}` : `/${first}/*`
}
