import type { Locale } from '../locale/locale.ts'
import { composer, type MailSite } from './mail/compose.ts'
import type { Mailer } from './mail/mailer.ts'
import { hear } from './outbox/events.ts'
import { beat, type Memory } from './outbox/heartbeat.ts'
import { sendDue } from './outbox/send.ts'
import { watch } from './outbox/watch.ts'
import type { Pseudonyms } from './pseudonyms.ts'
import { purge } from './store/purge.ts'
import type { Tokens } from './tokens.ts'

/** Tells the log what happened; `warn` unless it is routine. Nothing personal. */
export type Report = (event: string, fields: Record<string, string | number>, level?: 'info' | 'warn') => void

export interface JobOptions {
  db: D1Database
  mailer: Mailer
  tokens: Tokens
  pseudonyms: Pseudonyms
  /** A place outside the database, for what a restored backup must not undo. */
  memory: Memory
  origin: string
  from: { email: string; name: string }
  site(locale: Locale): Promise<MailSite>
  now(): number
  report: Report
}

/** Runs of the sender in one invocation: the platform allows a thousand operations, a run of fifty mails takes about sixty. */
const RUNS = 10

/** Sends what is due, run after run, until nothing is left or enough was done. */
export async function sendAll({
  db,
  mailer,
  tokens,
  pseudonyms,
  origin,
  from,
  site,
  now,
  report,
}: JobOptions): Promise<void> {
  const compose = composer({ tokens, origin, from, site })
  for (let run = 0; run < RUNS; run++) {
    const { sent, failed, more } = await sendDue({ db, mailer, pseudonyms, compose, now, report })
    if (sent + failed > 0) report('mails', { sent, failed }, failed > 0 ? 'warn' : 'info')
    if (!more) return
  }
}

/** What the minute's cron does: looks for a restored backup, sends what the queue missed, purges, watches. */
export async function everyMinute(options: JobOptions): Promise<void> {
  const { db, memory, now, report } = options
  try {
    const erasedAgain = await beat(db, memory, now())
    if (erasedAgain !== undefined) report('restored', { erasedAgain })
  } catch (error) {
    // Mails wait by themselves where the sign of life gets old.
    report('no-sign-of-life', { error: error instanceof Error ? error.name : 'unknown' })
  }
  await sendAll(options)
  const purged = Object.entries(await purge(db, now())).filter(([, count]) => count > 0)
  if (purged.length > 0) report('purged', Object.fromEntries(purged), 'info')
  const reason = await watch(db, now())
  if (reason) report('breaker', { reason })
}

/** What the mail service tells of mails it took. A message is never tried again: what is not understood stays so. */
export async function hearAll(
  messages: readonly unknown[],
  { db, pseudonyms, now, report }: JobOptions,
): Promise<void> {
  for (const message of messages) {
    const heard = await hear(db, pseudonyms, message, now())
    if (heard !== 'ignored') report('mail-event', { heard }, 'info')
  }
}
