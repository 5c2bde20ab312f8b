/**
 * Time limits and quotas of the newsletter, in the units in which its pages, its mails and the privacy page state them.
 * The newsletter code uses the same values.
 */
export const TERMS = {
  /** How long links work after their mail was sent. */
  confirmHours: 72,
  preferencesHours: 1,
  changeHours: 72,
  /** How long a sign-up waits for its confirmation. */
  unconfirmedDays: 7,
  /** How long after unsubscribing the link at the foot of a mail works, and the unsubscription can be undone. */
  undoDays: 30,
  /** How long mails stay in the outbox, and with them the new address of a requested change. */
  mailDays: 30,
  /** Maximum number of mails that requests can cause to one mailbox per day. */
  mailsADay: 3,
  /** How far back D1's Time Travel can restore a database. */
  backupDays: 30,
  /** How long the copy of the journal outside the database keeps unsubscriptions and erasures, without addresses. */
  journalDays: 40,
  /** How long no mail is sent to an address that does not exist. */
  bouncedDays: 30,
} as const
