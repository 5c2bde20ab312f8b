import { TERMS } from '../domain/newsletter-terms.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Every term and limit of the newsletter, in milliseconds or as a count. The privacy page names the terms; a test compares. */
export const LIMITS = {
  /** How long links work, from the moment their mail was sent. */
  confirmLink: TERMS.confirmHours * HOUR,
  preferencesLink: TERMS.preferencesHours * HOUR,
  changeLink: TERMS.changeHours * HOUR,
  /** The link at the foot of a mail works as long as the subscription, and this long after its end. */
  manageAfterEnd: TERMS.undoDays * DAY,

  /** How long rows are kept. */
  unconfirmed: TERMS.unconfirmedDays * DAY,
  ended: 365 * DAY,
  mail: TERMS.mailDays * DAY,
  causedMails: 2 * DAY,
  tally: 3 * DAY,
  audit: 2 * 365 * DAY,
  /** Beats outlive their copies, so that an old copy is never taken for a sign of a restore. */
  beats: 10 * DAY,
  beatCopies: 2 * DAY,
  /** D1's Time Travel reaches back 30 days; the copies outlive that, and the entries outlive the copies. */
  journal: 45 * DAY,
  journalCopies: TERMS.journalDays * DAY,

  /**
   * How long an address that bounced gets no mail. The mail service lifts a hard bounce after 7 days by itself
   * (Cloudflare Email Service, "Suppressions"); a month spares it one bounce more, and a mended mailbox is not lost.
   */
  bounced: TERMS.bouncedDays * DAY,

  /** Mails that others can cause in one mailbox in a day. */
  mailsADay: TERMS.mailsADay,
  day: DAY,
  /**
   * Mails in an hour to a domain where nobody has confirmed yet and that is no public mail provider. Further mails
   * wait, none is dropped. One client cannot fill the hour, so it delays nobody else.
   */
  mailsADomain: 30,
  domainWindow: HOUR,
  /** Sign-up forms of one client in an hour for one domain that is no public mail provider; further ones get 429. */
  formsADomainByClient: 20,
  /** New addresses that a subscriber may enter in a day. */
  newAddressesADay: 3,

  /** How long the database may take to answer. */
  deadline: 5_000,
  /** Seconds until a client over its limit may try again: the period of the rate limit in wrangler.toml. */
  retryAfter: 60,
} as const
