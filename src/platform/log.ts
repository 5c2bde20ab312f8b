import type { Context, MiddlewareHandler } from 'hono'
import { loggedRoute } from './log-route.ts'
import type { Arrival, PlatformEnv } from './variables.ts'

type LogFields = Readonly<Record<string, string | number>>

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

/** The parts of a log line that are the same each time an answer is sent: JSON without the outer braces. */
export interface KnownLine {
  /** `"route":"/nl/","status":200` */
  start: string
  /** The fields of the handler, after a comma. Empty if there are none. */
  end: string
}

/** Writes the parts of a log line once, for an answer that is sent many times. @param status below 500 */
export function knownLine(route: string, status: number, logFields: LogFields): KnownLine {
  return { start: logLine({ route, status }).slice(1, -1), end: endOfLine(logFields) }
}

/** The fields of a handler as the end of a line. */
export function endOfLine(logFields: LogFields): string {
  const fields = logLine(logFields).slice(1, -1)
  return fields === '' ? '' : `,${fields}`
}

/** The same line as `requestLog` writes of all fields. The reference and the method need no escaping. */
export function repeatedLine(
  { start, end }: KnownLine,
  { reference, at }: Arrival,
  method: string,
  now: number,
): string {
  const milliseconds = Math.round(now - at)
  return `{"level":"info","reference":"${reference}","method":"${method}",${start},"milliseconds":${milliseconds}${end}}`
}

/**
 * Writes one line for each request, without query, IP address, user agent or cookie. Handlers may add fields to
 * `logFields`, but cannot replace the fields below. Must come before any middleware that can fail.
 * @example app.use(requestLog())
 */
export function requestLog(options: RequestLogOptions = {}): MiddlewareHandler<PlatformEnv> {
  const { sink = console.log, now = Date.now, route = loggedRoute } = options
  return async function requestLog(c, next) {
    const { reference, at } = c.env
    c.set('logFields', {})
    let status = 500 // Cloudflare's answer if Hono does not catch what was thrown.
    try {
      await next()
      status = c.res.status
    } finally {
      const fields = {
        level: status >= 500 ? 'error' : 'info',
        reference,
        method: c.req.method,
        route: route(c),
        status,
        milliseconds: Math.round(now() - at),
      }
      sink(logLine({ ...fields, ...c.var.logFields, ...fields }))
    }
  }
}

function escaped(character: string): string {
  return Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('')
}
