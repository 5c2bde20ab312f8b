import { type Verdict, verdictOf } from '../outbox/failures.ts'

/** One mail as a mail service takes it. */
export interface OutgoingMail {
  to: string
  from: { email: string; name: string }
  subject: string
  html: string
  text: string
  headers: Record<string, string>
}

/** The mail service's name of a mail it has taken: bounces and complaints refer to it. */
interface Accepted {
  message: string
}

/** The mail service did not take a mail, and says why in a code. */
export class MailError extends Error {
  override name = 'MailError'
  readonly code: string
  readonly verdict: Verdict

  /** @param code of `outbox/failures.ts`, or one that is not known there */
  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.verdict = verdictOf(code)
  }
}

/**
 * A mail service. It throws a MailError when it did not take the mail. After any other exception nobody knows: it may
 * have taken the mail, and the answer was lost.
 */
export interface Mailer {
  send(mail: OutgoingMail): Promise<Accepted>
}
