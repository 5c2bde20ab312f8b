import * as z from 'zod/mini'
import { readAddress } from '../address.ts'
import type { BulkEvent } from '../mail/bulk-events.ts'
import type { Pseudonyms } from '../pseudonyms.ts'
import { unsubscribe } from '../store/end.ts'
import { mailByMessage } from '../store/outbox.ts'
import { subscriberByAddress } from '../store/subscriber.ts'
import { suppress } from '../store/suppression.ts'

/** An event of the mail service (Cloudflare, "Event subscriptions", Email Sending); only the fields used here. */
const event = z.object({
  type: z.string(),
  payload: z.object({
    messageId: z.string(),
    bounce: z.optional(z.object({ type: z.string() })),
  }),
})

/**
 * Suppresses an address after a hard bounce or a complaint. Only mails that we sent count; they are found by their id at
 * the mail service. Handling an event twice, or late, changes nothing more.
 * @returns the reason of the suppression; `ignored` for any other event
 */
export async function handleMailEvent(
  db: D1Database,
  pseudonyms: Pseudonyms,
  message: unknown,
  now: number,
): Promise<'bounce' | 'complaint' | 'ignored' | 'not-understood'> {
  const parsed = event.safeParse(message)
  if (!parsed.success) return 'not-understood'
  const { type, payload } = parsed.data
  const reason = reasonOf(type, payload.bounce?.type)
  if (!reason) return 'ignored'
  const mail = await mailByMessage(db, payload.messageId)
  const read = mail && readAddress(mail.email)
  if (!mail || !read?.ok) return 'ignored'
  const { address } = read.address
  await suppress(db, pseudonyms, {
    address,
    subscriber: (await subscriberByAddress(db, address))?.id,
    reason,
    source: 'mail-service',
    client: mail.client ?? '',
    now,
  })
  return reason
}

function reasonOf(type: string, bounce: string | undefined): 'bounce' | 'complaint' | undefined {
  if (type === 'cf.email.sending.message.complained') return 'complaint'
  return type === 'cf.email.sending.message.bounced' && bounce === 'hard' ? 'bounce' : undefined
}

/** Stands for all issues in the counts of the breaker, where one client adds at most one bounce and one complaint. */
const ISSUES = 'issues'

/**
 * Handles an event of the mail service for issues: a hard bounce or a complaint suppresses the address, and a reader who
 * used the service's own link is unsubscribed. Only subscribers count, because the service may also send mails that are
 * not ours. Handling an event twice, or late, changes nothing more.
 */
export async function handleBulkEvent(
  db: D1Database,
  pseudonyms: Pseudonyms,
  { kind, recipient }: BulkEvent,
  now: number,
): Promise<'bounce' | 'complaint' | 'unsubscribed' | 'ignored'> {
  if (kind !== 'bounced' && kind !== 'complained' && kind !== 'unsubscribed') return 'ignored'
  const read = readAddress(recipient)
  if (!read.ok) return 'ignored'
  const { address } = read.address
  const subscriber = (await subscriberByAddress(db, address))?.id
  if (subscriber === undefined) return 'ignored'
  if (kind === 'unsubscribed') {
    await unsubscribe(db, subscriber, now)
    return kind
  }
  const reason = kind === 'bounced' ? 'bounce' : 'complaint'
  await suppress(db, pseudonyms, { address, subscriber, reason, source: 'mail-service', client: ISSUES, now })
  return reason
}
