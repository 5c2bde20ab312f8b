import type { Locale } from '../locale/locale.ts'
import { errorName } from '../platform/log-error.ts'
import { healthOf } from './health.ts'
import type { JournalCopies } from './journal/copies.ts'
import { beat, replayAfterRestore } from './journal/restore.ts'
import type { BulkMailer } from './mail/bulk.ts'
import { composer, type MailSite } from './mail/compose.ts'
import type { ComposeIssue } from './mail/issue.tsx'
import type { Mailer } from './mail/mailer.ts'
import { handleMailEvent } from './outbox/events.ts'
import { sendDue } from './outbox/send.ts'
import { watch } from './outbox/watch.ts'
import type { Pseudonyms } from './pseudonyms.ts'
import { purge } from './store/purge.ts'
import type { Tokens } from './tokens.ts'

/** Writes a log line, `warn` by default. It must not hold personal data. */
export type Report = (event: string, fields: Record<string, string | number>, level?: 'info' | 'warn') => void

export interface JobOptions {
  db: D1Database
  mailer: Mailer
  tokens: Tokens
  pseudonyms: Pseudonyms
  /** KV namespace for copies of the journal: a restore of the database does not change it. */
  memory: JournalCopies
  origin: string
  /** Address of the sender. */
  from: string
  site(locale: Locale): Promise<MailSite>
  /** The mail service for issues, and what renders them. Undefined if none is configured. */
  bulk?: { service: BulkMailer; compose: ComposeIssue } | undefined
  now(): number
  report: Report
}

/** Maximum runs of the sender in one invocation: the platform allows 1,000 operations, and a run of 50 mails takes about 60. */
const RUNS = 10

/**
 * Sends due mails in several runs, until none is left or the limit of runs is reached. It checks for a restore first, and
 * sends nothing if the check fails: in a restored database, mails that were sent are due again, also to people who left.
 */
export async function sendAll(options: JobOptions): Promise<void> {
  const { db, mailer, tokens, pseudonyms, origin, from, site, bulk, now, report } = options
  if (!(await lookForRestore(options))) return
  const compose = composer({ tokens, origin, from, site, sendsIssues: bulk !== undefined })
  for (let run = 0; run < RUNS; run++) {
    const { sent, failed, more } = await sendDue({ db, mailer, pseudonyms, compose, now, report })
    if (sent + failed > 0) report('mails', { sent, failed }, failed > 0 ? 'warn' : 'info')
    if (!more) return
  }
}

/** @returns false if the check failed: the database or KV does not answer */
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
 * The cron job of each minute: checks for a restore, writes the beat, sends what the queue missed, purges, updates the
 * breaker, and writes the log line for alerts. Each step runs even if one before it failed.
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
  // A beat states that the database was compared with the copies up to now, so it is written only after a comparison.
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

/** Handles events of the mail service. A message that cannot be parsed is dropped. @throws so that the queue retries */
export async function handleMailEvents(
  messages: readonly unknown[],
  { db, pseudonyms, now, report }: JobOptions,
): Promise<void> {
  for (const message of messages) {
    const heard = await handleMailEvent(db, pseudonyms, message, now())
    if (heard !== 'ignored') report('mail-event', { heard }, heard === 'not-understood' ? 'warn' : 'info')
  }
}
