/** What is noted of a request when it arrives, before hono routes it. hono passes it on as its bindings. */
export interface Arrival {
  /** Names the request in the log and on its error page, such as `7ZK3M0Q9TX`. */
  reference: string
  /** Milliseconds since 1970. */
  at: number
}

/** Hono Env that the middleware in this folder requires. */
export interface PlatformEnv {
  Bindings: Arrival
  Variables: {
    /** Fields that handlers add to the log line, such as the release. No personal data. */
    logFields: Record<string, string | number>
  }
}
