/** What to do about a mail that the service did not take. */
export type Verdict =
  /** Later, for as long as it is worth it. */
  | 'again'
  /** Never: this mail will not pass. */
  | 'give-up'
  /** Never, and no other to this address. */
  | 'suppress'
  /** Nothing goes out at all until somebody looks: quota, domain. Mails wait. */
  | 'stop'

/**
 * The mail service's codes (Cloudflare Email Service, "Error codes"). A code that is not here is new or none:
 * then trying again is right, as a mail must not be lost.
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
  E_RECIPIENT_SUPPRESSED: 'suppress',
  E_DAILY_LIMIT_EXCEEDED: 'stop',
  E_SENDER_NOT_VERIFIED: 'stop',
  E_SENDER_DOMAIN_NOT_AVAILABLE: 'stop',
}

export function verdictOf(code: string | undefined): Verdict {
  return VERDICTS[code ?? ''] ?? 'again'
}

/** The code that a mail service's exception carries; a time-out has none. */
export function codeOf(error: unknown): string | undefined {
  const { code } = (error ?? {}) as { code?: unknown }
  return typeof code === 'string' ? code : undefined
}

const FIRST = 30_000
const CAP = 3_600_000
/** After so many attempts, about two days, a mail is a dead letter: a person decides (`npm run newsletter -- outbox`). */
export const MAX_ATTEMPTS = 70

/**
 * How long to wait before the next attempt, in milliseconds: doubling from half a minute to an hour, with jitter
 * ("equal jitter": half of it certain), so that what failed together does not come back together.
 * @param random between 0 and 1
 */
export function backOff(attempts: number, random: number): number {
  const full = Math.min(CAP, FIRST * 2 ** Math.min(attempts - 1, 16))
  return Math.round(full / 2 + (full / 2) * random)
}
