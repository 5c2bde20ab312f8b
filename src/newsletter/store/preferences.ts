import type { Preferences } from '../model.ts'

/**
 * Does not change `changed_at` of an ended subscription, so that its row is not kept longer. Alerts that were agreed to
 * before keep the time and the wording of that consent.
 */
const SAVE = `update subscriber set locale = ?2, topics = ?3, municipalities = ?4, rhythm = coalesce(?6, rhythm),
  alerts = ?7, alerts_since = iif(?7 = 1, coalesce(alerts_since, ?5), null),
  alerts_wording = iif(?7 = 1, coalesce(alerts_wording, ?8), null),
  changed_at = iif(status = 'unsubscribed', changed_at, ?5) where id = ?1`

/** Saves the preferences that a subscriber entered on their own page. */
export async function savePreferences(
  db: D1Database,
  id: string,
  { locale, topics, municipalities, rhythm, alerts = false }: Preferences,
  now: number,
  /** Version of the text about alerts that the page showed. */
  alertsWording: string,
): Promise<void> {
  await db
    .prepare(SAVE)
    .bind(
      id,
      locale,
      JSON.stringify(topics),
      JSON.stringify(municipalities),
      now,
      rhythm ?? null,
      alerts ? 1 : 0,
      alertsWording,
    )
    .run()
}
