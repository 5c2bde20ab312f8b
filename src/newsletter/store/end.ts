/** Takes an unconfirmed sign-up away: forgets a new one, lets an ended subscription be ended again. */
const FORGET = `delete from subscriber where id = ?1 and status = 'pending' and confirmed_at is null`
const END = `update subscriber set status = 'unsubscribed', changed_at = coalesce(ended_at, ?2), ended_at = coalesce(ended_at, ?2)
where id = ?1 and (status in ('confirmed', 'paused') or (status = 'pending' and confirmed_at is not null))`
const END_AGAIN = `update subscriber set status = 'unsubscribed', changed_at = coalesce(ended_at, ?2)
where id = ?1 and status = 'pending' and confirmed_at is not null`
/** Mails that are not owed any more, dead letters among them: they could be tried again. */
const DROP_MAILS = `delete from outbox where subscriber = ?1 and state <> 'sent' and lease_until < ?2
  and exists (select 1 from subscriber where id = ?1 and status = 'unsubscribed')`

/** Ends a subscription, whatever its state; doing it twice is doing it once. */
export async function unsubscribe(db: D1Database, id: string, now: number): Promise<void> {
  await db.batch([db.prepare(FORGET).bind(id), db.prepare(END).bind(id, now), db.prepare(DROP_MAILS).bind(id, now)])
}

const CHANGES = {
  pause: `update subscriber set status = 'paused', changed_at = ?2 where id = ?1 and status = 'confirmed'`,
  resume: `update subscriber set status = 'confirmed', changed_at = ?2 where id = ?1 and status = 'paused'`,
  undo: `update subscriber set status = 'confirmed', changed_at = ?2, ended_at = null where id = ?1 and status = 'unsubscribed' and confirmed_at is not null`,
} as const

/** Pauses, resumes, or takes an unsubscription back. @returns whether anything changed */
export async function change(db: D1Database, what: keyof typeof CHANGES, id: string, now: number): Promise<boolean> {
  const { meta } = await db.prepare(CHANGES[what]).bind(id, now).run()
  return meta.changes > 0
}

/**
 * Takes an unconfirmed sign-up back: "that was not me". Who had ended before has ended again.
 * @returns whether nothing is left of it
 */
export async function forget(db: D1Database, id: string, now: number): Promise<boolean> {
  const [forgotten] = await db.batch([
    db.prepare(FORGET).bind(id),
    db.prepare(END_AGAIN).bind(id, now),
    db.prepare(DROP_MAILS).bind(id, now),
  ])
  return (forgotten?.meta.changes ?? 0) > 0
}

const ERASE = 'delete from subscriber where id in (select value from json_each(?1)) returning id'

/** Erases a subscriber with consent and mails (they hang on the row); at once, and for good. GDPR art. 17. */
export async function erase(db: D1Database, id: string): Promise<boolean> {
  return (await eraseAll(db, [id])) > 0
}

/** Erases many at once. @returns how many there were */
export async function eraseAll(db: D1Database, ids: readonly string[]): Promise<number> {
  const { results } = await db.prepare(ERASE).bind(JSON.stringify(ids)).all()
  return results.length
}
