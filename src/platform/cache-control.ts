import type { MiddlewareHandler } from 'hono'

/** For an address that is made from a hash of its content, so its content never changes. RFC 8246. */
export const IMMUTABLE = 'public, max-age=31536000, immutable'

/** For answers that depend on the reader. */
export const NO_STORE = 'private, no-store'

/** Headers for shared caches only. The first one that a cache supports overrides `Cache-Control`. RFC 9213. */
const TARGETED = ['Cloudflare-CDN-Cache-Control', 'CDN-Cache-Control'] as const

/** Seconds for which the cache in front may serve a stale copy while the Worker fails. RFC 5861. */
const STALE_IF_ERROR = 86_400

export type Lifetimes = {
  /** Seconds in a reader's browser. */
  browser: number
  /** Seconds in the cache in front of the Worker. */
  shared: number
}

/**
 * Headers for a page that is the same for every reader. The shared lifetime has a separate header, because Cloudflare
 * serves no stale copies if `Cache-Control` contains `s-maxage`.
 * A browser does not keep a copy longer than the shared cache, because a browser cannot be purged.
 * @example publicFor({ browser: 15, shared: 60 })['Cache-Control'] // 'public, max-age=15'
 */
export function publicFor({ browser, shared }: Lifetimes) {
  return {
    'Cache-Control': `public, max-age=${Math.min(browser, shared)}`,
    'Cloudflare-CDN-Cache-Control': `public, max-age=${shared}, stale-if-error=${STALE_IF_ERROR}`,
  }
}

export type Schedule = {
  /** Milliseconds since 1970. */
  now: number
  /** When the site changes next, in milliseconds since 1970; undefined if nothing is scheduled. */
  next: number | undefined
  /** Lifetime of a copy in seconds, if the next change is further away. */
  base: number
  /** Minimum lifetime in seconds, so that near a change not every request reaches the Worker. */
  floor: number
}

/** Lifetime of a shared copy in seconds: until the next scheduled change at most, but at least `floor`. */
export function sharedSeconds({ now, next, base, floor }: Schedule): number {
  if (next === undefined) return base
  return Math.max(floor, Math.min(base, Math.floor((next - now) / 1000)))
}

/**
 * Makes an answer `no-store` if it has no `Cache-Control` (a cache would choose a lifetime: heuristic freshness, RFC 9111
 * section 4.2.2), is a server error, or sets a cookie. Removes headers for shared caches from private answers: a handler
 * that threw may have left them. Must be outside every middleware that can answer.
 * @example app.use(requireCacheControl())
 */
export function requireCacheControl(): MiddlewareHandler {
  return async function requireCacheControl(c, next) {
    await next()
    if (mustNotBeStored(c.res)) c.header('Cache-Control', NO_STORE)
    if (!/\b(?:private|no-store)\b/i.test(c.res.headers.get('Cache-Control') ?? '')) return
    for (const name of TARGETED) {
      if (c.res.headers.has(name)) c.header(name, undefined)
    }
  }
}

function mustNotBeStored({ status, headers }: Response): boolean {
  return status >= 500 || headers.has('Set-Cookie') || !headers.has('Cache-Control')
}
