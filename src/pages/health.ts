import { hasBearer } from '../platform/bearer.ts'
import { deferOf } from '../platform/defer.ts'
import type { PagesContext } from './context.ts'
import { nameRelease } from './respond.ts'

/** Health of another part of the site. */
export interface PartHealth {
  ok: boolean
  /** Included in every answer. */
  summary: Record<string, unknown>
  /** Included only in answers to requests with the token. */
  details?: Record<string, unknown> | undefined
}

/** Must not throw. */
type HealthCheck = () => Promise<PartHealth>

export interface HealthOptions {
  /** Checks by the name of the part in the answer. */
  checks?: Record<string, HealthCheck>
  /** Requests with this token get the details. Undefined: no request gets them. */
  token?: string | undefined
}

/**
 * Reports to monitors and to the publisher which release is served, and the health of the other parts.
 * Answers 503 if no release can be read or a part is not healthy. If a release can be read, `X-Release` names it.
 */
export function health({ checks = {}, token }: HealthOptions = {}) {
  return async function healthz(c: PagesContext): Promise<Response> {
    const { reader, version } = c.var.pages
    const trusted = await hasBearer(c.req.header('Authorization'), token)
    const parts = await Promise.all(Object.entries(checks).map(async ([name, check]) => ({ name, ...(await check()) })))
    const fields = parts.map(({ name, summary, details }) => [name, { ...summary, ...(trusted && details) }])
    return reader.read(async (edition) => {
      nameRelease(c, edition)
      const body = { release: edition.release, state: edition.state, version, ...Object.fromEntries(fields) }
      return c.json(body, parts.every(({ ok }) => ok) ? 200 : 503)
    }, deferOf(c))
  }
}
