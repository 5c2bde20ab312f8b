import type { Context } from 'hono'
import type { PointerReading } from '../content/reader/pointer-reader.ts'
import type { ReleaseReader } from '../content/reader/reader.ts'
import type { PlatformVariables } from '../platform/variables.ts'
import type { Cacheable } from './answers/cacheable.ts'

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

/** Variables of one request. */
interface PagesVariables {
  pages: PagesOptions
  /** What `answers` has read of the pointer. */
  reading?: PointerReading
  /** Set by a handler whose answer can be sent again. */
  cacheable?: Cacheable
  /** Whether the release has former addresses with a query at this path. */
  hasQueryForms?: boolean
}

export type PagesEnv = { Variables: PlatformVariables & PagesVariables }
export type PagesContext = Context<PagesEnv>
