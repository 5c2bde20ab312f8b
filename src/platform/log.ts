import type { Context, MiddlewareHandler } from 'hono'
import { loggedRoute } from './log-route.ts'
import type { KnownLine, PlatformEnv } from './variables.ts'

/** Receives a log line. Cloudflare adds the time. */
export type Sink = (line: string) => void

export type RequestLogOptions = {
  sink?: Sink
  /** Clock in milliseconds. In a Worker the clock advances only on I/O, so it measures waiting time, not CPU time. */
  now?: () => number
  /** Returns the route of a request as it is logged. */
  route?: (c: Context) => string
}

/** Control characters (Cc, also C1, which JSON does not escape), invisible and direction marks (Cf), line separators. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

/** Formats one log line as JSON, without characters that end a line or control a terminal. */
export function logLine(fields: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(fields).replace(UNPRINTABLE, escaped)
}

/** Writes the parts of a log line once, for an answer that is sent many times. @param status below 500 */
export function knownLine(
  route: string,
  status: number,
  logFields: Readonly<Record<string, string | number>>,
): KnownLine {
  const end = logLine(logFields).slice(1, -1)
  return { start: logLine({ route, status }).slice(1, -1), end: end === '' ? '' : `,${end}` }
}

/** The same line as `logLine` writes of all fields. The reference and the method need no escaping. */
function lineOf({ start, end }: KnownLine, reference: string, method: string, milliseconds: number): string {
  return `{"level":"info","reference":"${reference}","method":"${method}",${start},"milliseconds":${milliseconds}${end}}`
}

/**
 * Writes one line for each request, without query, IP address, user agent or cookie. Handlers may add fields to
 * `logFields`, but cannot replace the fields below. Must come after `requestId` and before any middleware that can fail.
 * @example app.use(requestId(), requestLog())
 */
export function requestLog(options: RequestLogOptions = {}): MiddlewareHandler<PlatformEnv> {
  const { sink = console.log, now = Date.now, route = loggedRoute } = options
  return async function requestLog(c, next) {
    const start = now()
    c.set('logFields', {})
    let status = 500 // Cloudflare's answer if Hono does not catch what was thrown.
    try {
      await next()
      status = c.res.status
    } finally {
      const milliseconds = Math.round(now() - start)
      const known = c.get('knownLine')
      sink(known ? lineOf(known, c.get('requestId'), c.req.method, milliseconds) : newLine(c, status, milliseconds))
    }
  }

  function newLine(c: Context<PlatformEnv>, status: number, milliseconds: number): string {
    const fields = {
      level: status >= 500 ? 'error' : 'info',
      reference: c.var.requestId,
      method: c.req.method,
      route: route(c),
      status,
      milliseconds,
    }
    return logLine({ ...fields, ...c.var.logFields, ...fields })
  }
}

function escaped(character: string): string {
  return Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('')
}
