import type { Context } from 'hono'
import type { PointerReading } from '../content/reader/pointer-reader.ts'
import type { ReleaseReader } from '../content/reader/reader.ts'
import type { Arrival, PlatformEnv } from '../platform/variables.ts'
import type { Cacheable } from './answers/cacheable.ts'
import type { Moment } from './answers/moment.ts'

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

/** What is known of a request before it is routed. */
export interface Received extends Arrival {
  /** What has been read of the pointer. Undefined for a method that does not read, and while the site is closed. */
  moment?: Moment | undefined
}

/** Variables of one request. */
interface PagesVariables {
  pages: PagesOptions
  /** What has been read of the pointer for this request. */
  reading?: PointerReading
  /** Set by a handler whose answer can be sent again. */
  cacheable?: Cacheable
  /** Whether the release has former addresses with a query at this path. */
  hasQueryForms?: boolean
}

export type PagesEnv = { Bindings: Received; Variables: PlatformEnv['Variables'] & PagesVariables }
export type PagesContext = Context<PagesEnv>
