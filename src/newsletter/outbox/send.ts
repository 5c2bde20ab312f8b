import { within } from '../../platform/deadline.ts'
import { readAddress } from '../address.ts'
import { newId } from '../bytes.ts'
import type { Mailer, OutgoingMail } from '../mail/mailer.ts'
import type { Pseudonyms } from '../pseudonyms.ts'
import { claim, LEASE, mark, type Outcome } from '../store/outbox.ts'
import type { ClaimedMail } from '../store/rows.ts'
import { suppress } from '../store/suppression.ts'
import { writeValue } from '../store/values.ts'
import { backOff, codeOf, MAX_ATTEMPTS, verdictOf } from './failures.ts'

export interface SenderOptions {
  db: D1Database
  mailer: Mailer
  pseudonyms: Pseudonyms
  /** Makes the mail, its links included; now, as nothing that opens a link is stored. */
  compose(mail: ClaimedMail): Promise<OutgoingMail>
  /** Milliseconds since 1970. */
  now(): number
  /** Between 0 and 1. */
  random?(): number
  /** Mails a run takes at most. */
  limit?: number
  report(event: string, fields: Record<string, string | number>): void
}

export interface SendReport {
  sent: number
  failed: number
  /** Whether more may be waiting. */
  more: boolean
}

const LIMIT = 50
/** Mails handed to the service between two marks: what a sender that dies in between may send twice. */
const ROUND = 10
/** Longest wait for the mail service, in milliseconds; then nobody knows whether it took the mail. */
const PATIENCE = 10_000
/** When to stop beginning rounds: well before the lease ends and another sender takes over. */
const ENOUGH = LEASE - 3 * PATIENCE
/** How long nothing is sent after the service said stop. */
const STOPPED = 15 * 60_000

/** Sends what is due, the oldest first. Several may run at once: each mail is claimed by one. */
export async function sendDue(options: SenderOptions): Promise<SendReport> {
  const { db, now, limit = LIMIT } = options
  const lease = newId()
  const start = now()
  const claimed = await claim(db, lease, start, limit)
  const report: SendReport = { sent: 0, failed: 0, more: claimed.length === limit }
  let stopped = false
  for (let i = 0; i < claimed.length; i += ROUND) {
    const round = claimed.slice(i, i + ROUND)
    const giveBack: boolean = stopped || now() - start > ENOUGH
    const outcomes: Outcome[] = giveBack
      ? round.map((mail): Outcome => ({ id: mail.id, state: 'due', untried: true, error: 'given back', stop: false }))
      : await Promise.all(round.map((mail) => attempt(mail, options)))
    stopped ||= outcomes.some((outcome) => 'stop' in outcome && outcome.stop)
    await mark(db, lease, outcomes, now())
    if (stopped && !giveBack) await writeValue(db, 'stopped-until', String(now() + STOPPED))
    const sent = outcomes.filter(({ state }) => state === 'sent').length
    report.sent += sent
    report.failed += giveBack ? 0 : outcomes.length - sent
  }
  return stopped ? { ...report, more: false } : report
}

async function attempt(
  mail: ClaimedMail,
  { db, mailer, pseudonyms, compose, now, random = Math.random, report }: SenderOptions,
): Promise<Outcome> {
  const { id, kind, attempts } = mail
  // Whoever had it before, each time, was gone before they could say so: it may have been sent as often.
  if (attempts > MAX_ATTEMPTS) return { id, state: 'dead', error: 'no sender came back' }
  try {
    const { message } = await within(
      PATIENCE,
      compose(mail).then((outgoing) => mailer.send(outgoing)),
    )
    return { id, state: 'sent', message, kind }
  } catch (error) {
    const code = codeOf(error)
    const verdict = verdictOf(code)
    const name = code ?? (error instanceof Error ? error.name : 'unknown')
    report('mail-failed', { mail: id, kind, attempts, code: name, verdict })
    if (verdict === 'suppress') {
      const address = readAddress(mail.recipient ?? mail.email ?? '')
      try {
        if (typeof address === 'object') await suppress(db, pseudonyms, address.address, 'refused', now())
      } catch {
        // Tried again, and refused again: what the others of this round came to must be written down.
        return { id, state: 'due', dueAt: now() + backOff(attempts, random()), error: name }
      }
    }
    if (verdict === 'stop') return { id, state: 'due', untried: true, error: name, stop: true }
    if (verdict === 'give-up' || verdict === 'suppress' || attempts >= MAX_ATTEMPTS)
      return { id, state: 'dead', error: name }
    return { id, state: 'due', dueAt: now() + backOff(attempts, random()), error: name }
  }
}
