import { newId } from '../id.ts'
import type { Pseudonyms } from '../pseudonyms.ts'
import { inForce } from './suppression.ts'

/** A sign-up that nobody confirmed. Anybody may have typed the address, so it keeps no subscription from moving there. */
const UNCONFIRMED = `status = 'pending' and confirmed_at is null`

/** Whether a subscription may move to the new address: `?1` subscriber, `?3` from, `?4` to, `?5` pseudonyms of the new one. */
const MAY_MOVE = `address = ?3 and status in ('confirmed', 'paused')
  and not exists (select 1 from subscriber taken where taken.address = ?4 and not (${UNCONFIRMED}))
  and not exists (select 1 from suppression
    where address_hash in (select value from json_each(?5)) and ${inForce('?2')})`
const MOVE = `update subscriber set email = ?6, address = ?4, domain = ?7, changed_at = ?2 where id = ?1 and ${MAY_MOVE}`
const NOTE_MOVE = `insert into journal (id, kind, at, detail)
select ?6, 'moved', ?2, json_object('subscriber', id) from subscriber where id = ?1 and ${MAY_MOVE}`
/** The sign-up that makes way for the subscription. */
const REPLACED = `address = ?4 and ${UNCONFIRMED} and exists (select 1 from subscriber where id = ?1 and ${MAY_MOVE})`
const NOTE_REPLACED = `insert into journal (id, kind, at, detail)
select ?6, 'erased', ?2, json_object('subscriber', id) from subscriber where ${REPLACED}`
const DELETE_REPLACED = `delete from subscriber where ${REPLACED} and ?2 is not null`
/** A bounce of a mail to the former address must not be taken for one of the new address. */
const FORGET_MESSAGES = `update outbox set message = null where subscriber = ?1 and message is not null
  and exists (select 1 from subscriber where id = ?1 and address = ?2)`
/** Other new addresses that were asked for before: their links must not move the subscription again. */
const DROP_OTHER_CHANGES = `delete from outbox where subscriber = ?1 and kind = 'change' and id <> ?3
  and exists (select 1 from subscriber where id = ?1 and address = ?2)`

interface Move {
  subscriber: { id: string; address: string }
  /** The mail whose link was pressed. */
  mail: string
  to: { email: string; address: string; domain: string }
  /** Id of the entry in the journal. */
  entry: string
  now: number
}

/**
 * Moves a subscription to the address that its link was mailed to. If that address has a subscription, or had one
 * that is kept as proof, nothing changes.
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
