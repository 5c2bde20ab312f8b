import type { MiddlewareHandler } from 'hono'
import type { InForce } from '../../content/reader/in-force.ts'
import type { ReleaseReader } from '../../content/reader/reader.ts'
import { dayInBrussels } from '../../locale/brussels-time.ts'
import { NO_STORE } from '../../platform/cache-control.ts'
import { notModified } from '../../platform/conditional.ts'
import { deferOf } from '../../platform/defer.ts'
import { knownLine } from '../../platform/log.ts'
import { loggedRoute } from '../../platform/log-route.ts'
import type { PagesContext, PagesEnv } from '../context.ts'
import { readerLocale } from '../language/detect.ts'
import { isNearChange, lifetimes } from '../lifetimes.ts'
import { AnswerMemory, type Kept, type KeptAnswer } from './answer-memory.ts'
import type { Cacheable } from './cacheable.ts'
import { type Target, targetOf } from './target.ts'

export interface AnswersOptions {
  reader: ReleaseReader
  /** Milliseconds since 1970. */
  now(): number
  memory?: AnswerMemory | undefined
  /** The part of a query that counts at a path, with `?`. Undefined if that depends on the release. */
  queryOf(target: Target): string | undefined
}

/** Statuses of answers that can be kept. */
const KEPT_STATUSES: readonly number[] = [200, 301, 302, 404, 410]

/** What a request is answered from, besides its address. */
interface Moment {
  inForce: InForce
  /** Milliseconds since 1970. */
  now: number
  /** Beginning of the keys of all answers of this release on this day. A page may count the days until an inquiry closes. */
  prefix: string
}

/**
 * Sends finished answers again from memory: pages, lists, searches, errors, redirects, feeds, style sheet. A handler lets
 * an answer be kept with `keep`. Answers 304 to a client that has the same version, whether or not the answer is kept.
 * Must be outside every middleware that adds headers, because a kept answer has them already.
 */
export function answers({
  reader,
  now,
  memory = new AnswerMemory(),
  queryOf,
}: AnswersOptions): MiddlewareHandler<PagesEnv> {
  const dayAt = dayClock()

  async function momentOf(c: PagesContext): Promise<Moment | undefined> {
    const inForce = await reader.inForce(deferOf(c))
    if (!inForce) return undefined
    c.set('reading', inForce.reading)
    const time = now()
    return { inForce, now: time, prefix: `${inForce.release} ${dayAt(time)} ` }
  }

  function find(c: PagesContext, { prefix }: Moment, target: Target): KeptAnswer | undefined {
    const { path, search } = target
    let key = `${prefix}${path}${search}`
    let kept = memory.get(key)
    if (!kept && search !== '') {
      const query = queryOf(target)
      key = `${prefix}${path}${query ?? ''}`
      kept = memory.get(key)
      if (query === undefined && !kept?.ignoresQuery) kept = undefined
    }
    if (!kept || !('among' in kept)) return kept
    const chosen = memory.get(keyOfChoice(key, c, kept.among))
    return chosen && 'among' in chosen ? undefined : chosen
  }

  /** Keeps the answer of a handler. @returns undefined if it must not be kept */
  async function store(
    c: PagesContext,
    moment: Moment,
    path: string,
    cacheable: Cacheable,
  ): Promise<KeptAnswer | undefined> {
    const { release, query, among, isInvented, ...rest } = cacheable
    const { status, headers } = c.res
    if (release !== undefined && release !== moment.inForce.release) return undefined
    if (!KEPT_STATUSES.includes(status) || becamePrivate(headers, rest.isLasting)) return undefined
    const kept = {
      ...rest,
      status,
      headers: new Headers(headers),
      body: c.res.body ? new Uint8Array(await c.res.arrayBuffer()) : null,
      etag: headers.get('ETag') ?? undefined,
      release,
      line: knownLine(loggedRoute(c), status, c.var.logFields),
      unmodifiedLine: knownLine(loggedRoute(c), 304, c.var.logFields),
    } satisfies Kept
    if (kept.isLasting) setAll(kept.headers, lifetimes(moment.now, undefined))
    const key = `${moment.prefix}${path}${query}`
    if (among) memory.set(key, { among, ignoresQuery: kept.ignoresQuery }, isInvented)
    memory.set(among ? keyOfChoice(key, c, among) : key, kept, isInvented)
    return kept
  }

  return async function answers(c, next) {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next()
    // The handler meets the same fault, and reports it inside the middleware that adds the headers.
    const moment = await momentOf(c).catch(() => undefined)
    const target = targetOf(c.req.url)
    const known = moment && find(c, moment, target)
    if (known) {
      const response = responseOf(c, known, moment)
      if (!moment.inForce.reading.stale) c.set('knownLine', response.status === 304 ? known.unmodifiedLine : known.line)
      else if (known.release !== undefined) c.set('logFields', { release: known.release.slice(0, 12), state: 'stale' })
      return response
    }
    await next()
    const cacheable = c.get('cacheable')
    const stored = moment && cacheable && (await store(c, moment, target.path, cacheable))
    if (stored) replaceResponse(c, responseOf(c, stored, moment))
    else if (isUnmodified(c)) replaceResponse(c, new Response(null, { status: 304, headers: c.res.headers }))
    return undefined
  }
}

