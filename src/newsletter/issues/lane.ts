import type { IssueProblem } from './model.ts'
import type { Outcomes } from './store/balance.ts'

/** Outcomes that the limits need: with fewer, one bounce more or less would decide. */
const JUDGED_FROM = 100
/** How many of the last outcomes count for refusals. */
export const LATEST = 200

/** The part of the mails of a day that issues may use. The rest is for confirmations, if they go through the same account. */
const SHARE = 0.9

/** How many mails of issues may begin on a day. @param dailyLimit mails that the mail service accepts in a day */
export function bulkShare(dailyLimit: number): number {
  return Math.floor(SHARE * dailyLimit)
}

const LIMITS = { bounces: 0.02, complaints: 0.001, unknown: 0.005, refusals: 0.05 } as const
/** One complaint alone pauses no issue, however few mails were sent. */
const COMPLAINTS = 2

/**
 * Why an issue pauses, by the outcomes of its mails: hard bounces over 2 %, complaints over 0.1 % and at least two,
 * unknown outcomes over 0.5 %, refusals over 5 % of the last 200. Mail services close accounts over such limits
 * (Cloudflare Email Service, "Deliverability"; Google, "Email sender guidelines").
 * @param part of the limits: at a half, the log warns
 */
export function overLimit(of: Outcomes, part = 1): IssueProblem | undefined {
  if (of.outcomes < JUDGED_FROM) return undefined
  if (of.bounced > part * LIMITS.bounces * of.outcomes) return 'bounces'
  if (of.complained >= COMPLAINTS && of.complained > part * LIMITS.complaints * of.outcomes) return 'complaints'
  if (of.unknown > part * LIMITS.unknown * of.outcomes) return 'unknown'
  if (of.refused > part * LIMITS.refusals * of.latest) return 'refusals'
  return undefined
}
