import type { Context } from 'hono'
import type { Locale } from '../locale/locale.ts'
import type { PlatformEnv } from '../platform/variables.ts'
import type { Frame } from '../views/frame.ts'
import type { BulkEvent, ReadBulkEvents } from './mail/bulk-events.ts'
import type { Pseudonyms } from './pseudonyms.ts'
import type { Tokens } from './tokens.ts'

/** What the newsletter's routes need from the app. */
export interface NewsletterOptions {
  db: D1Database
  tokens: Tokens
  pseudonyms: Pseudonyms
  /** Scheme and host of the site. */
  origin: string
  /** Milliseconds since 1970. */
  now(): number
  /** Whether a client may cause another mail, by the ratelimit binding. */
  allow(client: string): Promise<boolean>
  /** Wakes the sender with ids of mails. If the call fails, cron sends them within two minutes. */
  wake(mails: readonly string[]): Promise<void>
  /** Copies new entries of the journal to KV. If the call fails, cron does it within a minute. */
  copyJournal(): Promise<unknown>
  /** The frame of a page; its language switch links to the newsletter's pages. */
  frame(c: NewsletterContext, locale: Locale): Promise<Frame>
  /** The reader's language, for a path without a language. */
  readerLocale(c: NewsletterContext): Locale
  /** Whether issues are sent: only then do pages say when the next one comes. */
  sendsIssues: boolean
  /** Events of the mail service for issues, if one is configured: how they are verified, and what takes them. */
  bulkEvents?: { read: ReadBulkEvents; hear(events: readonly BulkEvent[]): Promise<void> }
  /** Turnstile, if it is configured: the form requires it while the breaker is open. */
  challenge?: { siteKey: string; verify(response: string): Promise<boolean> }
}

export type NewsletterEnv = PlatformEnv & { Variables: { newsletter: NewsletterOptions } }
export type NewsletterContext = Context<NewsletterEnv>
