import type { Context } from 'hono'
import type { ReleaseReader } from '../content/reader/reader.ts'
import type { PlatformVariables } from '../platform/variables.ts'

/** Settings and services that the routes of this room use. */
export interface PagesOptions {
  reader: ReleaseReader
  /** Scheme and host of the site, without a slash at the end. */
  origin: string
  environment: Env['ENVIRONMENT']
  /** Id of the deployed version of the Worker. */
  version: string
  /** Milliseconds since 1970. */
  now(): number
}

export type PagesEnv = { Variables: PlatformVariables & { pages: PagesOptions } }
export type PagesContext = Context<PagesEnv>
