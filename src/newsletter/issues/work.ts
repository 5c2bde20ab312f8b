import { errorName } from '../../platform/log-error.ts'
import { LIMITS } from '../limits.ts'
import type { IssueOptions } from './options.ts'
import { prepareIssue } from './prepare.ts'
import { replayBegun } from './restore.ts'
import { noteSeen, startRuns } from './runs.ts'
import { sendIssue } from './send.ts'
import { cancelIssue } from './store/commands.ts'
import { issuesWithWork, openSince, WORKER } from './store/issue.ts'
import { sendTests } from './test-mails.ts'

/** How long one message of the queue works, in milliseconds. Cron wakes the sender again each minute. */
const WORK = 50_000

/** An issue is cancelled this long after its first mail, a day before the rows that say who got it are deleted. */
const LONGEST = LIMITS.delivery - LIMITS.day

/**
 * The cron job of each minute: replays after a restore, stores what the release announces, starts digests and alerts, and
 * finds the issues that have work. It sends nothing itself, so it never delays the mails of the outbox.
 * @returns the ids of the issues to work on
 */
export async function sweepIssues(options: IssueOptions): Promise<string[]> {
  const { db, now, report } = options
  if (await replayBegun(options)) return []
  for (const issue of await openSince(db, now() - LONGEST)) {
    await cancelIssue(db, { issue, actor: WORKER, now: now() })
    report('issue-cancelled', { issue })
  }
  await noteSeen(options)
  for (const id of await startRuns(options)) report('issue-run', { issue: id }, 'info')
  return issuesWithWork(db, now())
}

/**
 * Works on issues: prepares, sends test mails, sends. Called by the queue with the ids that cron found. An issue that fails
 * does not hold up the others.
 * @throws the first error
 */
export async function workOnIssues(options: IssueOptions, ids: readonly string[]): Promise<void> {
  const until = options.now() + WORK
  const errors: unknown[] = []
  for (const id of new Set(ids)) {
    try {
      await prepareIssue(options, id)
      await sendTests(options, id)
      await sendIssue(options, id, until)
    } catch (error) {
      options.report('issue-failed', { issue: id, error: errorName(error) })
      errors.push(error)
    }
  }
  if (errors.length > 0) throw errors[0]
}
