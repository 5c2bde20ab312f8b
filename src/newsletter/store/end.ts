import type { SubscriptionEvent } from '../state.ts'
import { note, noteSubscriber } from './journal.ts'
import { happens, transition } from './transition.ts'

/** Mails of an ended subscription are no longer owed, leased and dead ones included: nothing sends them later. */
const DROP_MAILS = `delete from outbox where subscriber = ?1 and state <> 'sent'
  and exists (select 1 from subscriber where id = ?1 and status = 'unsubscribed')`

/** What the journal says of an end: a sign-up that was never confirmed leaves no row. */
const KIND_OF_END = `iif(status = 'pending' and confirmed_at is null, 'erased', 'unsubscribed')`

/** The statements that end a subscription, or take back an unconfirmed sign-up. */
function endStatements(
  db: D1Database,
  event: 'unsubscribe' | 'forget',
  id: string,
  now: number,
): D1PreparedStatement[] {
  return [
    noteSubscriber(db, { id, kind: KIND_OF_END, condition: happens(event), now }),
    ...transition(db, event, id, now),
    db.prepare(DROP_MAILS).bind(id),
  ]
}

/** Ends a subscription, whatever its state; a second time changes nothing. */
export async function unsubscribe(db: D1Database, id: string, now: number): Promise<void> {
  await db.batch(endStatements(db, 'unsubscribe', id, now))
}

/** Takes an unconfirmed sign-up back: "that was not me". A subscription that had ended before is ended again. */
export async function forget(db: D1Database, id: string, now: number): Promise<void> {
  await db.batch(endStatements(db, 'forget', id, now))
}

/** Events that one button causes, and the kind of their entry in the journal. */
const CHANGES = { pause: 'paused', resume: 'resumed', undo: 'undone' } as const satisfies Partial<
  Record<SubscriptionEvent, string>
>
export type Change = keyof typeof CHANGES

/** Pauses, resumes, or takes an unsubscription back. @returns whether anything changed */
export async function change(db: D1Database, what: Change, id: string, now: number): Promise<boolean> {
  const [noted] = await db.batch([
    noteSubscriber(db, { id, kind: `'${CHANGES[what]}'`, condition: happens(what), now }),
    ...transition(db, what, id, now),
  ])
  return (noted?.meta.changes ?? 0) > 0
}

/** Erases a subscriber with consent and mails, which go with the row; at once, and for good. GDPR art. 17. */
export async function erase(db: D1Database, id: string, now: number): Promise<boolean> {
  const [noted] = await db.batch([
    noteSubscriber(db, { id, kind: `'erased'`, condition: 'true', now }),
    deleteSubscriber(db, id),
  ])
  return (noted?.meta.changes ?? 0) > 0
}

/** Erases a mail to somebody who is no subscriber: the new address that a subscriber entered. */
export async function eraseMail(db: D1Database, mail: string, now: number): Promise<boolean> {
  const [erased] = await db.batch([deleteMail(db, mail), note(db, 'erased', { mail }, now)])
  return (erased?.meta.changes ?? 0) > 0
}

/** The statements behind erasing, without an entry in the journal: a replay has one already. */
export function deleteSubscriber(db: D1Database, id: string): D1PreparedStatement {
  return db.prepare('delete from subscriber where id = ?1').bind(id)
}
export function deleteMail(db: D1Database, id: string): D1PreparedStatement {
  return db.prepare('delete from outbox where id = ?1').bind(id)
}
