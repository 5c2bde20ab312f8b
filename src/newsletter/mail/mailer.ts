import { type Verdict, verdictOf } from '../outbox/failures.ts'

/** A mail in the form that mail services accept. */
export interface OutgoingMail {
  to: string
  from: { email: string; name: string }
  subject: string
  html: string
  text: string
  headers: Record<string, string>
}

/** The answer to an accepted mail. */
interface Accepted {
  /** Id of the mail at the mail service; bounces and complaints refer to it. */
  message: string
}

/** The mail service refused a mail, with a code for the reason. */
export class MailError extends Error {
  override name = 'MailError'
  readonly code: string
  readonly verdict: Verdict
  /** How long the service asks to wait, in milliseconds; undefined if it does not say. */
  readonly retryAfter: number | undefined

  /** @param code a code of `outbox/failures.ts`, or an unknown one */
  constructor(code: string, message: string, options?: ErrorOptions & { retryAfter?: number | undefined }) {
    super(message, options)
    this.code = code
    this.retryAfter = options?.retryAfter
    this.verdict = verdictOf(code)
  }
}

/**
 * A mail service. `send` throws a MailError if the service refused the mail. After any other exception the outcome is
 * unknown: the service may have taken the mail although its answer was lost.
 */
export interface Mailer {
  send(mail: OutgoingMail): Promise<Accepted>
}
