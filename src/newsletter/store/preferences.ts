import type { Preferences } from '../model.ts'
import { type AlertsAgreement, recordAlerts } from './alerts-consent.ts'
import { noteSubscriber } from './journal.ts'

/**
 * Does not change `changed_at` of an ended subscription, so that its row is not kept longer. Alerts that were agreed to
 * before keep the time and the wording of that consent.
 */
const SAVE = `update subscriber set locale = ?2, topics = ?3, municipalities = ?4, rhythm = coalesce(?6, rhythm),
  alerts = ?7, alerts_since = iif(?7 = 1, coalesce(alerts_since, ?5), null),
  alerts_wording = iif(?7 = 1, coalesce(alerts_wording, ?8), null),
  changed_at = iif(status = 'unsubscribed', changed_at, ?5) where id = ?1`

/**
 * Saves the preferences that a subscriber entered on their own page. A restore of the database does not undo what they
 * decided about alerts.
 * @param shown what the page said about alerts
 */
export async function savePreferences(
  db: D1Database,
  id: string,
  { locale, topics, municipalities, rhythm, alerts = false }: Preferences,
  now: number,
  shown: AlertsAgreement,
): Promise<void> {
  const { wording, page } = shown
  const noted = alerts
    ? { kind: `'alerts-given'`, condition: 'alerts = 0', more: { wording, page } }
    : { kind: `'alerts-withdrawn'`, condition: 'alerts = 1' }
  const values = [locale, JSON.stringify(topics), JSON.stringify(municipalities), now, rhythm ?? null, alerts ? 1 : 0]
  await db.batch([
    noteSubscriber(db, { id, ...noted, now }),
    db.prepare(SAVE).bind(id, ...values, wording),
    ...recordAlerts(db, { subscriber: id, page, now }),
  ])
}
