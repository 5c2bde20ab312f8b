/** What the middleware of this room keeps on the context of a request. */
export type PlatformVariables = {
  /** Names this request in the log and on an error page. */
  reference: string
  /** What handlers add to the log line (the release, for instance). Nothing personal. */
  logFields: Record<string, string | number>
}

/** The least an app must carry to use this room's middleware. */
export type PlatformEnv = { Variables: PlatformVariables }
