import type { Locale } from '../../locale/locale.ts'
import type { IssueState } from './model.ts'
import { countDeliveries } from './store/balance.ts'
import { askTests, CHANGES, cancelIssue, prepareIssue, resendUnknown } from './store/commands.ts'
import { changeIssue, type IssueRow, issueLog, readIssue } from './store/issue.ts'
import { testsOf } from './store/test-mails.ts'

/** What a person does to an issue through the command line. It only writes rows; the Worker acts on them. */
export interface Command {
  db: D1Database
  /** Id of the issue: of a letter the id of its page, such as `2026-12`. */
  issue: string
  /** Who does it, for the log: login name and machine. */
  actor: string
  /** Milliseconds since 1970. */
  now: number
}

/** Why a command changed nothing. */
type Refusal =
  | 'no-issue'
  /** The issue is in a state in which the command is not possible. */
  | 'state'
  /** The content is not the one that the person has seen. */
  | 'hash'
  /** The person who prepared an issue cannot approve it. */
  | 'same-person'
  /** The number typed is not the number of mails that will be sent. */
  | 'number'

export type CommandResult = { ok: true } | { ok: false; reason: Refusal; state: IssueState | undefined }

/** How long after the start nothing is sent, in milliseconds: time to notice a mistake and cancel. */
export const GRACE = 10 * 60_000

async function refusal({ db, issue }: Command, whyNot: (issue: IssueRow) => Refusal): Promise<CommandResult> {
  const row = await readIssue(db, issue)
  return { ok: false, reason: row ? whyNot(row) : 'no-issue', state: row?.state }
}

const wrongState = () => 'state' as const

/**
 * Asks the Worker to prepare a letter that is in force: to store its content and freeze its recipients. A letter that is
 * not being sent yet can be prepared again; that voids its tests and its approval.
 * @param letter from the record of mailings of the release in force
 */
export async function prepare(
  { db, actor, now }: Omit<Command, 'issue'>,
  { id, hash, correctionOf }: { id: string; hash: string; correctionOf?: string | undefined },
): Promise<CommandResult> {
  const kind = correctionOf === undefined ? 'letter' : 'correction'
  const done = await prepareIssue(db, { id, kind, corrects: correctionOf ?? null, hash, actor, now })
  return done ? { ok: true } : refusal({ db, issue: id, actor, now }, wrongState)
}

/**
 * Asks the Worker for a test mail in each of the languages. The caller checks that the address is one of the team
 * (`BULK_TEST_ADDRESSES` in wrangler.toml); the Worker checks it too.
 */
export async function test(command: Command, address: string, locales: readonly Locale[]): Promise<CommandResult> {
  return (await askTests(command.db, { ...command, address, locales })) > 0
    ? { ok: true }
    : refusal(command, wrongState)
}

/**
 * Approves an issue, for this content only. The person must not be the one who prepared it, and a test must have been sent
 * in each language. A run of a digest or alert that waits because of its size needs no tests.
 */
export async function approve(command: Command, hash: string): Promise<CommandResult> {
  const { db, issue, actor, now } = command
  const preparedBy = (await readIssue(db, issue))?.prepared_by
  if (preparedBy !== undefined && !isSamePerson(preparedBy, actor)) {
    const done = await changeIssue(db, {
      issue,
      ...CHANGES.approve,
      values: [hash, preparedBy],
      actor,
      what: 'approve',
      detail: hash,
      now,
    })
    if (done) return { ok: true }
  }
  return refusal(command, (row) => {
    const waits =
      row.state === 'tested' || (row.state === 'prepared' && row.kind !== 'letter' && row.kind !== 'correction')
    if (!waits) return 'state'
    return row.hash === hash ? 'same-person' : 'hash'
  })
}

/** Whether two names are those of one person: in other capitals, with other spaces, or with accents in another encoding. */
function isSamePerson(one: string, other: string): boolean {
  const form = (name: string) => name.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, ' ')
  return form(one) === form(other)
}

/**
 * Starts sending an approved issue, ten minutes from now or later.
 * @param number how many mails will be sent, as the person typed it
 * @param at milliseconds since 1970
 */
export async function start(
  command: Command,
  { number, at = 0 }: { number: number; at?: number },
): Promise<CommandResult> {
  const { db, issue, actor, now } = command
  const startAt = Math.max(at, now + GRACE)
  const done = await changeIssue(db, {
    issue,
    ...CHANGES.start,
    values: [number, startAt],
    actor,
    what: 'start',
    detail: new Date(startAt).toISOString(),
    now,
  })
  return done ? { ok: true } : refusal(command, ({ state }) => (state === 'approved' ? 'number' : 'state'))
}

/** Pauses an issue: only mails that have begun are still sent. */
export async function pause(command: Command): Promise<CommandResult> {
  const done = await changeIssue(command.db, { ...CHANGES.pause, ...command, what: 'pause' })
  return done ? { ok: true } : refusal(command, wrongState)
}

/** Resumes a paused issue. Outcomes before this do not pause it again. */
export async function resume(command: Command): Promise<CommandResult> {
  const done = await changeIssue(command.db, { ...CHANGES.resume, ...command, what: 'resume' })
  return done ? { ok: true } : refusal(command, wrongState)
}

/**
 * Gives the mails of a paused letter that are not sent yet another content: the letter was mended and published again. It
 * must be tested and approved again.
 * @param hash of the letter in force now
 */
export async function amend(command: Command, hash: string): Promise<CommandResult> {
  const done = await changeIssue(command.db, {
    ...CHANGES.amend,
    ...command,
    values: [hash],
    what: 'amend',
    detail: hash,
  })
  return done ? { ok: true } : refusal(command, ({ state }) => (state === 'paused' ? 'hash' : 'state'))
}

/** Cancels an issue for good. */
export async function cancel(command: Command): Promise<CommandResult> {
  return (await cancelIssue(command.db, command)) ? { ok: true } : refusal(command, wrongState)
}

/** Sends mails with an unknown outcome again. Some of these people may get a second copy. @returns the number of mails */
export async function resend(command: Command): Promise<CommandResult & { mails: number }> {
  const mails = await resendUnknown(command.db, command)
  return mails > 0 ? { ok: true, mails } : { ...(await refusal(command, wrongState)), mails }
}

/** How far an issue is, with its tests and its log. The counts are of rows. */
export async function progress(db: D1Database, issue: string) {
  const row = await readIssue(db, issue)
  if (!row) return undefined
  const counts = await countDeliveries(db, issue)
  const by = (state: string) => counts.reduce((sum, one) => sum + (one.state === state ? one.count : 0), 0)
  const states = {
    due: by('due'),
    begun: by('begun'),
    sent: by('sent'),
    unknown: by('unknown'),
    skipped: by('skipped'),
    dead: by('dead'),
    erased: by('erased'),
  }
  const rows = Object.values(states).reduce((sum, one) => sum + one, 0)
  /** Whether every candidate has a final state. */
  const balanced = row.candidates === rows && states.due === 0 && states.begun === 0
  const [tests, log] = [await testsOf(db, issue), await issueLog(db, issue)]
  return { issue: row, counts, states, balanced, tests, log }
}
