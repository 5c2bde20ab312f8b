import type { Context, Hono, MiddlewareHandler } from 'hono'
import { methodNotAllowed } from 'hono/method-not-allowed'

export interface AllowMethodsOptions {
  /** The app whose routes decide. */
  // biome-ignore lint/suspicious/noExplicitAny: an app of any environment, as in hono's own options
  app: Hono<any>
  /** The page that a browser shows; without it, a line of text. */
  render?: (c: Context) => Response | Promise<Response>
}

/**
 * Answers a method for which the path has no route: OPTIONS with those it has (RFC 9110 section 9.3.7), any other
 * with 405, which must name them in `Allow` (section 15.5.6). hono's middleware finds the methods, but answers OPTIONS
 * with 405 too.
 * @example app.use(allowMethods({ app }))
 */
export function allowMethods({ app, render }: AllowMethodsOptions): MiddlewareHandler {
  return methodNotAllowed({
    app,
    onMethodNotAllowed(c, methods) {
      c.header('Allow', [...methods.toSorted(), 'OPTIONS'].join(', '))
      if (c.req.method === 'OPTIONS') return c.body(null, 204)
      return render ? render(c) : c.text('Method Not Allowed', 405)
    },
  })
}
