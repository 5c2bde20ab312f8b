import type { Context } from 'hono'
import type { Locale } from '../locale/locale.ts'
import type { PlatformVariables } from '../platform/variables.ts'
import type { Frame } from '../views/frame.ts'
import type { Pseudonyms } from './pseudonyms.ts'
import type { Tokens } from './tokens.ts'

/** What the newsletter's routes need to know of the place they run in. */
export interface NewsletterOptions {
  db: D1Database
  tokens: Tokens
  pseudonyms: Pseudonyms
  /** Scheme and host of the site. */
  origin: string
  /** Milliseconds since 1970. */
  now(): number
  /** Whether a client may cause another mail: the ratelimit binding. */
  allow(client: string): Promise<boolean>
  /** Wakes the sender with ids of mails. If the call is lost, cron sends them within two minutes. */
  wake(mails: readonly string[]): Promise<void>
  /** Copies new entries of the journal outside the database. If the call is lost, cron does it within a minute. */
  copyJournal(): Promise<unknown>
  /** The frame of a page of one language; the switch leads to the newsletter's pages. */
  frame(c: NewsletterContext, locale: Locale): Promise<Frame>
  /** The reader's language, for an address that names none. */
  readerLocale(c: NewsletterContext): Locale
  /** Turnstile, where it is configured: asked for while the breaker is open. */
  challenge?: { siteKey: string; verify(response: string): Promise<boolean> }
}

export type NewsletterEnv = { Variables: PlatformVariables & { newsletter: NewsletterOptions } }
export type NewsletterContext = Context<NewsletterEnv>
