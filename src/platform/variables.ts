import type { RequestIdVariables } from 'hono/request-id'

/** Variables that the middleware in this folder sets on the context of a request. */
export type PlatformVariables = RequestIdVariables & {
  /** Fields that handlers add to the log line, such as the release. No personal data. */
  logFields: Record<string, string | number>
}

/** Hono Env that the middleware in this folder requires. */
export type PlatformEnv = { Variables: PlatformVariables }
