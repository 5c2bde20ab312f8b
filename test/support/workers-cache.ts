/** Sends a request to the Worker behind the cache. */
export type Worker = (request: Request) => Promise<Response>

interface Copy {
  response: Response
  storedAt: number
  freshUntil: number
  /** Until when it may be sent although it is stale, if the Worker fails. */
  usableUntil: number
  tags: readonly string[]
  /** Names and values of the request headers that `Vary` names. */
  varied: readonly [name: string, value: string | null][]
}

interface CacheOptions {
  worker: Worker
  now(): number
  version?: string
}

/** Request headers in the key, against poisoning (docs: Workers, "Cache keys"). */
const KEY_HEADERS = [
  ...['x-http-method-override', 'x-http-method', 'x-method-override', 'x-forwarded-host', 'x-host'],
  ...['x-original-url', 'x-rewrite-url', 'forwarded', 'cloudflare-workers-version-key'],
]

/** Lifetimes without `Cache-Control`, in seconds by status (docs: Workers, "Cache configuration"). */
const HEURISTIC: Readonly<Record<number, number>> = {
  ...{ 200: 7200, 203: 7200, 204: 7200, 300: 1200, 301: 1200, 404: 180, 405: 60, 410: 180, 414: 60, 501: 60 },
}

/**
 * Behaves like Workers Cache in front of the Worker: a shared cache (RFC 9111) with exactly its key: path, query, version
 * of the Worker, and a few headers; not the host, a cookie, `Accept-Language` or the method.
 */
export class WorkersCache {
  readonly #copies = new Map<string, Copy[]>()
  readonly #worker: Worker
  readonly #now: () => number
  readonly #version: string
  /** Requests that reached the Worker. */
  misses = 0

  constructor({ worker, now, version = '1' }: CacheOptions) {
    this.#worker = worker
    this.#now = now
    this.#version = version
  }

  async fetch(request: Request): Promise<Response> {
    if (request.method !== 'GET' && request.method !== 'HEAD') return this.#ask(request)
    const key = this.#keyOf(request)
    const copy = this.#copies
      .get(key)
      ?.find(({ varied }) => varied.every(([name, value]) => request.headers.get(name) === value))
    if (copy && this.#now() < copy.freshUntil) return sent(copy.response, request)
    const response = await this.#ask(fullRequest(request))
    if (response.status >= 500 && copy && this.#now() < copy.usableUntil) return sent(copy.response, request)
    this.#store(key, request, response)
    return sent(response, request)
  }

  /** Removes all copies with one of these tags. */
  async purge(tags: readonly string[]): Promise<{ success: true }> {
    for (const [key, copies] of this.#copies)
      this.#copies.set(
        key,
        copies.filter((copy) => !copy.tags.some((tag) => tags.includes(tag))),
      )
    return { success: true }
  }

  #ask(request: Request): Promise<Response> {
    this.misses++
    return this.#worker(request)
  }

  #keyOf({ url, headers }: Request): string {
    const { pathname, search } = new URL(url)
    return JSON.stringify([this.#version, pathname + search, KEY_HEADERS.map((name) => headers.get(name))])
  }

  #store(key: string, request: Request, response: Response): void {
    const { seconds, ifError } = lifetimeOf(request, response)
    if (seconds <= 0) return
    const names = (response.headers.get('Vary') ?? '')
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean)
    if (names.includes('*')) return
    const varied = names.map((name) => [name, request.headers.get(name)] as [string, string | null])
    const others = (this.#copies.get(key) ?? []).filter(
      (copy) => JSON.stringify(copy.varied) !== JSON.stringify(varied),
    )
    const now = this.#now()
    const freshUntil = now + seconds * 1000
    const tags = (response.headers.get('Cache-Tag') ?? '').split(',')
    const copy = {
      response: response.clone(),
      storedAt: now,
      freshUntil,
      usableUntil: freshUntil + ifError * 1000,
      tags,
      varied,
    }
    this.#copies.set(key, [...others, copy])
  }
}

/** What the cache asks the Worker for: the whole answer, to store it. */
function fullRequest(request: Request): Request {
  const headers = new Headers(request.headers)
  for (const name of ['If-None-Match', 'If-Modified-Since', 'Range']) headers.delete(name)
  return new Request(request.url, { method: 'GET', headers })
}

/** The answer for one client, without the headers that are for this cache. */
function sent(response: Response, request: Request): Response {
  const { status } = response
  const headers = new Headers(response.headers)
  for (const name of ['Cloudflare-CDN-Cache-Control', 'Cache-Tag']) headers.delete(name)
  return new Response(request.method === 'HEAD' || status === 304 ? null : response.clone().body, { status, headers })
}

/** For how many seconds a copy may be sent, and for how many more if the Worker fails; 0 if it must not be stored. */
function lifetimeOf(request: Request, { status, headers }: Response): { seconds: number; ifError: number } {
  const never = { seconds: 0, ifError: 0 }
  const own = headers.get('Cache-Control')
  const control = headers.get('Cloudflare-CDN-Cache-Control') ?? headers.get('CDN-Cache-Control') ?? own
  if (status === 206 || status === 304 || headers.has('Set-Cookie')) return never
  if (/\b(?:private|no-store)\b/i.test(`${control} ${own}`)) return never
  if (request.headers.has('Authorization') && !/\b(?:public|must-revalidate|s-maxage)\b/.test(control ?? ''))
    return never
  if (control === null) return { seconds: HEURISTIC[status] ?? 0, ifError: 0 }
  const seconds = (name: string) => Number(new RegExp(`(?:^|[ ,])${name}=(\\d+)`).exec(control)?.[1] ?? 0)
  return { seconds: seconds('s-maxage') || seconds('max-age'), ifError: seconds('stale-if-error') }
}
