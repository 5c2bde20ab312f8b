/** What to do about a mail that the service refused. */
export type Verdict =
  /** Try again later, for about two days. */
  | 'again'
  /** Do not try again: the service will never accept this mail. */
  | 'give-up'
  /** The service refuses the address for now (full mailbox, bounce): wait a day between attempts. */
  | 'wait'
  /** The service refuses all mails (quota, domain): send nothing until it accepts mail again. Mails stay due. */
  | 'stop'

/**
 * The mail service's codes (Cloudflare Email Service, "Error codes"). An unknown code is tried again, so that no mail
 * is lost. `E_RECIPIENT_SUPPRESSED` never ends a subscription: the service lifts soft bounces after a day and hard
 * ones after a week (Cloudflare Email Service, "Suppressions").
 */
const VERDICTS: Readonly<Record<string, Verdict>> = {
  E_RATE_LIMIT_EXCEEDED: 'again',
  E_INTERNAL_SERVER_ERROR: 'again',
  E_DELIVERY_FAILED: 'again',
  E_VALIDATION_ERROR: 'give-up',
  E_FIELD_MISSING: 'give-up',
  E_TOO_MANY_RECIPIENTS: 'give-up',
  E_CONTENT_TOO_LARGE: 'give-up',
  E_HEADER_NOT_ALLOWED: 'give-up',
  E_HEADER_USE_API_FIELD: 'give-up',
  E_HEADER_VALUE_INVALID: 'give-up',
  E_HEADER_VALUE_TOO_LONG: 'give-up',
  E_HEADER_NAME_INVALID: 'give-up',
  E_HEADERS_TOO_LARGE: 'give-up',
  E_HEADERS_TOO_MANY: 'give-up',
  E_RECIPIENT_NOT_ALLOWED: 'give-up',
  E_RECIPIENT_SUPPRESSED: 'wait',
  E_DAILY_LIMIT_EXCEEDED: 'stop',
  E_SENDER_NOT_VERIFIED: 'stop',
  E_SENDER_DOMAIN_NOT_AVAILABLE: 'stop',
  // Codes of our own, for mail services over HTTP: a wrong token, a redirect or a wrong address, and content that the
  // service refuses for its own safety. Each of them concerns all mails.
  E_ACCESS_DENIED: 'stop',
  E_SERVICE_MOVED: 'stop',
  E_CONTENT_REFUSED: 'stop',
}

export function verdictOf(code: string | undefined): Verdict {
  return VERDICTS[code ?? ''] ?? 'again'
}

/** The error code of an exception of the mail service; a time-out has none. */
export function codeOf(error: unknown): string | undefined {
  const { code } = (error ?? {}) as { code?: unknown }
  return typeof code === 'string' ? code : undefined
}

/** Codes about one recipient, not about the service: they do not cause an alert. */
export const RECIPIENT_CODES = ['E_RECIPIENT_SUPPRESSED', 'E_RECIPIENT_NOT_ALLOWED'] as const

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const FIRST = MINUTE / 2
const CAP = HOUR

/** After this many attempts, about two days, a mail becomes a dead letter and an operator decides (`npm run newsletter -- outbox`). */
export const MAX_ATTEMPTS = 70

/** Maximum attempts with an unknown outcome. Each may have put a copy into the mailbox. */
export const MAX_COPIES = 3
/** Waits after the first and second of them: most outages are over by then, and copies do not arrive close together. */
const UNKNOWN_WAITS = [15 * MINUTE, 4 * HOUR] as const

/** Maximum attempts for an address that the service refuses for now: with a day between them, about eight days. */
export const MAX_WAITS = 9
const REFUSED_WAIT = 24 * HOUR

/**
 * How long to wait before the next attempt, in milliseconds. It doubles from half a minute to an hour. Jitter ("equal
 * jitter": half of the wait is fixed) prevents that mails that failed together are retried together.
 * @param random between 0 and 1
 */
export function backOff(attempts: number, random: number): number {
  return jitter(Math.min(CAP, FIRST * 2 ** Math.min(attempts - 1, 16)), random)
}

/** How long to wait after an attempt whose outcome is unknown; undefined if it was the last. */
export function unknownWait(copies: number, random: number): number | undefined {
  const wait = UNKNOWN_WAITS[copies - 1]
  return wait === undefined ? undefined : wait + jitter(MINUTE, random)
}

/** How long to wait for an address that the service refuses; undefined if it was the last attempt. */
export function refusedWait(attempts: number, random: number): number | undefined {
  return attempts >= MAX_WAITS ? undefined : REFUSED_WAIT + jitter(HOUR, random)
}

function jitter(time: number, random: number): number {
  return Math.round(time / 2 + (time / 2) * random)
}
