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

/**
 * A mail service. It throws when it did not take the mail, with a `code` where it says why; an exception without
 * a known code may also mean that it did take it and the answer was lost.
 */
export interface Mailer {
  send(mail: OutgoingMail): Promise<Accepted>
}
