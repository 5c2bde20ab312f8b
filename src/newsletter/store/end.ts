import { noteSubscriber } from './journal.ts'
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
