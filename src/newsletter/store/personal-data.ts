const EXPORT = {
  subscriber: 'select * from subscriber where id = ?1',
  consent: 'select * from consent where subscriber = ?1 order by requested_at',
  alertsConsent: `select given_at, wording, page, withdrawn_at from alerts_consent where subscriber = ?1 order by given_at`,
  mails: `select kind, locale, wish, wording, page, state, attempts, created_at, sent_at, message, error
    from outbox where subscriber = ?1 and recipient is null order by created_at`,
  issues: `select issue, locale, items, state, reason, begun_at, ended_at, message, delivered_at, bounced_at, complained_at
    from delivery where person = ?1 order by issue`,
} as const

/**
 * Everything that is stored about a subscriber, for a download by themselves: GDPR art. 15 and 20. It leaves out mails to a
 * new address: whether and when they are sent would reveal data about the owner of that address.
 */
export async function exportPersonalData(db: D1Database, id: string): Promise<Record<string, unknown>> {
  const [subscriber, consent, alertsConsent, mails, issues] = await db.batch(
    Object.values(EXPORT).map((sql) => db.prepare(sql).bind(id)),
  )
  return {
    subscriber: subscriber?.results[0] ?? null,
    consent: consent?.results ?? [],
    alertsConsent: alertsConsent?.results ?? [],
    mails: mails?.results ?? [],
    issues: issues?.results ?? [],
  }
}
