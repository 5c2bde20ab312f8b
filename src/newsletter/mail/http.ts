import * as z from 'zod/mini'
import { within } from '../../platform/deadline.ts'
import { newId } from '../id.ts'
import { MailError, type Mailer } from './mailer.ts'

interface HttpMailerOptions {
  /** Where mails are posted to, as JSON. */
  url: string
  /** Bearer token. */
  token: string
  fetch?: typeof fetch
  /** Longest wait for an answer, in milliseconds. */
  deadline?: number
}

/** An answer without an id means that the mail was taken all the same: only its bounces cannot be matched. */
const answer = z.catch(z.object({ id: z.string() }), () => ({ id: `unnamed-${newId()}` }))

/** Statuses that say why, in the codes of `outbox/failures.ts`. */
const CODES: Readonly<Record<number, string>> = {
  400: 'E_VALIDATION_ERROR',
  401: 'E_SENDER_NOT_VERIFIED',
  402: 'E_DAILY_LIMIT_EXCEEDED',
  403: 'E_SENDER_NOT_VERIFIED',
  413: 'E_CONTENT_TOO_LARGE',
  422: 'E_VALIDATION_ERROR',
  429: 'E_RATE_LIMIT_EXCEEDED',
  503: 'E_INTERNAL_SERVER_ERROR',
}

/** A mail service over HTTP: `POST {from, to, subject, html, text, headers}`, answered by `{id}`, as several providers have it. */
export function httpMailer({ url, token, fetch: send = fetch, deadline = 10_000 }: HttpMailerOptions): Mailer {
  return {
    async send({ from, ...mail }) {
      const sent = send(url, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${token}`,
          'Content-Type': 'application/json',
          // The service takes a mail once, however often it is handed over after an unknown outcome.
          'Idempotency-Key': mail.headers['X-Mail-Reference'] ?? newId(),
        },
        body: JSON.stringify({ ...mail, from: `${JSON.stringify(from.name)} <${from.email}>` }),
      })
      return { message: (await within(deadline, sent.then(read))).id }
    },
  }
}

async function read(response: Response) {
  // The mail was taken, whatever the body says: see `answer`.
  if (response.ok) return answer.parse(await response.json().catch(() => undefined))
  const code = CODES[response.status] ?? (response.status < 500 ? 'E_INTERNAL_SERVER_ERROR' : undefined)
  const message = `the mail service answered ${response.status}`
  // After any other failure, such as a gateway's time-out, nobody knows whether the service took the mail.
  throw code === undefined ? new Error(message) : new MailError(code, message)
}
