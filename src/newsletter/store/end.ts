import { noteSubscriber } from './journal.ts'
import { happens, transition } from './transition.ts'

/** Deletes the unsent mails of an ended subscription, leased and dead ones included, so that they are never sent. */
const DROP_MAILS = `delete from outbox where subscriber = ?1 and state <> 'sent'
  and exists (select 1 from subscriber where id = ?1 and status = 'unsubscribed')`

/** Kind of the journal entry for an end: `erased` if the sign-up was never confirmed, as its row is deleted. */
const KIND_OF_END = `iif(status = 'pending' and confirmed_at is null, 'erased', 'unsubscribed')`

/** The statements that end a subscription, or withdraw an unconfirmed sign-up. */
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

/** Ends a subscription, whatever its state. A second call changes nothing. */
export async function unsubscribe(db: D1Database, id: string, now: number): Promise<void> {
  await db.batch(endStatements(db, 'unsubscribe', id, now))
}

/** Withdraws an unconfirmed sign-up: "that was not me". A subscription that had ended before ends again. */
export async function forget(db: D1Database, id: string, now: number): Promise<void> {
  await db.batch(endStatements(db, 'forget', id, now))
}
