import { MailError, type Mailer, type OutgoingMail } from '../../../src/newsletter/mail/mailer.ts'
import { type SenderOptions, type SendReport, sendDue } from '../../../src/newsletter/outbox/send.ts'
import type { ClaimedMail } from '../../../src/newsletter/store/rows.ts'
import { db, pseudonyms } from './support.ts'

/** What a mail service does with a mail: takes it, takes it and loses the answer, or refuses it with a code. */
export type Answer = 'accept' | 'accept-silently' | `E_${string}`

/** A mail service that does as it is told; `attempt` is 1 the first time it sees a mail. */
export function mailService(answer: (mail: string, attempt: number) => Answer = () => 'accept') {
  const attempts = new Map<string, number>()
  /** Names of the mails that it took, in order. */
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

/** The service's name of a mail. */
export function messageOf(mail: string): string {
  return `message-of-${mail}`
}

export async function compose({ id, kind, recipient, email }: ClaimedMail): Promise<OutgoingMail> {
  const from = { email: 'newsletter@example.brussels', name: 'Nieuwsbrief' }
  return { to: recipient ?? email ?? '', from, subject: kind, html: '', text: '', headers: { 'X-Reference': id } }
}

/** One run of a sender at a time, with what is not said filled in. */
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

/** Run after run until nothing is due. */
export async function drain(now: number, options: Partial<SenderOptions> = {}): Promise<void> {
  while ((await sendAt(now, options)).more);
}
