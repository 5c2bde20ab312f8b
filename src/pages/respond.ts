import type { Context } from 'hono'
import { hashOf } from '../content/hash.ts'
import type { Edition } from '../content/reader/reader.ts'
import { keep, keepWithoutQuery } from './answers/keep.ts'
import type { PagesContext } from './context.ts'
import { lifetimes } from './lifetimes.ts'

/** A string, or a view that is not rendered yet. */
type HtmlView = Parameters<Context['html']>[0]

/** A rendered body with its tag. */
export interface Rendered {
  body: Uint8Array<ArrayBuffer>
  etag: string
}

/** @param parts everything that the body depends on, such as the Worker's version; by default the body itself */
export async function render(view: HtmlView, parts?: readonly string[]): Promise<Rendered> {
  const body = String(await view)
  const bytes = new TextEncoder().encode(body) as Uint8Array<ArrayBuffer>
  return { body: bytes, etag: etagOf(await hashOf(parts?.join('\n') ?? body)) }
}

/** Gives bytes that are not text their tag. */
export async function tagged(body: Uint8Array<ArrayBuffer>): Promise<Rendered> {
  return { body, etag: etagOf(await hashOf(body)) }
}

/** Weak: the cache in front may compress, which changes the bytes (RFC 9110 section 8.8.1). */
function etagOf(hash: string): string {
  return `W/"${hash.slice(0, 24)}"`
}

export interface Answer {
  status: 200 | 404 | 410
  type: string
  /** Tags by which the cache in front can be purged (`Cache-Tag`). */
  tags?: string[]
  /** The part of the query that counts, with `?`. By default the query does not change the answer. */
  query?: string
  /** False if the answer repeats what one reader typed: the isolate does not keep it. */
  isKept?: boolean
}

/** Sends an answer that depends only on the address and the release, so caches may keep it for a short time. */
export function sendPublic(
  c: PagesContext,
  edition: Edition,
  { body, etag }: Rendered,
  { status, type, tags = [], query, isKept = true }: Answer,
): Response {
  c.header('Content-Type', type)
  keepForAWhile(c, edition, tags)
  // A searched text and a path that does not exist can be made up.
  if (isKept) keep(c, edition, { query, isLasting: true, isInvented: status !== 200 || (query ?? '') !== '' })
  if (status === 200) c.header('ETag', etag)
  return c.body(body, status)
}

/** Redirects within the site. Cached no longer than a page, because a former address can come into use again. */
export function redirectFor(c: PagesContext, edition: Edition, to: string, status: 301 | 302): Response {
  keepForAWhile(c, edition)
  keepWithoutQuery(c, edition, { isLasting: true, isInvented: true })
  return c.redirect(to, status)
}

/** Lets caches keep an answer for a short time, until the next scheduled change at most, with tags to purge it earlier. */
export function keepForAWhile(c: PagesContext, edition: Edition, tags: readonly string[] = []): void {
  nameRelease(c, edition)
  // An older release is served only because of a failure. Its answer gets no `Cache-Control`, so it becomes `no-store`.
  if (edition.state !== 'current') return
  for (const [name, value] of Object.entries(lifetimes(c.var.pages.now(), edition.changesAt))) c.header(name, value)
  c.header('Cache-Tag', [releaseTag(edition.release), ...tags].join(','))
}

/** Adds the release of an answer, and whether it is the one in force, to the headers and the log. */
export function nameRelease(c: PagesContext, { release, state }: Edition): void {
  c.header('X-Release', release)
  c.header('X-Release-State', state)
  c.set('logFields', { ...c.var.logFields, release: release.slice(0, 12), state })
}

/** Cache tag of all answers of a release. */
export function releaseTag(release: string): string {
  return `release-${release}`
}
