import type { Pseudonyms } from '../pseudonyms.ts'

export type SuppressionReason = 'bounce' | 'complaint' | 'asked' | 'refused'

const SUPPRESS = 'insert into suppression (address, reason, at) values (?1, ?2, ?3) on conflict (address) do nothing'
/** What nobody confirmed is kept no longer than other sign-ups: it goes at once. */
const FORGET = `delete from subscriber where address = ?1 and status = 'pending' and confirmed_at is null`
const END = `update subscriber set status = 'unsubscribed', changed_at = ?2, ended_at = ?2 where address = ?1 and status <> 'unsubscribed'`
/** Dead letters too: they could be tried again. */
const DROP = `delete from outbox where state <> 'sent' and subscriber = (select id from subscriber where address = ?1)`
/** What the breaker counts, when it is new: the service may tell of one bounce twice. So this goes first. */
const TALLY = `insert into tally (day, event, count) select ?1, ?2, 1
where ?2 in ('bounce', 'complaint') and not exists (select 1 from suppression where address = ?3)
on conflict (day, event) do update set count = count + 1`

/** Never mails an address again, and ends its subscription. Doing it twice is doing it once. */
export async function suppress(
  db: D1Database,
  pseudonyms: Pseudonyms,
  address: string,
  reason: SuppressionReason,
  now: number,
): Promise<void> {
  const person = await pseudonyms.ofPerson(address)
  await db.batch([
    db.prepare(TALLY).bind(new Date(now).toISOString().slice(0, 10), reason, person),
    db.prepare(SUPPRESS).bind(person, reason, now),
    db.prepare(FORGET).bind(address),
    db.prepare(END).bind(address, now),
    db.prepare(DROP).bind(address),
  ])
}

export async function isSuppressed(db: D1Database, pseudonyms: Pseudonyms, address: string): Promise<boolean> {
  const sql = 'select 1 from suppression where address = ?1'
  return (
    (await db
      .prepare(sql)
      .bind(await pseudonyms.ofPerson(address))
      .first()) !== null
  )
}
