import type { Locale } from '../locale/locale.ts'
import { errorName } from '../platform/log-error.ts'
import { healthOf } from './health.ts'
import type { IssueOptions } from './issues/options.ts'
import { sweepIssues, workOnIssues } from './issues/work.ts'
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
  /** What issues need besides: letters, digests and alerts. */
  issues: Omit<IssueOptions, 'db' | 'memory' | 'tokens' | 'pseudonyms' | 'origin' | 'now' | 'report'>
  /** Wakes the sender of issues with their ids. */
  wakeIssues(ids: readonly string[]): Promise<void>
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
  const { db, mailer, tokens, pseudonyms, origin, from, site, issues, now, report } = options
  if (!(await lookForRestore(options))) return
  const compose = composer({ tokens, origin, from, site, sendsIssues: issues.bulk !== undefined })
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
 * The cron job of each minute: checks for a restore, writes the beat, sends what the queue missed, wakes the sender of
 * issues, purges, updates the breaker, and writes the log line for alerts. Each step runs even if one before it failed.
 * @throws the first error of a step
 */
export async function everyMinute(options: JobOptions): Promise<void> {
  const errors: unknown[] = []
  for (const step of [writeBeat, sendAll, sweepStep, purgeStep, watchBreaker, logHealth])
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

/** Finds work for the sender of issues. It has a separate queue, so that it never delays the mails of the outbox. */
async function sweepStep(options: JobOptions): Promise<void> {
  const ids = await sweepIssues(issueOptions(options))
  if (ids.length > 0) await options.wakeIssues(ids)
}

/** Prepares and sends issues. @param ids what the queue of issues delivered */
export async function handleIssues(ids: readonly unknown[], options: JobOptions): Promise<void> {
  if (!(await lookForRestore(options))) return
  await workOnIssues(
    issueOptions(options),
    ids.filter((id) => typeof id === 'string'),
  )
}

function issueOptions({ issues, db, memory, tokens, pseudonyms, origin, now, report }: JobOptions): IssueOptions {
  return { ...issues, db, memory, tokens, pseudonyms, origin, now, report }
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
