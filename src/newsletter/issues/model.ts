import type { Municipality } from '../../domain/municipalities.ts'
import type { Topic } from '../../domain/topics.ts'

/** Kinds of issue. A letter is written. A digest is compiled of changes, an alert of events of inquiries. */
export const ISSUE_KINDS = ['letter', 'correction', 'digest', 'alert'] as const
export type IssueKind = (typeof ISSUE_KINDS)[number]

/** States of an issue that has a row. A letter without a row is a draft, or a published page. */
export const ISSUE_STATES = [
  /** The Worker reads the content from the release in force, and freezes the recipients. */
  'preparing',
  'prepared',
  /** Test mails were sent in each language. */
  'tested',
  'approved',
  'sending',
  'paused',
  'sent',
  'cancelled',
] as const
export type IssueState = (typeof ISSUE_STATES)[number]

/** States of one recipient's mail. `due` and `begun` are open, the others are final. */
export const DELIVERY_STATES = [
  'due',
  /** Stored before the mail service is called. */
  'begun',
  'sent',
  /** The mail service may have taken it. No machine sends it again after the idempotency key has expired. */
  'unknown',
  'skipped',
  /** The mail service refused it for good. */
  'dead',
  'erased',
] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]
export const FINAL_STATES = ['sent', 'unknown', 'skipped', 'dead', 'erased'] as const satisfies readonly DeliveryState[]

/** Why a recipient was left out when their turn came. */
export type SkipReason =
  /** The subscription is not confirmed now. */
  | 'pending'
  | 'paused'
  | 'unsubscribed'
  | 'suppressed'
  /** What they agreed to does not cover this kind of issue. */
  | 'consent'
  /** Everything in the mail is out of date: an inquiry that has closed. */
  | 'late'
  /** The issue was cancelled. */
  | 'cancelled'

export { RHYTHMS, type Rhythm } from '../model.ts'

export const ALERT_EVENTS = ['opens', 'closes', 'moved', 'withdrawn'] as const
export type AlertEvent = (typeof ALERT_EVENTS)[number]

/** Why the Worker waits or has paused an issue. A person pauses without a problem. */
export type IssueProblem =
  /** Pauses for the health of the sender: hard bounces, complaints, refusals, unknown outcomes over their limits. */
  | 'bounces'
  | 'complaints'
  | 'refusals'
  | 'unknown'
  /** No mail service for issues is configured. */
  | 'no-mailer'
  /** The release in force has no such letter, or one with another hash. */
  | 'not-in-force'
  /** The database was restored: a person resumes the issue after checking it. */
  | 'restored'
  /** The recipients do not add up: a row is missing. */
  | 'unbalanced'
  /** A run is far larger than usual: a person approves it. */
  | 'unusual-size'

/** The readers that an item is for, by their choices. No municipality means all of them. */
export interface Interests {
  topics: readonly Topic[]
  municipalities: readonly Municipality[]
}
