import type { MiddlewareHandler } from 'hono'
import { setCookie } from 'hono/cookie'
import { hashOf } from '../content/hash.ts'
import { CLOSED_PATH } from '../content/system-paths.ts'
import { NO_STORE } from '../platform/cache-control.ts'
import { isRead } from '../platform/methods.ts'
import { isSameSecret } from '../platform/same-secret.ts'
import { stylesheets, titleFont } from '../views/stylesheets.gen.ts'
import type { PagesEnv } from './context.ts'
import { plainError } from './errors/errors.tsx'
import { cookieValues } from './language/cookies.ts'
import { placeOf } from './preview/access.ts'

/** Thirty days, in seconds. */
const MAX_AGE = 2_592_000

/** Maximum number of cookies to look at. */
const MOST_COOKIES = 4

/** Paths that a closed site answers without the key: two for programs; font and styles for the page with 403. */
const OPEN: readonly string[] = ['/healthz', '/robots.txt', titleFont.path, ...stylesheets.map(({ path }) => path)]

/**
 * Closes the whole site for clients without its key. The address `/_open?key=…` exchanges the key for a cookie.
 * Previews stay open to those who have their secrets. Must be outside the memory of answers. No cache may store an answer
 * of the site, because the cache in front does not look at cookies.
 */
export function closedSite(key: string): MiddlewareHandler<PagesEnv> {
  return async function closedSite(c, next) {
    const { pathname, searchParams } = new URL(c.req.url)
    // Only addresses of previews: the error page of any other address below this path has the menus of the site.
    if (placeOf(pathname)) return next()
    // Other methods and other assets are answered with an error, which is a page with the menus of the site.
    if (isRead(c.req.method) && OPEN.includes(pathname)) return next()
    const isSecure = c.var.pages.origin.startsWith('https:')
    // Browsers accept a cookie with this prefix from https, this host and the path "/" only (RFC 6265bis section 4.1.3).
    const name = isSecure ? '__Host-site-key' : 'site-key'
    const pass = await hashOf(key)
    if (pathname === CLOSED_PATH && (await isSameSecret(searchParams.get('key') ?? '', key))) {
      setCookie(c, name, pass, { path: '/', maxAge: MAX_AGE, sameSite: 'Lax', httpOnly: true, secure: isSecure })
      c.header('Referrer-Policy', 'no-referrer')
      return c.redirect('/', 303)
    }
    const cookies = cookieValues(c.req.header('Cookie'), name).slice(0, MOST_COOKIES)
    const isOpened = (await Promise.all(cookies.map((one) => isSameSecret(one, pass)))).includes(true)
    if (isOpened) await next()
    else c.res = await plainError(c, 'closed', 403)
    c.header('Cache-Control', NO_STORE)
    c.header('X-Robots-Tag', 'noindex, nofollow')
    for (const header of ['Cloudflare-CDN-Cache-Control', 'CDN-Cache-Control', 'Cache-Tag']) c.header(header, undefined)
    return undefined
  }
}
