import type { Context } from 'hono'
import { hashOf } from '../content/hash.ts'
import type { Edition } from '../content/reader/reader.ts'
import { publicFor, sharedSeconds } from '../platform/cache-control.ts'
import { notModified } from '../platform/conditional.ts'
import type { PagesContext } from './context.ts'

/** Seconds: in a browser, in the cache in front, and there at least, so that not every reader of a scheduled moment comes through. */
const BROWSER = 15
const SHARED = 60
const FLOOR = 5

/** A text, or a view that is not rendered yet. */
type HtmlView = Parameters<Context['html']>[0]

/** What was rendered, ready to be sent again. */
export interface Rendered {
  body: Uint8Array<ArrayBuffer>
  etag: string
}

/** @param parts all that the body is a function of, the Worker's version among them; by default the body itself */
export async function render(view: HtmlView, parts?: readonly string[]): Promise<Rendered> {
  const body = String(await view)
  // Weak: the cache in front may compress, which changes the bytes (RFC 9110 section 8.8.1).
  const bytes = new TextEncoder().encode(body) as Uint8Array<ArrayBuffer>
  return { body: bytes, etag: `W/"${(await hashOf(parts?.join('\n') ?? body)).slice(0, 24)}"` }
}

export interface Answer {
  status: 200 | 404 | 410
  type: string
  /** Names by which the cache in front can be told to forget it. */
  tags?: string[]
}

/** Sends what is a function of path and release alone, so that every cache may keep it for a while. */
export function sendPublic(
  c: PagesContext,
  edition: Edition,
  { body, etag }: Rendered,
  { status, type, tags = [] }: Answer,
): Response {
  c.header('Content-Type', type)
  keepForAWhile(c, edition, tags)
  if (status !== 200) return c.body(body, status)
  c.header('ETag', etag)
  if (notModified(c.req.raw, etag)) return c.body(null, 304)
  return c.body(body, status)
}

/** Lets caches keep an answer until the site changes, and forget it by its tags when it changes sooner. */
export function keepForAWhile(c: PagesContext, edition: Edition, tags: readonly string[] = []): void {
  nameRelease(c, edition)
  // An answer from an older release must not outlive the fault that caused it: without `Cache-Control` it is not stored.
  if (edition.state !== 'current') return
  const shared = sharedSeconds({ now: c.var.pages.now(), next: edition.changesAt, base: SHARED, floor: FLOOR })
  const headers = publicFor({ browser: BROWSER, shared })
  for (const [name, value] of Object.entries(headers)) c.header(name, value)
  c.header('Cache-Tag', [releaseTag(edition.release), ...tags].join(','))
}

/** Tells which release an answer comes from, and whether that is the one in force. */
export function nameRelease(c: PagesContext, { release, state }: Edition): void {
  c.header('X-Release', release)
  c.header('X-Release-State', state)
  c.set('logFields', { ...c.var.logFields, release: release.slice(0, 12), state })
}

/** Tag of everything that one release answered. */
export function releaseTag(release: string): string {
  return `release-${release}`
}
