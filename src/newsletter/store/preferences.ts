import * as z from 'zod/mini'
import type { Wish } from '../../views/newsletter/types.ts'
import { LIMITS } from '../limits.ts'
import { type Agreement, type MailKind, type MailWish, mailWish, type SubscriberRow } from './rows.ts'
import { subscriberById } from './subscriber.ts'

/** A link that was mailed, with whom and what it concerns. */
export interface MailedLink {
  subscriber: SubscriberRow
  wish: MailWish
  kind: MailKind
  /** Where the link asks for consent. */
  agreement?: Agreement
}

const LINK = 'select subscriber, wish, kind, sent_at, wording, page from outbox where id = ?1'
const linkRow = z.object({
  subscriber: z.string(),
  wish: z.string(),
  kind: z.string(),
  sent_at: z.nullable(z.number()),
  wording: z.nullable(z.string()),
  page: z.nullable(z.string()),
})

/** What the mail behind a genuine link says; `expired` when it was sent longer ago than its term. */
export async function mailedLink(
  db: D1Database,
  mail: string,
  kinds: readonly MailKind[],
  term: number,
  now: number,
): Promise<MailedLink | 'expired' | undefined> {
  const row = await db.prepare(LINK).bind(mail).first()
  if (!row) return undefined
  const { subscriber: id, wish, kind, sent_at, wording, page } = linkRow.parse(row)
  const known = kinds.find((one) => one === kind)
  if (!known) return undefined
  if (sent_at !== null && sent_at <= now - term) return 'expired'
  const subscriber = await subscriberById(db, id, now)
  const agreement = wording !== null && page !== null && { agreement: { wording, page } }
  return subscriber && { subscriber, wish: mailWish.parse(JSON.parse(wish)), kind: known, ...agreement }
}

/** Saves what the subscriber wishes, in their own name. */
export async function savePreferences(
  db: D1Database,
  id: string,
  { locale, topics, municipalities }: Wish,
  now: number,
): Promise<void> {
  const sql = 'update subscriber set locale = ?2, topics = ?3, municipalities = ?4, changed_at = ?5 where id = ?1'
  await db.prepare(sql).bind(id, locale, JSON.stringify(topics), JSON.stringify(municipalities), now).run()
}

const MOVE = `
update or ignore subscriber set email = (select wish ->> '$.email' from outbox where id = ?1), address = (select wish ->> '$.address' from outbox where id = ?1), changed_at = ?2
where id = (select subscriber from outbox where id = ?1 and kind = 'change' and coalesce(sent_at, ?2) > ?2 - ${LIMITS.changeLink})
  and status in ('confirmed', 'paused')`

/** What still comes back from the address that was left must not be taken for the new one's. */
const FORGET_MESSAGES = `
update outbox set message = null where recipient is null and message is not null and subscriber = (
  select s.id from subscriber s join outbox o on o.subscriber = s.id where o.id = ?1 and s.changed_at = ?2)`

/** Moves a subscription to the address that its link was mailed to. Where that one is subscribed already, nothing changes. */
export async function changeAddress(db: D1Database, mail: string, now: number): Promise<'changed' | 'taken'> {
  const [moved] = await db.batch([MOVE, FORGET_MESSAGES].map((sql) => db.prepare(sql).bind(mail, now)))
  return moved?.meta.changes ? 'changed' : 'taken'
}

const EXPORT = {
  subscriber: 'select * from subscriber where id = ?1',
  consent: 'select * from consent where subscriber = ?1 order by requested_at',
  mails: 'select * from outbox where subscriber = ?1 order by created_at',
} as const

/** All that is kept of a person, for themselves: GDPR art. 15 and 20. */
export async function exportOf(db: D1Database, id: string): Promise<Record<string, unknown>> {
  const [subscriber, consent, mails] = await db.batch(Object.values(EXPORT).map((sql) => db.prepare(sql).bind(id)))
  return { subscriber: subscriber?.results[0] ?? null, consent: consent?.results ?? [], mails: mails?.results ?? [] }
}
