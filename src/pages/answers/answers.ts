import type { MiddlewareHandler } from 'hono'
import type { Locale } from '../../locale/locale.ts'
import { NO_STORE } from '../../platform/cache-control.ts'
import { notModified } from '../../platform/conditional.ts'
import { endOfLine, type KnownLine, knownLine } from '../../platform/log.ts'
import { loggedRoute } from '../../platform/log-route.ts'
import { isRead } from '../../platform/methods.ts'
import type { PagesContext, PagesEnv } from '../context.ts'
import { readerLocale } from '../language/detect.ts'
import { isNearChange, lifetimes } from '../lifetimes.ts'
import { AnswerMemory, type Kept, type KeptAnswer } from './answer-memory.ts'
import type { Cacheable } from './cacheable.ts'
import type { Moment } from './moment.ts'
import { type Target, targetOf } from './target.ts'

export interface AnswersOptions {
  memory?: AnswerMemory | undefined
  /** The part of a query that counts at a path, with `?`. Undefined if that depends on the release. */
  queryOf(target: Target): string | undefined
}

/** Statuses of answers that can be kept. */
const KEPT_STATUSES: readonly number[] = [200, 301, 302, 404, 410]

/** An answer from memory, with the parts of its log line. */
export interface Repeated {
  response: Response
  line: KnownLine
}

/**
 * Keeps finished answers in memory: pages, lists, searches, errors, redirects, feeds, style sheet. A handler lets an
 * answer be kept with `keep`. `receive` looks for an answer before a request is routed; `store` keeps new ones.
 */
export class Answers {
  readonly #memory: AnswerMemory
  readonly #queryOf: AnswersOptions['queryOf']

  constructor({ memory = new AnswerMemory(), queryOf }: AnswersOptions) {
    this.#memory = memory
    this.#queryOf = queryOf
  }

  /** The finished answer to a request with GET or HEAD: 304 if the client has this version. */
  find(request: Request, moment: Moment): Repeated | undefined {
    const kept = this.#find(request, moment, targetOf(request.url))
    if (!kept) return undefined
    const response = responseOf(request, kept, moment)
    const line = response.status === 304 ? kept.unmodifiedLine : kept.line
    return { response, line: moment.inForce.reading.stale ? staleLine(line, kept.release) : line }
  }

  /**
   * Middleware that keeps new answers. Answers 304 to a client that has the same version, whether or not the answer is
   * kept. Must be outside every middleware that adds headers, because a kept answer has them already.
   */
  store(): MiddlewareHandler<PagesEnv> {
    return async (c, next) => {
      if (!isRead(c.req.method)) return next()
      const { moment } = c.env
      if (moment) c.set('reading', moment.inForce.reading)
      await next()
      const cacheable = c.get('cacheable')
      const stored = moment && cacheable && (await this.#store(c, moment, cacheable))
      if (stored) replaceResponse(c, responseOf(c.req.raw, stored, moment))
      else if (isUnmodified(c)) replaceResponse(c, new Response(null, { status: 304, headers: c.res.headers }))
      return undefined
    }
  }

  #find({ headers }: Request, { prefix }: Moment, target: Target): KeptAnswer | undefined {
    const { path, search } = target
    let key = `${prefix}${path}${search}`
    let kept = this.#memory.get(key)
    if (!kept && search !== '') {
      const query = this.#queryOf(target)
      key = `${prefix}${path}${query ?? ''}`
      kept = this.#memory.get(key)
      if (query === undefined && !kept?.ignoresQuery) kept = undefined
    }
    if (!kept || !('among' in kept)) return kept
    const chosen = this.#memory.get(keyOfChoice(key, headers, kept.among))
    return chosen && 'among' in chosen ? undefined : chosen
  }

  /** Keeps the answer of a handler. @returns undefined if it must not be kept */
  async #store(c: PagesContext, moment: Moment, cacheable: Cacheable): Promise<KeptAnswer | undefined> {
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
    const key = `${moment.prefix}${targetOf(c.req.url).path}${query}`
    if (among) this.#memory.set(key, { among, ignoresQuery: kept.ignoresQuery }, isInvented)
    this.#memory.set(among ? keyOfChoice(key, c.req.raw.headers, among) : key, kept, isInvented)
    return kept
  }
}

/** The line of an answer that is sent while KV fails: it names the release, and says that it may be out of date. */
function staleLine(line: KnownLine, release: string | undefined): KnownLine {
  if (release === undefined) return line
  return { ...line, end: endOfLine({ release: release.slice(0, 12), state: 'stale' }) }
}

/** Whether later middleware made an answer private after its handler called `keep`. */
function becamePrivate(headers: Headers, isLasting: boolean): boolean {
  return headers.has('Set-Cookie') || (isLasting && /\bno-store\b/i.test(headers.get('Cache-Control') ?? ''))
}

/** The response for a reader: 304 if the client has this version. */
function responseOf(request: Request, kept: KeptAnswer, moment: Moment): Response {
  const headers = headersAt(kept, moment)
  const { status, body, etag } = kept
  if (etag !== undefined && notModified(request, etag)) return new Response(null, { status: 304, headers })
  return new Response(request.method === 'HEAD' ? null : body, { status, headers })
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
function keyOfChoice(key: string, headers: Headers, among: readonly Locale[]): string {
  return `${key} ${readerLocale(headers, among) ?? 'none'}`
}
