import type { Context } from 'hono'
import { logError } from './log-error.ts'

/** Lets work continue after the answer is sent: `ctx.waitUntil`. */
export type Defer = (work: Promise<unknown>) => void

/**
 * Returns a function that lets work continue after the answer to this request. It logs a failure, because no caller
 * waits for the work.
 * @example reader.read(work, deferOf(c))
 */
export function deferOf(c: Context): Defer {
  return function defer(work) {
    const logged = work.catch((error) => logError(error, c.var.requestId))
    try {
      c.executionCtx.waitUntil(logged)
    } catch {
      // hono throws in tests, which have no execution context. The work continues without it.
    }
  }
}
