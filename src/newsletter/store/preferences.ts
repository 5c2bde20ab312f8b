import type { Preferences } from '../model.ts'

/** A change after the end must not prolong how long the row is kept. */
const SAVE = `update subscriber set locale = ?2, topics = ?3, municipalities = ?4,
  changed_at = iif(status = 'unsubscribed', changed_at, ?5) where id = ?1`

/** Saves what the subscriber wants, in their own name. */
export async function savePreferences(
  db: D1Database,
  id: string,
  { locale, topics, municipalities }: Preferences,
  now: number,
): Promise<void> {
  await db.prepare(SAVE).bind(id, locale, JSON.stringify(topics), JSON.stringify(municipalities), now).run()
}
