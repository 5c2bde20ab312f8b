import type { Preferences } from '../model.ts'

/** Does not change `changed_at` of an ended subscription, so that its row is not kept longer. */
const SAVE = `update subscriber set locale = ?2, topics = ?3, municipalities = ?4,
  changed_at = iif(status = 'unsubscribed', changed_at, ?5) where id = ?1`

/** Saves the preferences that a subscriber entered on their own page. */
export async function savePreferences(
  db: D1Database,
  id: string,
  { locale, topics, municipalities }: Preferences,
  now: number,
): Promise<void> {
  await db.prepare(SAVE).bind(id, locale, JSON.stringify(topics), JSON.stringify(municipalities), now).run()
}
