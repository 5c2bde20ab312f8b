import { hasBearer } from '../platform/bearer.ts'
import { deferOf } from '../platform/defer.ts'
import type { PagesContext } from './context.ts'
import { nameRelease } from './respond.ts'

/** How another part of the site is doing. */
export interface PartHealth {
  ok: boolean
  /** In every answer. */
  summary: Record<string, unknown>
  /** Only in answers to requests that carry the token. */
  details?: Record<string, unknown> | undefined
}

/** Must not throw. */
type HealthCheck = () => Promise<PartHealth>

export interface HealthOptions {
  /** By the name that the part has in the answer. */
  checks?: Record<string, HealthCheck>
  /** Requests that carry it get the details; without it, no request does. */
  token?: string | undefined
}

/**
 * Reports to monitors and to the publisher which release is served and how the other parts are doing.
 * Answers 503 when no release can be read or a part is not well. `X-Release` names the release in either case.
 */
export function health({ checks = {}, token }: HealthOptions = {}) {
  return async function healthz(c: PagesContext): Promise<Response> {
    const { reader, version } = c.var.pages
    const trusted = await hasBearer(c.req.header('Authorization'), token)
    const parts = await Promise.all(Object.entries(checks).map(async ([name, check]) => ({ name, ...(await check()) })))
    const told = parts.map(({ name, summary, details }) => [name, { ...summary, ...(trusted && details) }])
    return reader.read(async (edition) => {
      nameRelease(c, edition)
      const body = { release: edition.release, state: edition.state, version, ...Object.fromEntries(told) }
      return c.json(body, parts.every(({ ok }) => ok) ? 200 : 503)
    }, deferOf(c))
  }
}