/** Whether later middleware made an answer private after its handler called `keep`. */
function becamePrivate(headers: Headers, isLasting: boolean): boolean {
  return headers.has('Set-Cookie') || (isLasting && /\bno-store\b/i.test(headers.get('Cache-Control') ?? ''))
}

/** The response for a reader: 304 if the client has this version. */
function responseOf(c: PagesContext, kept: KeptAnswer, moment: Moment): Response {
  const headers = headersAt(kept, moment)
  const { status, body, etag } = kept
  if (etag !== undefined && notModified(c.req.raw, etag)) return new Response(null, { status: 304, headers })
  return new Response(body, { status, headers })
}

/** The headers at this moment: other lifetimes near a scheduled change, none while KV fails. */
function headersAt({ headers, isLasting, release }: KeptAnswer, { inForce, now }: Moment): Headers {
  if (inForce.reading.stale) return release === undefined ? headers : staleHeaders(headers, isLasting)
  if (!isLasting || !isNearChange(now, inForce.changesAt)) return headers
  return setAll(new Headers(headers), lifetimes(now, inForce.changesAt))
}

/** While KV fails, caches must not keep an answer: it may be out of date. */
function staleHeaders(headers: Headers, isLasting: boolean): Headers {
  const stale = setAll(new Headers(headers), isLasting ? { 'Cache-Control': NO_STORE } : {})
  if (isLasting) for (const name of ['Cloudflare-CDN-Cache-Control', 'Cache-Tag']) stale.delete(name)
  if (stale.has('X-Release-State')) stale.set('X-Release-State', 'stale')
  return stale
}

function setAll(headers: Headers, values: Readonly<Record<string, string>>): Headers {
  for (const [name, value] of Object.entries(values)) headers.set(name, value)
  return headers
}

function isUnmodified(c: PagesContext): boolean {
  const etag = c.res.status === 200 ? c.res.headers.get('ETag') : null
  return etag !== null && notModified(c.req.raw, etag)
}

/** Replaces the response as a whole. hono would add the headers of the earlier one. */
function replaceResponse(c: PagesContext, response: Response): void {
  c.res = undefined
  c.res = response
}

/** Key of the answer for a reader's language, which cannot be that of an address. */
function keyOfChoice(key: string, c: PagesContext, among: Parameters<typeof readerLocale>[1]): string {
  return `${key} ${readerLocale(c, among) ?? 'none'}`
}

const MINUTE = 60_000

/** The day in Brussels, computed once a minute. A day begins with a minute. */
function dayClock(): (now: number) => string {
  let known: { minute: number; day: string } | undefined
  return function dayAt(now) {
    const minute = Math.floor(now / MINUTE)
    if (known?.minute !== minute) known = { minute, day: dayInBrussels(now) }
    return known.day
  }
}
