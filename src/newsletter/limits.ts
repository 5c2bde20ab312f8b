import { TERMS } from '../locale/newsletter-terms.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Every term and limit of the newsletter, in milliseconds or as a count. The privacy page names the terms; a test compares. */
export const LIMITS = {
  /** How long links work, from the moment their mail was sent. */
  confirmLink: TERMS.confirmHours * HOUR,
  preferencesLink: TERMS.preferencesHours * HOUR,
  changeLink: TERMS.changeHours * HOUR,
  /** The link at a mail's foot works as long as the subscription, and this long after. */
  manageAfterEnd: TERMS.undoDays * DAY,

  /** How long rows are kept. */
  unconfirmed: TERMS.unconfirmedDays * DAY,
  ended: 365 * DAY,
  mail: 30 * DAY,
  suppressed: 3 * 365 * DAY,
  counters: 2 * DAY,

  /** Mails that strangers can cause in one mailbox in a day. */
  mailsADay: TERMS.mailsADay,
  day: DAY,
  /** Mails to one domain in an hour that go at once; each further one is delayed by this much more. Never dropped. */
  mailsADomain: 300,
  domainWindow: HOUR,
  domainStep: 1_000,

  /** A database that does not answer. */
  deadline: 5_000,
} as const
