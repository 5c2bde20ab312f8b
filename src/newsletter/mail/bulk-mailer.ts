import { MailError, type OutgoingMail } from './mailer.ts'

/**
 * A mail service that may send issues. It sends mails with the same key once, for as long as it keeps the key.
 * `send` throws a MailError if the service refused the mail. After any other exception the outcome is unknown: the
 * service may have taken the mail although its answer was lost.
 */
export interface BulkMailer {
  readonly name: string
  /** How long the service keeps a key, in seconds. */
  readonly keyLifeSeconds: number
  /** @returns the id of the mail at the service; its events have the same id */
  send(mail: OutgoingMail, idempotencyKey: string): Promise<{ message: string }>
}

export interface BulkMailerOptions {
  /** Another address of the service's interface, for a local mail service. */
  url?: string | undefined
  token: string
  /** Longest wait for an answer, in milliseconds. */
  deadline?: number
}

/** A refusal of a mail service: its HTTP status, the code and the message of its body. */
export interface Refusal {
  status: number
  /** Empty if the body has none. */
  code: string
  message: string
}

interface Call {
  url: string
  headers: Record<string, string>
  body: unknown
  deadline?: number | undefined
  /** The id of the mail in the body of an answer. */
  idOf(body: unknown): string | undefined
  /** Reads the body of a refusal. */
  refusalOf(body: unknown): Omit<Refusal, 'status'>
  /** The error code (`outbox/failures.ts`) of a refusal; undefined if the service may have taken the mail. */
  codeOf(refusal: Refusal): string | undefined
  /** Header with the seconds to wait after too many requests. */
  waitHeader: string
}

/** Longest wait for an answer, in milliseconds. */
const DEADLINE = 10_000

/**
 * Posts a mail to a mail service as JSON.
 * @returns the id of the mail at the service
 * @throws a MailError if the service says that it did not take the mail; another error if the outcome is unknown
 */
export async function postMail(call: Call): Promise<{ message: string }> {
  const response = await fetch(call.url, {
    method: 'POST',
    // A redirect would send the token and the address of a reader to another server.
    redirect: 'manual',
    signal: AbortSignal.timeout(call.deadline ?? DEADLINE),
    headers: { Accept: 'application/json', 'Content-Type': 'application/json', ...call.headers },
    body: JSON.stringify(call.body),
  })
  const { status } = response
  // The status alone decides if the body is missing, cut off or not JSON.
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok) {
    const message = call.idOf(body)
    // A page of a proxy, or an answer that was cut off: the service may have taken the mail.
    if (message === undefined) throw new Error(`the mail service answered ${status} without the id of the mail`)
    return { message }
  }
  const code = codeOf(call, status, body)
  if (code === undefined) throw new Error(`the mail service answered ${status}`)
  throw new MailError(code, `the mail service answered ${status}`, {
    retryAfter: secondsOf(response.headers.get(call.waitHeader)),
  })
}

function codeOf({ refusalOf, codeOf }: Call, status: number, body: unknown): string | undefined {
  // After a failure of the server, or of a gateway before it, the service may have taken the mail.
  if (status >= 500) return undefined
  if (status < 400) return 'E_SERVICE_MOVED'
  return codeOf({ status, ...refusalOf(body) })
}

/** The value of a header in milliseconds; undefined if it is not a number of seconds. */
function secondsOf(value: string | null): number | undefined {
  return value !== null && /^\d{1,6}$/.test(value.trim()) ? Number(value) * 1000 : undefined
}
