import type { Context, MiddlewareHandler } from 'hono'
import { NO_STORE } from './cache-control.ts'

export type AllowMethodsOptions = {
  /** The page that a browser shows; without it, a line of text. */
  render?: (c: Context) => string | Promise<string>
}

/**
 * Answers the methods that a route does not have: OPTIONS with what it does have (RFC 9110 section 9.3.7),
 * any other with 405, which must name them in `Allow` (section 15.5.6).
 * @example app.use('/nl/*', allowMethods(['GET', 'HEAD']))
 */
export function allowMethods(methods: readonly string[], { render }: AllowMethodsOptions = {}): MiddlewareHandler {
  const allow = [...new Set([...methods, 'OPTIONS'])].join(', ')
  return async function allowMethods(c, next) {
    if (methods.includes(c.req.method)) return next()
    c.header('Allow', allow)
    c.header('Cache-Control', NO_STORE)
    if (c.req.method === 'OPTIONS') return c.body(null, 204)
    return render ? c.html(await render(c), 405) : c.text('Method Not Allowed', 405)
  }
}
