import * as z from 'zod/mini'
import { within } from '../../platform/deadline.ts'
import { newId } from '../id.ts'
import { MailError, type Mailer } from './mailer.ts'

interface HttpMailerOptions {
  /** URL to which mails are posted as JSON. */
  url: string
  /** Bearer token. */
  token: string
  fetch?: typeof fetch
  /** Longest wait for an answer, in milliseconds. */
  deadline?: number
}

/** A mail whose answer has no id counts as accepted. Its bounces cannot be matched to it. */
const answer = z.catch(z.object({ id: z.string() }), () => ({ id: `unnamed-${newId()}` }))

/** HTTP statuses as error codes of `outbox/failures.ts`. */
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

/** A mail service over HTTP: `POST {from, to, subject, html, text, headers}`, answered by `{id}`. Several providers have this API. */
export function httpMailer({ url, token, fetch: send = fetch, deadline = 10_000 }: HttpMailerOptions): Mailer {
  return {
    async send({ from, ...mail }) {
      const sent = send(url, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${token}`,
          'Content-Type': 'application/json',
          // After an unknown outcome the mail is posted again: with this key the service sends it once.
          'Idempotency-Key': mail.headers['X-Mail-Reference'] ?? newId(),
        },
        body: JSON.stringify({ ...mail, from: `${JSON.stringify(from.name)} <${from.email}>` }),
      })
      return { message: (await within(deadline, sent.then(read))).id }
    },
  }
}

async function read(response: Response) {
  // A 2xx status means that the mail was accepted, whatever the body contains: see `answer`.
  if (response.ok) return answer.parse(await response.json().catch(() => undefined))
  const code = CODES[response.status] ?? (response.status < 500 ? 'E_INTERNAL_SERVER_ERROR' : undefined)
  const message = `the mail service answered ${response.status}`
  // After any other failure, such as a gateway time-out, the outcome is unknown: the service may have taken the mail.
  throw code === undefined ? new Error(message) : new MailError(code, message)
}
