import { note, noteSubscriber } from './journal.ts'

/** Erases a subscriber (GDPR art. 17). Consent and mails are deleted with the row (`on delete cascade`). */
export async function erase(db: D1Database, id: string, now: number): Promise<boolean> {
  const [noted] = await db.batch([
    noteSubscriber(db, { id, kind: `'erased'`, condition: 'true', now }),
    deleteSubscriber(db, id),
  ])
  return (noted?.meta.changes ?? 0) > 0
}

/** Erases a mail to a new address that a subscriber entered, with that address. */
export async function eraseMail(db: D1Database, mail: string, now: number): Promise<boolean> {
  const [erased] = await db.batch([deleteMail(db, mail), note(db, 'erased', { mail }, now)])
  return (erased?.meta.changes ?? 0) > 0
}

/** Deletes without a journal entry, for a replay: the entry exists already. */
export function deleteSubscriber(db: D1Database, id: string): D1PreparedStatement {
  return db.prepare('delete from subscriber where id = ?1').bind(id)
}
export function deleteMail(db: D1Database, id: string): D1PreparedStatement {
  return db.prepare('delete from outbox where id = ?1').bind(id)
}
