import type { RequestIdVariables } from 'hono/request-id'

/** What the middleware of this room keeps on the context of a request. */
export type PlatformVariables = RequestIdVariables & {
  /** What handlers add to the log line (the release, for instance). Nothing personal. */
  logFields: Record<string, string | number>
}

/** The least an app must carry to use this room's middleware. */
export type PlatformEnv = { Variables: PlatformVariables }
