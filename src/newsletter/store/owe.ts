import * as z from 'zod/mini'
import { readAddress } from '../address.ts'
import { LIMITS } from '../limits.ts'
import type { MailKind } from '../model.ts'
import type { Pseudonyms } from '../pseudonyms.ts'
import { type Agreement, type MailWish, mailWish, type SubscriberRow } from './rows.ts'
import { inForce } from './suppression.ts'

/** A mail to put into the outbox. It is the JSON parameter `?1` of the statements below. */
export interface CausedMail {
  id: string
  now: number
  /** Not given for a sign-up: then the status of the subscriber decides. */
  kind?: MailKind
  /** Idempotency key of the form. */
  attempt?: string | undefined
  recipient?: string | undefined
  locale: string
  wish: MailWish
  wording?: string | undefined
  page?: string | undefined
  /** Pseudonyms of the recipient and of the client: `pseudonyms.ts`. */
  addressHashes: readonly string[]
  mailbox: string
  domain: string | null
  client: string
  /** Registrable domain of the recipient, if it is not the subscriber's own address. */
  registrableDomain?: string
}

const FIELDS = [
  'id',
  'now',
  'kind',
  'attempt',
  'recipient',
  'locale',
  'wish',
  'wording',
  'page',
  'mailbox',
  'domain',
  'client',
] as const

/** Domain of the recipient; by default that of the subscriber. */
const REGISTRABLE_DOMAIN = `coalesce(?1 ->> '$.registrableDomain',
  (select domain from subscriber where id = ?1 ->> '$.subscriber')) as registrableDomain`

/** The parameter as a row `m`. @param more further fields of the parameter */
export const mailRow = (...more: string[]) =>
  `m as (select ${[...FIELDS, ...more].map((field) => `?1 ->> '$.${field}' as ${field}`).join(', ')}, ${REGISTRABLE_DOMAIN})`

/** Whether the recipient may get a mail: not suppressed, and the mailbox has not reached its daily limit. */
export const MAY_BE_MAILED = `
  not exists (select 1 from suppression
    where address_hash in (select value from json_each(?1, '$.addressHashes')) and ${inForce('m.now')})
  and (select count(*) from caused_mail where mailbox = m.mailbox and owed_at > m.now - ${LIMITS.day}) < ${LIMITS.mailsADay}`

/** Whether the same form was already handled for the same address; `s` is the subscriber. */
const HANDLED = 'exists (select 1 from outbox where subscriber = s.id and attempt = m.attempt)'

/** Whether a subscriber at the recipient's domain has confirmed: then the domain has no limit. */
const TRUSTED = 'exists (select 1 from subscriber where domain = m.registrableDomain and confirmed_at is not null)'

/** Extra delay while the breaker is open, for mails to an address that was typed into a form. */
const BREAKER = `iif(coalesce(m.kind, 'confirm') in ('confirm', 'already', 'change'),
  coalesce((select cast(value as integer) from value where name = 'breaker-delay'), 0), 0)`

const HOUR = LIMITS.domainWindow

/** Whether an hour that contains `own.at` already has the maximum of mails to the domain. */
const FULL = `(
  (select count(*) from (select 1 from caused_mail where domain = m.domain
    and owed_at >= own.at and owed_at < own.at + ${HOUR} limit ${LIMITS.mailsADomain})) >= ${LIMITS.mailsADomain}
  or exists (select 1 from caused_mail hour where hour.domain = m.domain
    and hour.owed_at > own.at - ${HOUR} and hour.owed_at <= own.at
    and (select count(*) from (select 1 from caused_mail c where c.domain = m.domain
      and c.owed_at >= hour.owed_at and c.owed_at < hour.owed_at + ${HOUR} limit ${LIMITS.mailsADomain}))
      >= ${LIMITS.mailsADomain}))`

/** When to send the mail: at once, or at the end of the queue if the hour of its domain is full. */
const SLOT = `
  own as (select m.now + ${BREAKER} as at from m),
  slot as (select case
    when m.domain is null or ${TRUSTED} or not ${FULL} then own.at
    else max(own.at, (select owed_at + ${HOUR} from caused_mail where domain = m.domain
      order by owed_at desc limit 1 offset ${LIMITS.mailsADomain - 1}))
  end as at from m, own)`

