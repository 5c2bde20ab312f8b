import * as z from 'zod/mini'
import { readAddress } from '../address.ts'
import { LIMITS } from '../limits.ts'
import type { Pseudonyms } from '../pseudonyms.ts'
import { type Agreement, type MailKind, type MailWish, mailWish, type SubscriberRow } from './rows.ts'

interface OwedMail {
  /** Name of the mail. */
  id: string
  subscriber: SubscriberRow
  kind: MailKind
  /** Where it goes when not to the subscriber's own address. */
  recipient?: string
  wish: MailWish
  /** Of a mail whose link asks for consent. */
  agreement?: Agreement
  now: number
}

const OWE = `
insert into outbox (id, subscriber, kind, recipient, locale, wish, due_at, created_at, mailbox, domain, wording, page)
select ?1, ?2, ?3, ?4, ?5, ?6,
  ?7 + iif(?3 = 'confirm', coalesce((select cast(value as integer) from value where name = 'breaker-delay'), 0), 0),
  ?7, ?8, ?9, ?11, ?12
where (select count(*) from outbox where mailbox = ?8 and created_at > ?7 - ${LIMITS.day})
    + (select count(*) from erased_mail where mailbox = ?8 and created_at > ?7 - ${LIMITS.day}) < ${LIMITS.mailsADay}
  and not exists (select 1 from suppression where address = ?10)
on conflict (id) do nothing`

/** Puts a mail into the outbox that somebody asked for through a link, within the mailbox's share of the day; a confirmation later while the breaker slows all. */
export async function owe(db: D1Database, pseudonyms: Pseudonyms, mail: OwedMail): Promise<void> {
  const { id, subscriber, kind, recipient, wish, agreement, now } = mail
  const to = readAddress(recipient ?? subscriber.email)
  if (typeof to === 'string') throw new Error(`an address in the database is none: ${to}`)
  const { person, mailbox, domain } = await pseudonyms.of(to)
  const text = JSON.stringify(wish)
  await db
    .prepare(OWE)
    .bind(
      id,
      subscriber.id,
      kind,
      recipient ?? null,
      wish.locale ?? subscriber.locale,
      text,
      now,
      mailbox,
      domain,
      person,
      agreement?.wording ?? null,
      agreement?.page ?? null,
    )
    .run()
}

const ASKED = `select wish, wording, page from outbox where subscriber = ?1 and kind = 'confirm' and wording is not null order by created_at desc limit 1`
const asked = z.object({ wish: z.string(), wording: z.string(), page: z.string() })

/** What a pending subscriber was asked to confirm last; undefined where no mail of theirs is kept. */
export async function askedOf(
  db: D1Database,
  subscriber: string,
): Promise<{ wish: MailWish; agreement: Agreement } | undefined> {
  const row = await db.prepare(ASKED).bind(subscriber).first()
  if (!row) return undefined
  const { wish, wording, page } = asked.parse(row)
  return { wish: mailWish.parse(JSON.parse(wish)), agreement: { wording, page } }
}
