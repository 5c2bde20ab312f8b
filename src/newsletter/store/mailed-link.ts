import * as z from 'zod/mini'
import { LIMITS } from '../limits.ts'
import { MAIL_KINDS, type MailKind } from '../model.ts'
import type { LinkBinding, Purpose, Tokens } from '../tokens.ts'
import { type Agreement, json, type MailWish, mailWish, type SubscriberRow } from './rows.ts'
import { subscriberById } from './subscriber.ts'

/** A link that was mailed, with its mail and its subscriber. */
export interface MailedLink {
  mail: string
  kind: MailKind
  subscriber: SubscriberRow
  wish: MailWish
  /** If the link asks for consent. */
  agreement?: Agreement
}

/**
 * `unknown`: the token is not genuine, its mail or subscriber is deleted, or the subscription has moved to another mailbox.
 * `expired`: the link is genuine, but its term is over or it was used.
 */
export type MailLinkOpening =
  | { ok: true; link: MailedLink }
  | { ok: false; reason: 'unknown' }
  | { ok: false; reason: 'expired'; link: MailedLink }

/** `unknown`: the token is not genuine. `gone`: it is genuine, but its subscriber is deleted or has moved to another mailbox. */
export type SubscriberLinkOpening = { ok: true; subscriber: SubscriberRow } | { ok: false; reason: 'unknown' | 'gone' }

const UNKNOWN = { ok: false, reason: 'unknown' } as const

/** Purposes whose links name a mail, the kinds of mail that contain them, and how long they work. */
const MAIL_LINKS: Record<'confirm' | 'preferences' | 'change', { kinds: readonly MailKind[]; term: number }> = {
  confirm: { kinds: ['confirm'], term: LIMITS.confirmLink },
  preferences: { kinds: ['preferences', 'already'], term: LIMITS.preferencesLink },
  change: { kinds: ['change'], term: LIMITS.changeLink },
}

/**
 * The term starts when the mail was sent. If that is unknown, it starts when the mail became a dead letter, or two days after
 * `owed_at`.
 */
const LINK = `select subscriber, wish, kind, recipient, wording, page,
  coalesce(sent_at, died_at, owed_at + ${2 * LIMITS.day}) as sent_at,
  exists (select 1 from consent c where c.subscriber = outbox.subscriber and c.mail = outbox.id) as used
from outbox where id = ?1`
const linkRow = z.object({
  subscriber: z.string(),
  wish: json(mailWish),
  kind: z.enum(MAIL_KINDS),
  recipient: z.nullable(z.string()),
  sent_at: z.number(),
  used: z.number(),
  wording: z.nullable(z.string()),
  page: z.nullable(z.string()),
})

/** Checks a link that names a mail, and reads its mail and subscriber. */
export async function openMailLink(
  db: D1Database,
  tokens: Tokens,
  purpose: keyof typeof MAIL_LINKS,
  token: string,
  now: number,
): Promise<MailLinkOpening> {
  const opened = await tokens.open(purpose, token)
  if (!opened) return UNKNOWN
  const found = await db.prepare(LINK).bind(opened.row).first()
  if (!found) return UNKNOWN
  const { subscriber: id, wish, kind, recipient, sent_at, used, wording, page } = linkRow.parse(found)
  const { kinds, term } = MAIL_LINKS[purpose]
  if (!kinds.includes(kind)) return UNKNOWN
  const subscriber = await subscriberById(db, id, now)
  if (!subscriber) return UNKNOWN
  const mailbox = recipient === null ? subscriber.address : wish.address
  if (mailbox === undefined || !(await opened.isBoundTo({ row: opened.row, subscriber: id, mailbox }))) return UNKNOWN
  const link: MailedLink = {
    mail: opened.row,
    kind,
    subscriber,
    wish,
    ...(wording !== null && page !== null && { agreement: { wording, page } }),
  }
  // A confirmation link gives consent once: a later sign-up needs a new link.
  const expired = sent_at <= now - term || used === 1
  return expired ? { ok: false, reason: 'expired', link } : { ok: true, link }
}

/** Checks a link that names a subscriber (the one at the foot of mails, or the one-click link), and reads the subscriber. */
export async function openSubscriberLink(
  db: D1Database,
  tokens: Tokens,
  purpose: 'manage' | 'one-click',
  token: string,
  now: number,
): Promise<SubscriberLinkOpening> {
  const opened = await tokens.open(purpose, token)
  if (!opened) return UNKNOWN
  const subscriber = await subscriberById(db, opened.row, now)
  const isBound = subscriber && (await opened.isBoundTo(subscriberBinding(subscriber)))
  return isBound ? { ok: true, subscriber } : { ok: false, reason: 'gone' }
}

/** What the links of a subscriber are bound to. */
export function subscriberBinding({ id, address }: { id: string; address: string }): LinkBinding {
  return { row: id, subscriber: id, mailbox: address }
}

/** The token of a subscriber for a purpose whose link names a subscriber. */
export function subscriberToken(
  tokens: Tokens,
  purpose: Extract<Purpose, 'manage' | 'one-click'>,
  subscriber: { id: string; address: string },
): Promise<string> {
  return tokens.derive(purpose, subscriberBinding(subscriber))
}
