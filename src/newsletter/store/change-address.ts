import { newId } from '../id.ts'
import type { Pseudonyms } from '../pseudonyms.ts'
import { inForce } from './suppression.ts'

/** A sign-up that was never confirmed. A stranger may have typed the address, so it does not block a move to it. */
const UNCONFIRMED = `status = 'pending' and confirmed_at is null`

/** Whether a subscription may move: `?1` subscriber, `?3` former address, `?4` new address, `?5` hashes of the new address. */
const MAY_MOVE = `address = ?3 and status in ('confirmed', 'paused')
  and not exists (select 1 from subscriber taken where taken.address = ?4 and not (${UNCONFIRMED}))
  and not exists (select 1 from suppression
    where address_hash in (select value from json_each(?5)) and ${inForce('?2')})`
const MOVE = `update subscriber set email = ?6, address = ?4, domain = ?7, changed_at = ?2 where id = ?1 and ${MAY_MOVE}`
const NOTE_MOVE = `insert into journal (id, kind, at, detail)
select ?6, 'moved', ?2, json_object('subscriber', id) from subscriber where id = ?1 and ${MAY_MOVE}`
/** The unconfirmed sign-up of the new address, which the move deletes. */
const REPLACED = `address = ?4 and ${UNCONFIRMED} and exists (select 1 from subscriber where id = ?1 and ${MAY_MOVE})`
const NOTE_REPLACED = `insert into journal (id, kind, at, detail)
select ?6, 'erased', ?2, json_object('subscriber', id) from subscriber where ${REPLACED}`
const DELETE_REPLACED = `delete from subscriber where ${REPLACED} and ?2 is not null`
/** A late bounce of a mail to the former address must not suppress the new address. */
const FORGET_MESSAGES = `update outbox set message = null where subscriber = ?1 and message is not null
  and exists (select 1 from subscriber where id = ?1 and address = ?2)`
/** Deletes mails to other new addresses: their links must not move the subscription again. */
const DROP_OTHER_CHANGES = `delete from outbox where subscriber = ?1 and kind = 'change' and id <> ?3
  and exists (select 1 from subscriber where id = ?1 and address = ?2)`

interface Move {
  subscriber: { id: string; address: string }
  /** Id of the mail whose link was pressed. */
  mail: string
  to: { email: string; address: string; domain: string }
  /** Id for the journal entry. */
  entry: string
  now: number
}

/**
 * Moves a subscription to the address that its link was mailed to. Changes nothing if that address is suppressed, or has a
 * subscription, also one that ended and is kept as proof.
 */
export async function changeAddress(
  db: D1Database,
  pseudonyms: Pseudonyms,
  { subscriber, mail, to, entry, now }: Move,
): Promise<{ ok: true } | { ok: false; reason: 'taken' }> {
  const { id, address: from } = subscriber
  const common = [id, now, from, to.address, JSON.stringify(await pseudonyms.hashAddress(to.address))]
  const [, , , moved] = await db.batch([
    db.prepare(NOTE_REPLACED).bind(...common, newId(now)),
    db.prepare(DELETE_REPLACED).bind(...common),
    db.prepare(NOTE_MOVE).bind(...common, entry),
    db.prepare(MOVE).bind(...common, to.email, to.domain),
    db.prepare(FORGET_MESSAGES).bind(id, to.address),
    db.prepare(DROP_OTHER_CHANGES).bind(id, to.address, mail),
  ])
  return moved?.meta.changes ? { ok: true } : { ok: false, reason: 'taken' }
}
