import { within } from '../platform/deadline.ts'
import type { JournalCopies } from './journal/copies.ts'
import { NEWEST_BEAT_MAX_AGE } from './journal/restore.ts'
import { readHealth } from './store/health.ts'

/** Problems that an operator should look at. They are coarse, because `/healthz` is public. */
export type HealthProblem =
  /** The database, or the KV namespace MEMORY, does not answer. */
  | 'database'
  | 'memory'
  /** The oldest due mail is more than 15 minutes late. */
  | 'late'
  /** Sending is held, after a restore or by an operator. */
  | 'held'
  /** The mail service refuses all mails for now, or does not answer. */
  | 'stopped'
  /** A mail became a dead letter in the last day. */
  | 'dead-letters'
  /** An issue waits for a person: it was paused because of bounces, complaints or refusals, or it cannot be prepared. */
  | 'issue-paused'
  /** Issues are held, after a restore. */
  | 'issues-held'
  /** The mail service for issues refuses all mails for now. */
  | 'issues-stopped'

export interface HealthDetails {
  /** Seconds since the oldest mail should have been sent. */
  lateSeconds: number
  due: number
  /** Dead letters of the last day. */
  died: number
  held: string | null
  stoppedBy: string | null
  stoppedUntil: number | null
  breakerOpen: boolean
  /** Milliseconds since 1970. */
  newestBeat: number | null
  /** Issues that wait for a person. */
  issuesBlocked: number
  issuesHeld: string | null
  issuesStoppedBy: string | null
}

const LATE = 15 * 60_000
const TIMEOUT = 2_000

const UNKNOWN: HealthDetails = {
  lateSeconds: 0,
  due: 0,
  died: 0,
  held: null,
  stoppedBy: null,
  stoppedUntil: null,
  breakerOpen: false,
  newestBeat: null,
  issuesBlocked: 0,
  issuesHeld: null,
  issuesStoppedBy: null,
}

/**
 * State of the newsletter: problems, and the figures behind them. Never throws.
 * @param timeout how long the database and KV may take to answer, in milliseconds
 */
export async function healthOf(
  db: D1Database,
  memory: Pick<JournalCopies, 'get'>,
  now: number,
  timeout = TIMEOUT,
): Promise<{ problems: HealthProblem[]; details: HealthDetails }> {
  const [read, memoryAnswers] = await Promise.all([
    answerOf(timeout, () => readHealth(db, now)),
    answerOf(timeout, () => memory.get('newsletter-health')),
  ])
  if (read === undefined) return { problems: ['database'], details: UNKNOWN }
  const { due, oldest, died, held, stopped_by, stopped_until, breaker, beat } = read.value
  const late = oldest === null ? 0 : Math.max(0, now - oldest)
  const problems: HealthProblem[] = []
  if (memoryAnswers === undefined || (beat !== null && beat < now - NEWEST_BEAT_MAX_AGE)) problems.push('memory')
  if (held !== null) problems.push('held')
  // After a stop has ended, it is a problem only while a mail waits for the next attempt.
  if (stopped_by !== null && ((stopped_until ?? 0) > now || due > 0)) problems.push('stopped')
  if (late > LATE) problems.push('late')
  if (died > 0) problems.push('dead-letters')
  const { issues_blocked, issues_held, issues_stopped_by } = read.value
  if (issues_blocked > 0) problems.push('issue-paused')
  if (issues_held !== null) problems.push('issues-held')
  if (issues_stopped_by !== null) problems.push('issues-stopped')
  const details = {
    lateSeconds: Math.round(late / 1000),
    due,
    died,
    held,
    stoppedBy: stopped_by,
    stoppedUntil: stopped_until,
    breakerOpen: breaker > 0,
    newestBeat: beat,
    issuesBlocked: issues_blocked,
    issuesHeld: issues_held,
    issuesStoppedBy: issues_stopped_by,
  }
  return { problems, details }
}

/** The answer, or undefined if none came in time. */
async function answerOf<T>(timeout: number, ask: () => Promise<T>): Promise<{ value: T } | undefined> {
  try {
    return { value: await within(timeout, ask()) }
  } catch {
    // The caller reports the part that did not answer; everyMinute logs it.
    return undefined
  }
}

/** How long a result is reused, in milliseconds: `/healthz` is public, and each check queries the database. */
const FRESH = 5_000

/** The check behind `/healthz`. Every answer has the problems; `details` are for requests with the token. */
export function healthCheck(db: D1Database, memory: Pick<JournalCopies, 'get'>, now: () => number) {
  let last: { at: number; health: Awaited<ReturnType<typeof healthOf>> } | undefined
  return async function newsletterHealth() {
    // Caches the result, not the promise: in a Worker a promise belongs to the request that started it.
    if (last === undefined || now() - last.at >= FRESH) last = { at: now(), health: await healthOf(db, memory, now()) }
    const { problems, details } = last.health
    return { ok: problems.length === 0, summary: { problems }, details: { ...details } }
  }
}
