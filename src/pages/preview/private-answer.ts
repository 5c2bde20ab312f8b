import type { MiddlewareHandler } from 'hono'
import { NO_STORE } from '../../platform/cache-control.ts'

/** Headers that let a cache, a browser or a program use an answer again, or name the public page. */
const REMOVED = ['ETag', 'Last-Modified', 'Cache-Tag', 'CDN-Cache-Control', 'Speculation-Rules', 'Link']

/**
 * Keeps all answers below the path of previews out of caches, search engines and the addresses that other sites get.
 * Errors too: must be outside every handler.
 */
export function privateAnswer(): MiddlewareHandler {
  return async function privateAnswer(c, next) {
    await next()
    c.header('Cache-Control', NO_STORE)
    c.header('Cloudflare-CDN-Cache-Control', 'no-store')
    c.header('X-Robots-Tag', 'noindex, nofollow')
    c.header('Referrer-Policy', 'no-referrer')
    c.header('Cross-Origin-Resource-Policy', 'same-origin')
    for (const name of REMOVED) c.header(name, undefined)
  }
}
