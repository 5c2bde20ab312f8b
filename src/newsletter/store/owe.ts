import { readAddress } from '../address.ts'
import { LIMITS } from '../limits.ts'
import type { Pseudonyms } from '../pseudonyms.ts'
import type { MailKind, MailWish, SubscriberRow } from './rows.ts'

interface OwedMail {
  /** Name of the mail. */
  id: string
  subscriber: SubscriberRow
  kind: MailKind
  /** Where it goes when not to the subscriber's own address. */
  recipient?: string
  wish: MailWish
  now: number
}

const OWE = `
insert into outbox (id, subscriber, kind, recipient, locale, wish, due_at, created_at)
select ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7
where (select count(*) from caused where mailbox = ?8 and at > ?7 - ${LIMITS.day}) < ${LIMITS.mailsADay}
  and not exists (select 1 from suppression where address = ?9)
on conflict (id) do nothing`

const CAUSED =
  'insert into caused (at, mail, mailbox, domain) select ?4, ?1, ?2, ?3 from outbox where id = ?1 and created_at = ?4'

/** Puts a mail into the outbox that somebody asked for through a link, within the mailbox's share of the day. */
export async function owe(db: D1Database, pseudonyms: Pseudonyms, mail: OwedMail): Promise<void> {
  const { id, subscriber, kind, recipient, wish, now } = mail
  const to = readAddress(recipient ?? subscriber.email)
  if (typeof to === 'string') throw new Error(`an address in the database is none: ${to}`)
  const { person, mailbox, domain } = await pseudonyms.of(to)
  const values = [
    id,
    subscriber.id,
    kind,
    recipient ?? null,
    subscriber.locale,
    JSON.stringify(wish),
    now,
    mailbox,
    person,
  ]
  await db.batch([db.prepare(OWE).bind(...values), db.prepare(CAUSED).bind(id, mailbox, domain, now)])
}
