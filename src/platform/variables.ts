/** What is noted of a request when it arrives, before hono routes it. hono passes it on as its bindings. */
export interface Arrival {
  /** Names the request in the log and on its error page, such as `7ZK3M0Q9TX`. */
  reference: string
  /** Milliseconds since 1970. */
  at: number
}

/** Variables that the middleware in this folder sets on the context of a request. */
export type PlatformVariables = {
  /** Fields that handlers add to the log line, such as the release. No personal data. */
  logFields: Record<string, string | number>
}

/** Hono Env that the middleware in this folder requires. */
export type PlatformEnv = { Bindings: Arrival; Variables: PlatformVariables }