/** Puts a mail into the outbox, within the limits. @param subscriber condition that finds the subscriber `s` */
const oweMail = (subscriber: string, ...more: string[]) => `
with ${mailRow(...more)}, ${SLOT},
  owed as (select m.*, s.id as owner, s.locale as ownLocale,
    coalesce(m.kind, iif(s.status = 'pending', 'confirm', 'already')) as what, slot.at as at
  from m, slot, subscriber s where ${subscriber} and ${MAY_BE_MAILED} and not ${HANDLED})
insert into outbox (id, subscriber, attempt, kind, recipient, locale, wish, wording, page, client, created_at, owed_at, due_at)
select id, owner, attempt, what, recipient, locale, wish, wording, page, client, now, at, at from owed`

/** Counts the mail for the limits, if it was put into the outbox. */
const COUNT = `
with ${mailRow()}
insert into caused_mail (mail, created_at, owed_at, mailbox, domain)
select o.id, m.now, o.owed_at, m.mailbox, m.domain from m join outbox o on o.id = m.id`

/** Whether the form was within its limit: `form-limit.ts`. */
export const COUNTED = '(m.domain is null or exists (select 1 from counted_form where id = m.id))'

const OWE_BY_ADDRESS = oweMail(`s.address = m.address and ${COUNTED}`, 'address')
const OWE_BY_ID = oweMail('s.id = m.subscriber', 'subscriber')

/** The statements that put the mail of a sign-up into the outbox; the parameter needs `address` too. */
export function oweByAddress(db: D1Database, parameter: string): D1PreparedStatement[] {
  return [OWE_BY_ADDRESS, COUNT].map((sql) => db.prepare(sql).bind(parameter))
}

interface OwedMail {
  id: string
  subscriber: SubscriberRow
  kind: MailKind
  /** The recipient, if it is not the subscriber's own address. */
  recipient?: string
  wish: MailWish
  /** For a mail whose link asks for consent. */
  agreement?: Agreement
  /** Pseudonym of the client that asked for it. */
  client: string
  now: number
}

/**
 * Puts a mail for a subscriber into the outbox, within the limits. `isOwed` returns whether it is there.
 */
export async function owe(db: D1Database, pseudonyms: Pseudonyms, mail: OwedMail): Promise<void> {
  const { id, subscriber, kind, recipient, wish, agreement, client, now } = mail
  const read = readAddress(recipient ?? subscriber.email)
  if (!read.ok) throw new Error(`the database holds an invalid address: ${read.reason}`)
  const to = read.address
  const caused: CausedMail & { subscriber: string } = {
    id,
    now,
    kind,
    recipient,
    locale: wish.locale ?? subscriber.locale,
    wish,
    wording: agreement?.wording,
    page: agreement?.page,
    client,
    subscriber: subscriber.id,
    ...(recipient !== undefined && { registrableDomain: to.domain }),
    ...(await pseudonyms.of(to)),
  }
  const parameter = JSON.stringify(caused)
  await db.batch([OWE_BY_ID, COUNT].map((sql) => db.prepare(sql).bind(parameter)))
}

/** Whether a mail is in the outbox. */
export async function isOwed(db: D1Database, mail: string): Promise<boolean> {
  return (await db.prepare('select 1 as owed from outbox where id = ?1').bind(mail).first()) !== null
}

const ASKED = `select wish, wording, page from outbox where subscriber = ?1 and kind = 'confirm' order by created_at desc limit 1`
const asked = z.object({ wish: z.string(), wording: z.string(), page: z.string() })

/** What the last confirmation mail of a subscriber asked for; undefined if no such mail is kept. */
export async function lastAsked(
  db: D1Database,
  subscriber: string,
): Promise<{ wish: MailWish; agreement: Agreement } | undefined> {
  const row = await db.prepare(ASKED).bind(subscriber).first()
  if (!row) return undefined
  const { wish, wording, page } = asked.parse(row)
  return { wish: mailWish.parse(JSON.parse(wish)), agreement: { wording, page } }
}
