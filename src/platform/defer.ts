import type { Context } from 'hono'
import { logError } from './log-error.ts'

/** Keeps work alive after the answer was sent: `ctx.waitUntil`. */
export type Defer = (work: Promise<unknown>) => void

/**
 * Work that goes on after the answer to a request. A failure is logged, as nobody waits for the work.
 * @example reader.read(work, deferOf(c))
 */
export function deferOf(c: Context): Defer {
  return function defer(work) {
    const logged = work.catch((error) => logError(error, c.var.requestId))
    try {
      c.executionCtx.waitUntil(logged)
    } catch {
      // Tests have no execution context, and hono throws: the work goes on by itself.
    }
  }
}
