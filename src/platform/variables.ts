import type { RequestIdVariables } from 'hono/request-id'

/** The parts of a log line that are the same each time an answer is sent: JSON without the outer braces. */
export interface KnownLine {
  /** `"route":"/nl/","status":200` */
  start: string
  /** The fields of the handler, after a comma. Empty if there are none. */
  end: string
}

/** Variables that the middleware in this folder sets on the context of a request. */
export type PlatformVariables = RequestIdVariables & {
  /** Fields that handlers add to the log line, such as the release. No personal data. */
  logFields: Record<string, string | number>
  /** The fixed part of the log line, if the same answer has been logged before. */
  knownLine?: KnownLine
}

/** Hono Env that the middleware in this folder requires. */
export type PlatformEnv = { Variables: PlatformVariables }
