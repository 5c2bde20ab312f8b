import { MailError, type Mailer, type OutgoingMail } from '../../../src/newsletter/mail/mailer.ts'
import { type SenderOptions, type SendReport, sendDue } from '../../../src/newsletter/outbox/send.ts'
import type { ClaimedMail } from '../../../src/newsletter/store/rows.ts'
import { db, pseudonyms } from './support.ts'

/** How a mail service treats a mail: accepts it, accepts it but loses the answer, or refuses it with a code. */
export type Answer = 'accept' | 'accept-silently' | `E_${string}`

/** A mail service with given behaviour; `attempt` is 1 the first time it gets a mail. */
export function mailService(answer: (mail: string, attempt: number) => Answer = () => 'accept') {
  const attempts = new Map<string, number>()
  /** Ids of the accepted mails, in order. */
  const accepted: string[] = []
  const mailer: Mailer = {
    async send({ headers: { 'X-Reference': mail = '' } }) {
      const attempt = (attempts.get(mail) ?? 0) + 1
      attempts.set(mail, attempt)
      const what = answer(mail, attempt)
      if (what === 'accept' || what === 'accept-silently') accepted.push(mail)
      if (what === 'accept') return { message: messageOf(mail) }
      throw what === 'accept-silently' ? new Error('no answer') : new MailError(what, 'refused')
    },
  }
  return { mailer, accepted, attempts }
}

/** The service's id of a mail. */
export function messageOf(mail: string): string {
  return `message-of-${mail}`
}

export async function compose({ id, kind, recipient, email }: ClaimedMail): Promise<OutgoingMail> {
  const from = { email: 'newsletter@example.brussels', name: 'Nieuwsbrief' }
  return { to: recipient ?? email ?? '', from, subject: kind, html: '', text: '', headers: { 'X-Reference': id } }
}

/** Runs a sender once, with defaults for the options. */
export function sendAt(now: number, options: Partial<SenderOptions> = {}): Promise<SendReport> {
  const { mailer } = mailService()
  return sendDue({
    db,
    mailer,
    pseudonyms,
    compose,
    now: () => now,
    random: () => 0.5,
    report: () => undefined,
    ...options,
  })
}

/** Runs the sender until no mail is due. */
export async function drain(now: number, options: Partial<SenderOptions> = {}): Promise<void> {
  while ((await sendAt(now, options)).more);
}
