import { within } from '../../platform/deadline.ts'
import { errorName } from '../../platform/log-error.ts'
import { readAddress } from '../address.ts'
import { newId } from '../id.ts'
import { MailError, type Mailer, type OutgoingMail } from '../mail/mailer.ts'
import type { Pseudonyms } from '../pseudonyms.ts'
import { claim, LEASE, mark, type Outcome } from '../store/outbox.ts'
import type { ClaimedMail } from '../store/rows.ts'
import { suppressionsOf } from '../store/suppression.ts'
import { clearValue, readValue, setValue } from '../store/values.ts'
import { backOff, MAX_ATTEMPTS, MAX_COPIES, refusedWait, unknownWait } from './failures.ts'

export interface SenderOptions {
  db: D1Database
  mailer: Mailer
  pseudonyms: Pseudonyms
  /** Renders the mail and its links. */
  compose(mail: ClaimedMail): Promise<OutgoingMail>
  /** Milliseconds since 1970. */
  now(): number
  /** Between 0 and 1. */
  random?(): number
  /** Maximum mails of a run. */
  limit?: number
  report(event: string, fields: Record<string, string | number>): void
}

export interface SendReport {
  sent: number
  failed: number
  /** Whether more mails may be due. */
  more: boolean
}

const LIMIT = 50
/** Mails handed to the service before their outcomes are saved. If the sender dies in between, these may be sent twice. */
const ROUND = 10
/** After a stop, one mail tests whether the service takes mail again. */
const PROBE = 1
/** How long to wait for the mail service, in milliseconds. After that the outcome is unknown. */
const TIMEOUT = 10_000
/** No round starts after this time, well before the lease ends and another sender may take over. */
const NO_ROUND_AFTER = LEASE - 3 * TIMEOUT
/** How long to pause after the service refused all mails, and after a round in which it did not answer. */
const STOPPED = 15 * 60_000
const NO_ANSWER_PAUSE = 5 * 60_000
/** The service counts as down if this many mails of a round, and all of them, got no answer. */
const NO_ANSWER_MAILS = 3
const NO_ANSWER = 'NO_ANSWER'

/** Sends due mails, the oldest first. Several senders may run at once: each mail is claimed by one of them. */
export async function sendDue(options: SenderOptions): Promise<SendReport> {
  const { db, now, report } = options
  const stoppedBy = await readValue(db, 'stopped-by')
  const limit = stoppedBy === undefined ? (options.limit ?? LIMIT) : PROBE
  const lease = newId()
  const start = now()
  const { mails, unreadable } = await claim(db, lease, start, limit)
  for (const { id, error } of unreadable) report('mail-failed', { mail: id, code: error, verdict: 'give-up' })
  await mark(
    db,
    lease,
    unreadable.map(({ id, error }) => ({ id, state: 'dead', error })),
    start,
  )
  const result: SendReport = { sent: 0, failed: unreadable.length, more: mails.length + unreadable.length === limit }
  const round = new Rounds(options, lease, { start, probing: stoppedBy !== undefined })
  for (let i = 0; i < mails.length; i += ROUND) {
    const { sent, failed } = await round.send(mails.slice(i, i + ROUND))
    result.sent += sent
    result.failed += failed
  }
  if (stoppedBy !== undefined && result.sent > 0) await clearValue(db, 'stopped-by', 'stopped-until')
  return round.stopped ? { ...result, more: false } : result
}

/** The rounds of one run. After the service refuses all mails, or does not answer, the remaining mails are released. */
class Rounds {
  readonly #options: SenderOptions
  readonly #lease: string
  readonly #start: number
  /** Whether the run only tests if the service accepts mail again. */
  readonly #probing: boolean
  stopped = false

  constructor(options: SenderOptions, lease: string, { start, probing }: { start: number; probing: boolean }) {
    this.#options = options
    this.#lease = lease
    this.#start = start
    this.#probing = probing
  }

