import type { MiddlewareHandler } from 'hono'

/** For what is named by its content: an address that never shows anything else. RFC 8246. */
export const IMMUTABLE = 'public, max-age=31536000, immutable'

/** For what depends on the reader. */
export const NO_STORE = 'private, no-store'

/** Headers for shared caches only; the first that a cache knows overrides `Cache-Control`. RFC 9213. */
const TARGETED = ['Cloudflare-CDN-Cache-Control', 'CDN-Cache-Control'] as const

/** Seconds for which the cache in front may serve an old copy while the Worker fails; RFC 5861. */
const STALE_IF_ERROR = 86_400

export type Lifetimes = {
  /** Seconds in a reader's browser. */
  browser: number
  /** Seconds in the cache in front of the Worker. */
  shared: number
}

/**
 * Headers for a page that is the same for everyone. The shared lifetime has a header of its own, since Cloudflare
 * stops serving stale copies where `Cache-Control` carries `s-maxage`.
 * A browser never keeps a copy longer than the shared cache may: it cannot be purged.
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
  /** When the site changes next, in milliseconds since 1970; undefined when nothing is scheduled. */
  next: number | undefined
  /** Seconds that a copy lives when nothing is near. */
  base: number
  /** Seconds that it lives at least, so that not every reader of that moment reaches the Worker. */
  floor: number
}

/** How many seconds a shared copy may live: until the next scheduled instant at the latest, but for the floor. */
export function sharedSeconds({ now, next, base, floor }: Schedule): number {
  if (next === undefined) return base
  return Math.max(floor, Math.min(base, Math.floor((next - now) / 1000)))
}

/**
 * Sees to it that nothing is stored by guess or by mistake. An answer without `Cache-Control` would be cached for a
 * time of the cache's choosing (heuristic freshness, RFC 9111 section 4.2.2); a failure must not be cached at all;
 * a cookie is one reader's; and what is private must not carry a header for shared caches, left by a handler that
 * threw half-way. Stands outside every middleware that may answer.
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
