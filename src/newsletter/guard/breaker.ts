/** Counts of the last days, by event of `tally`. */
export interface Tally {
  sent: number
  /** Confirmation mails and how many of them were confirmed. */
  asked: number
  confirmed: number
  bounces: number
  complaints: number
}

/** Fewer mails than this say nothing. */
const ENOUGH = 50
/** Fewer bounces or complaints than this say nothing; one client causes one of each at most (`store/tally.ts`). */
const ENOUGH_FAULTS = 3
/** Shares above which something is wrong. Deliverability guidance of the mail service: bounces under 2 %, complaints under 0.1 %. */
const UNCONFIRMED = 2 / 3
const BOUNCES = 0.02
const COMPLAINTS = 0.001

export type BreakerReason = 'unconfirmed' | 'bounces' | 'complaints'

/** Delay of confirmation mails while the breaker is open, in milliseconds. */
export const BREAKER_DELAY = 10 * 60_000

/** Why confirmations should be slowed down; undefined when all is well. */
export function breakerReason({ sent, asked, confirmed, bounces, complaints }: Tally): BreakerReason | undefined {
  if (sent >= ENOUGH && complaints >= ENOUGH_FAULTS && complaints / sent > COMPLAINTS) return 'complaints'
  if (sent >= ENOUGH && bounces >= ENOUGH_FAULTS && bounces / sent > BOUNCES) return 'bounces'
  if (asked >= ENOUGH && 1 - confirmed / asked > UNCONFIRMED) return 'unconfirmed'
  return undefined
}
