import type { Locale } from '../locale/locale.ts'
import { errorName } from '../platform/log-error.ts'
import { healthOf } from './health.ts'
import type { JournalCopies } from './journal/copies.ts'
import { beat, replayAfterRestore } from './journal/restore.ts'
import { composer, type MailSite } from './mail/compose.ts'
import type { Mailer } from './mail/mailer.ts'
import { handleMailEvent } from './outbox/events.ts'
import { sendDue } from './outbox/send.ts'
import { watch } from './outbox/watch.ts'
import type { Pseudonyms } from './pseudonyms.ts'
import { purge } from './store/purge.ts'
import type { Tokens } from './tokens.ts'

/** Writes a log line; `warn` unless it is routine. Nothing personal. */
export type Report = (event: string, fields: Record<string, string | number>, level?: 'info' | 'warn') => void

export interface JobOptions {
  db: D1Database
  mailer: Mailer
  tokens: Tokens
  pseudonyms: Pseudonyms
  /** A place outside the database, for what a restore must not undo. */
  memory: JournalCopies
  origin: string
  from: { email: string; name: string }
  site(locale: Locale): Promise<MailSite>
  now(): number
  report: Report
}

/** Runs of the sender in one invocation: the platform allows a thousand operations, a run of fifty mails takes about sixty. */
const RUNS = 10

/**
 * Sends what is due, run after run, until nothing is left or enough was done. It first looks for a restore: without
 * that nothing is sent, as a restored database owes mails again that were sent, and to people who have left.
 */
export async function sendAll(options: JobOptions): Promise<void> {
  const { db, mailer, tokens, pseudonyms, origin, from, site, now, report } = options
  if (!(await lookForRestore(options))) return
  const compose = composer({ tokens, origin, from, site })
  for (let run = 0; run < RUNS; run++) {
    const { sent, failed, more } = await sendDue({ db, mailer, pseudonyms, compose, now, report })
    if (sent + failed > 0) report('mails', { sent, failed }, failed > 0 ? 'warn' : 'info')
    if (!more) return
  }
}

/** @returns false if nobody could look: the database or the memory outside it does not answer */
async function lookForRestore({ db, memory, now, report }: JobOptions): Promise<boolean> {
  try {
    const replayed = await replayAfterRestore(db, memory, now())
    if (replayed) report('restored', { replayed: replayed.entries })
    return true
  } catch (error) {
    report('memory-failed', { error: errorName(error) })
    return false
  }
}

/**
 * The cron of each minute: looks for a restore, writes the beat, sends what the queue missed, purges, watches the
 * breaker, and writes the line that an alert can be set on. Each step runs even if one before it failed.
 * @throws the first error of a step
 */
export async function everyMinute(options: JobOptions): Promise<void> {
  const errors: unknown[] = []
  for (const step of [writeBeat, sendAll, purgeStep, watchBreaker, logHealth])
    await step(options).catch((error) => errors.push(error))
  if (errors.length > 0) throw errors[0]
}

async function writeBeat(options: JobOptions): Promise<void> {
  const { db, memory, now, report } = options
  // A beat says that the database was compared until now, so there is none without a comparison.
  if (!(await lookForRestore(options))) return
  try {
    await beat(db, memory, now())
  } catch (error) {
    report('memory-failed', { error: errorName(error) })
  }
}

async function purgeStep({ db, now, report }: JobOptions): Promise<void> {
  const purged = Object.entries(await purge(db, now())).filter(([, count]) => count > 0)
  if (purged.length > 0) report('purged', Object.fromEntries(purged), 'info')
}

async function watchBreaker({ db, now, report }: JobOptions): Promise<void> {
  const reason = await watch(db, now())
  if (reason) report('breaker', { reason })
}

async function logHealth({ db, memory, now, report }: JobOptions): Promise<void> {
  const { problems, details } = await healthOf(db, memory, now())
  const { lateSeconds, due, died } = details
  const fields = { problems: problems.join(' ') || 'none', lateSeconds, due, died }
  report('newsletter', fields, problems.length > 0 ? 'warn' : 'info')
}

/** Handles the mail service's events. A message that is not understood is dropped; one that fails is tried again. */
export async function handleMailEvents(
  messages: readonly unknown[],
  { db, pseudonyms, now, report }: JobOptions,
): Promise<void> {
  for (const message of messages) {
    const heard = await handleMailEvent(db, pseudonyms, message, now())
    if (heard !== 'ignored') report('mail-event', { heard }, heard === 'not-understood' ? 'warn' : 'info')
  }
}
