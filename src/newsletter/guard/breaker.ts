/** Counts of yesterday and today, by event of `tally`. */
export interface Tally {
  sent: number
  /** Confirmation mails sent. */
  asked: number
  /** Confirmation mails whose link was used. */
  confirmed: number
  bounces: number
  complaints: number
}

/** Below this number of mails, shares are not meaningful. */
const ENOUGH = 50
/** Below this number, bounces or complaints do not count. One client adds at most one of each (`store/tally.ts`). */
const ENOUGH_FAULTS = 3
/** Shares above which the breaker opens. The mail service recommends bounces under 2 % and complaints under 0.1 %. */
const UNCONFIRMED = 2 / 3
const BOUNCES = 0.02
const COMPLAINTS = 0.001

export type BreakerReason = 'unconfirmed' | 'bounces' | 'complaints'

/** Delay of confirmation mails while the breaker is open, in milliseconds. */
export const BREAKER_DELAY = 10 * 60_000

/** Why confirmation mails should be delayed; undefined if they should not. */
export function breakerReason({ sent, asked, confirmed, bounces, complaints }: Tally): BreakerReason | undefined {
  if (sent >= ENOUGH && complaints >= ENOUGH_FAULTS && complaints / sent > COMPLAINTS) return 'complaints'
  if (sent >= ENOUGH && bounces >= ENOUGH_FAULTS && bounces / sent > BOUNCES) return 'bounces'
  if (asked >= ENOUGH && 1 - confirmed / asked > UNCONFIRMED) return 'unconfirmed'
  return undefined
}