  async send(mails: readonly ClaimedMail[]): Promise<{ sent: number; failed: number }> {
    const { db, now } = this.#options
    if (this.stopped || now() - this.#start > NO_ROUND_AFTER) {
      await mark(
        db,
        this.#lease,
        mails.map(({ id }) => giveBack(id)),
        now(),
      )
      return { sent: 0, failed: 0 }
    }
    const outcomes = await attemptAll(mails, this.#options)
    await mark(db, this.#lease, outcomes, now())
    await this.#stopIfRefused(outcomes)
    const sent = outcomes.filter(({ state }) => state === 'sent').length
    return { sent, failed: outcomes.filter(({ state }) => state === 'due' || state === 'dead').length }
  }

  async #stopIfRefused(outcomes: readonly Outcome[]): Promise<void> {
    const { db, now, report } = this.#options
    const refused = outcomes.find((outcome) => 'stop' in outcome && outcome.stop)
    const handedOver = outcomes.filter(({ state }) => state !== 'dropped')
    const enough = this.#probing ? PROBE : NO_ANSWER_MAILS
    const silent = handedOver.length >= enough && handedOver.every((one) => 'unknown' in one && one.unknown)
    if (!refused && !silent) return
    this.stopped = true
    const until = now() + (refused ? STOPPED : NO_ANSWER_PAUSE)
    const by = refused && 'error' in refused ? refused.error : NO_ANSWER
    report('mails-stopped', { code: by })
    await db.batch([setValue(db, 'stopped-until', String(until)), setValue(db, 'stopped-by', by)])
  }
}

function giveBack(id: string): Outcome {
  return { id, state: 'due', untried: true, error: 'given back', stop: false }
}

/** Sends one round: drops mails to suppressed addresses, and hands the others to the service in parallel. */
async function attemptAll(mails: readonly ClaimedMail[], options: SenderOptions): Promise<Outcome[]> {
  const { db, pseudonyms, now, report } = options
  const recipients = mails.map(recipientOf)
  const suppressed = await suppressionsOf(db, pseudonyms, recipients, now()).catch((error: unknown) => {
    report('suppressions-failed', { error: errorName(error) })
    return undefined
  })
  // No mail was handed over, so this does not count as an attempt.
  if (!suppressed) return mails.map(({ id }) => giveBack(id))
  return Promise.all(
    mails.map((mail, i) =>
      suppressed.has(recipients[i] ?? '') ? { id: mail.id, state: 'dropped' as const } : attempt(mail, options),
    ),
  )
}

/** The recipient of a mail, in the form in which addresses are compared. */
function recipientOf({ recipient, address }: ClaimedMail): string {
  const read = recipient === null ? undefined : readAddress(recipient)
  return read?.ok ? read.address.address : address
}

async function attempt(
  mail: ClaimedMail,
  { mailer, compose, now, random = Math.random, report }: SenderOptions,
): Promise<Outcome> {
  const { id, kind, attempts, copies, client } = mail
  // Earlier senders ended before they saved the outcome: each of them may have sent the mail.
  if (copies > MAX_COPIES) return { id, state: 'dead', error: 'OUTCOME_UNKNOWN' }
  if (attempts > MAX_ATTEMPTS) return { id, state: 'dead', error: 'NO_SENDER_CAME_BACK' }
  let handedOver = false
  try {
    const outgoing = await within(TIMEOUT, compose(mail))
    handedOver = true
    const { message } = await within(TIMEOUT, mailer.send(outgoing))
    return { id, state: 'sent', message, kind, client }
  } catch (error) {
    const refusal = error instanceof MailError ? error : undefined
    const name = refusal?.code ?? errorName(error)
    const unknown = handedOver && refusal === undefined
    const verdict = refusal?.verdict ?? 'again'
    report('mail-failed', { mail: id, kind, attempts, code: name, verdict })
    // This mail waits, so that the next probe is another mail: the service may refuse only this one.
    if (verdict === 'stop') return { id, state: 'due', untried: true, error: name, stop: true, dueAt: now() + STOPPED }
    const wait = unknown
      ? unknownWait(copies, random())
      : verdict === 'wait'
        ? refusedWait(attempts, random())
        : verdict === 'give-up' || attempts >= MAX_ATTEMPTS
          ? undefined
          : backOff(attempts, random())
    return wait === undefined
      ? { id, state: 'dead', error: name, unknown }
      : { id, state: 'due', dueAt: now() + wait, error: name, unknown }
  }
}
