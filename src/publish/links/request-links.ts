import type { OutsideLink } from './outside-links.ts'

/** What a request to another site says of an address. `unknown`: it may open for people, such as after a log-in. */
export interface LinkState {
  link: OutsideLink
  state: 'open' | 'dead' | 'unknown'
  /** `404 Not Found`, `no such host`. */
  reason: string
}

export interface RequestOptions {
  fetch?: typeof fetch
  /** Milliseconds to wait for an answer. */
  deadline?: number
  /** Milliseconds between two requests to one host. */
  pause?: number
  progress?(done: number, total: number): void
}

/** Hosts that are asked at the same time. Each host gets one request after another. */
const HOSTS_AT_ONCE = 6
/** Most addresses that are requested: a mistake must not become a flood. */
export const MOST_LINKS = 3_000

/** Names the program to those whose site it asks. */
const HEADERS = {
  'User-Agent': 'perspective-edge link check (https://perspective.brussels)',
  Accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
}

/** Statuses that say that nothing is there, and statuses with which a site refuses HEAD only. */
const DEAD = [404, 410, 451]
const TRY_GET = [400, 403, 404, 405, 406, 410, 429, 500, 501, 503]

/**
 * Requests each address once or twice (HEAD, then GET), politely: one request at a time to a host, with a pause between
 * two. Changes nothing anywhere.
 */
export async function requestLinks(
  links: readonly OutsideLink[],
  { fetch: ask = fetch, deadline = 15_000, pause = 300, progress }: RequestOptions = {},
): Promise<LinkState[]> {
  const states: LinkState[] = []
  const hosts = [...Map.groupBy(links.slice(0, MOST_LINKS), ({ url }) => new URL(url).host).values()]
  const total = Math.min(links.length, MOST_LINKS)
  const work = async () => {
    for (let host = hosts.shift(); host; host = hosts.shift())
      for (const [i, link] of host.entries()) {
        if (i > 0) await new Promise((resolve) => setTimeout(resolve, pause))
        states.push({ link, ...(await stateOf(link.url, ask, deadline)) })
        progress?.(states.length, total)
      }
  }
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, work))
  const order = new Map(links.map((link, i) => [link, i]))
  return states.sort((a, b) => (order.get(a.link) ?? 0) - (order.get(b.link) ?? 0))
}

async function stateOf(url: string, ask: typeof fetch, deadline: number): Promise<Omit<LinkState, 'link'>> {
  try {
    const head = await statusOf(url, 'HEAD', ask, deadline)
    const { status, statusText } = TRY_GET.includes(head.status) ? await statusOf(url, 'GET', ask, deadline) : head
    const reason = `${status} ${statusText}`.trim()
    if (status < 400) return { state: 'open', reason }
    return { state: DEAD.includes(status) ? 'dead' : 'unknown', reason }
  } catch (error) {
    return fault(error)
  }
}

async function statusOf(
  url: string,
  method: 'HEAD' | 'GET',
  ask: typeof fetch,
  deadline: number,
): Promise<{ status: number; statusText: string }> {
  const response = await ask(url, {
    method,
    headers: HEADERS,
    redirect: 'follow',
    signal: AbortSignal.timeout(deadline),
  })
  // The body is of no interest, and may be large.
  await response.body?.cancel()
  return response
}

/** Codes of Node for hosts that do not exist or do not answer. */
const NO_HOST: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no such host',
  ECONNREFUSED: 'the host refuses connections',
  CERT_HAS_EXPIRED: 'the certificate has expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'the certificate is for another host',
}

function fault(error: unknown): Omit<LinkState, 'link'> {
  const cause: unknown = error instanceof Error && error.cause ? error.cause : error
  const code = typeof cause === 'object' && cause !== null ? String(Reflect.get(cause, 'code') ?? '') : ''
  const reason = Object.hasOwn(NO_HOST, code) ? NO_HOST[code] : undefined
  if (reason !== undefined) return { state: 'dead', reason }
  const isLate = error instanceof Error && error.name === 'TimeoutError'
  return { state: 'unknown', reason: isLate ? 'no answer in time' : code || 'no answer' }
}
