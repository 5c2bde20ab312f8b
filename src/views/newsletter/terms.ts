/** The newsletter's terms as its pages and mails name them. They are kept in src/newsletter/limits.ts; a test compares. */
export const TERMS = {
  confirmHours: 72,
  preferencesHours: 1,
  changeHours: 72,
  unconfirmedDays: 7,
  undoDays: 30,
  mailsADay: 3,
  /** How long D1's Time Travel can bring a database back. */
  backupDays: 30,
} as const
