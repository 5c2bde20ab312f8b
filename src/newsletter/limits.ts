import { TERMS } from '../domain/newsletter-terms.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Every term and limit of the newsletter, in milliseconds or as a count. A test compares the terms with the privacy page. */
export const LIMITS = {
  /** How long links work, from the moment their mail was sent. */
  confirmLink: TERMS.confirmHours * HOUR,
  preferencesLink: TERMS.preferencesHours * HOUR,
  changeLink: TERMS.changeHours * HOUR,
  /** How long the link at the foot of a mail works after the end of the subscription. */
  manageAfterEnd: TERMS.undoDays * DAY,

  /** How long rows are kept. */
  unconfirmed: TERMS.unconfirmedDays * DAY,
  ended: 365 * DAY,
  mail: TERMS.mailDays * DAY,
  /** Mails of issues, from their end on. */
  delivery: TERMS.mailDays * DAY,
  causedMails: 2 * DAY,
  tally: 3 * DAY,
  audit: 2 * 365 * DAY,
  /** Beats are kept longer than their copies: a copy without its beat means a restore. */
  beats: 10 * DAY,
  beatCopies: 2 * DAY,
  /** D1's Time Travel reaches back 30 days. Copies are kept longer than that, and entries longer than their copies. */
  journal: 45 * DAY,
  journalCopies: TERMS.journalDays * DAY,

  /**
   * How long an address that bounced is suppressed. The mail service lifts a hard bounce after 7 days (Cloudflare Email
   * Service, "Suppressions"). A month means fewer bounces, and a mailbox that works again can still be subscribed.
   */
  bounced: TERMS.bouncedDays * DAY,

  /** Mails to one mailbox in a day that somebody other than its owner can cause. */
  mailsADay: TERMS.mailsADay,
  day: DAY,
  /**
   * Mails in an hour to a domain without a confirmed subscriber that is not a public mail provider. Further mails wait;
   * none is dropped. One client alone cannot reach this limit (`formsADomainByClient`), so it cannot delay others.
   */
  mailsADomain: 30,
  domainWindow: HOUR,
  /** Sign-up forms of one client in an hour for one domain that is not a public mail provider; further ones get 429. */
  formsADomainByClient: 20,
  /** New addresses that a subscriber may enter in a day. */
  newAddressesADay: 3,

  /** How long the database may take to answer. */
  deadline: 5_000,
  /** Seconds until a client over its limit may try again: the period of the rate limit in wrangler.toml. */
  retryAfter: 60,
} as const
