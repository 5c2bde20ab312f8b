import type { Context, Hono, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'

export interface AllowMethodsOptions {
  /** The app whose routes decide. */
  // biome-ignore lint/suspicious/noExplicitAny: an app of any environment, as in hono's own options
  app: Hono<any>
  /** Renders the page of the 405; without it, the answer is a line of text. */
  render?: (c: Context) => Response | Promise<Response>
}

/** The methods of the site's routes. hono answers HEAD with the route for GET. */
const METHODS = ['GET', 'POST'] as const

/** Whether a request with this method only reads, as far as the site is concerned: GET or HEAD. */
export function isRead(method: string): boolean {
  return method === 'GET' || method === 'HEAD'
}

/**
 * Answers a request whose path has routes, but not for its method. OPTIONS gets the list of methods in `Allow` (RFC 9110
 * section 9.3.7); any other method gets 405, which must also have `Allow` (section 15.5.6). hono's method-not-allowed is
 * not used: it answers OPTIONS with 405, runs every handler first, and adds 1.3 kB to the Worker.
 * @example app.use(allowMethods({ app }))
 */
export function allowMethods({ app, render }: AllowMethodsOptions): MiddlewareHandler {
  const hasRoute = (method: string, path: string) =>
    app.router.match(method, path)[0].some(([[, route]]) => route.method === method)
  return async function allowMethods(c, next) {
    const asked = c.req.method === 'HEAD' ? 'GET' : c.req.method
    if (matchedRoutes(c).some(({ method }) => method === asked)) return next()
    const methods = METHODS.filter((method) => hasRoute(method, c.req.path))
    if (methods.length === 0) return next()
    c.header('Allow', [...methods.flatMap((one) => (one === 'GET' ? ['GET', 'HEAD'] : one)), 'OPTIONS'].join(', '))
    if (c.req.method === 'OPTIONS') return c.body(null, 204)
    return render ? render(c) : c.text('Method Not Allowed', 405)
  }
}
