/**
 * The newsletter's terms and limits in the units in which its texts name them to people: pages, mails, privacy page.
 * The newsletter counts by the same ones.
 */
export const TERMS = {
  /** How long links work, from the moment their mail was sent. */
  confirmHours: 72,
  preferencesHours: 1,
  changeHours: 72,
  /** How long a sign-up waits for its confirmation. */
  unconfirmedDays: 7,
  /** How long after the end the link at a mail's foot works, and an unsubscription can be taken back. */
  undoDays: 30,
  /** How long mails stay in the outbox, and so the new address that a change was asked for. */
  mailDays: 30,
  /** Mails that others can cause in one mailbox in a day. */
  mailsADay: 3,
  /** How long D1's Time Travel can bring a database back. */
  backupDays: 30,
  /** How long it is remembered outside the database who left or was erased, without addresses. */
  journalDays: 40,
  /** How long an address that does not exist gets no mail. */
  bouncedDays: 30,
} as const
