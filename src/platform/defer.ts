import type { Context } from 'hono'
import { logError } from './log-error.ts'

/** What Cloudflare calls `ctx`. */
export type Execution = Context['executionCtx']

/** Lets work continue after the answer is sent: `ctx.waitUntil`. */
export type Defer = (work: Promise<unknown>) => void

/**
 * Returns a function that lets work continue after the answer to a request. It logs a failure, because no caller waits
 * for the work.
 * @param execution undefined in tests that have none; the work continues without it
 * @param reference of the request
 */
export function deferTo(execution: Pick<Execution, 'waitUntil'> | undefined, reference: string): Defer {
  return function defer(work) {
    const logged = work.catch((error) => logError(error, reference))
    execution?.waitUntil(logged)
  }
}

/** As `deferTo`, for a handler. @example reader.read(work, deferOf(c)) */
export function deferOf(c: Context): Defer {
  return (work) => deferTo(executionOf(c), c.env.reference)(work)
}

/** The execution context of a request. hono throws if there is none, as in tests. */
export function executionOf(c: Context): Execution | undefined {
  try {
    return c.executionCtx
  } catch {
    return undefined
  }
}
