import type { Context, MiddlewareHandler } from 'hono'
import { loggedRoute } from './log-route.ts'
import type { PlatformEnv } from './variables.ts'

/** Where a log line goes; the platform adds the time. */
export type Sink = (line: string) => void

export type RequestLogOptions = {
  sink?: Sink
  /** Clock in milliseconds. In a Worker it stands still between two inputs or outputs, so it measures waiting. */
  now?: () => number
  /** How a line names the place that was asked for. */
  route?: (c: Context) => string
}

/** Controls (Cc, with the C1 ones that JSON lets through), invisible and direction marks (Cf), line separators. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

/** Writes one log line: JSON in which nothing can end the line or steer a terminal. */
export function logLine(fields: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(fields).replace(UNPRINTABLE, escaped)
}

/**
 * Writes one line for each request: no query, address, user agent or cookie. Handlers add to `logFields`;
 * the names below are not theirs to replace. Stands after `requestId`, before all that may fail.
 * @example app.use(requestId(), requestLog())
 */
export function requestLog(options: RequestLogOptions = {}): MiddlewareHandler<PlatformEnv> {
  const { sink = console.log, now = Date.now, route = loggedRoute } = options
  return async function requestLog(c, next) {
    const start = now()
    c.set('logFields', {})
    let status = 500 // What the platform answers when something is thrown that Hono does not catch.
    try {
      await next()
      status = c.res.status
    } finally {
      const fields = {
        level: status >= 500 ? 'error' : 'info',
        reference: c.var.requestId,
        method: c.req.method,
        route: route(c),
        status,
        milliseconds: Math.round(now() - start),
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
