import * as z from 'zod/mini'
import { readAddress } from '../address.ts'
import type { Pseudonyms } from '../pseudonyms.ts'
import { mailByMessage } from '../store/outbox.ts'
import { subscriberByAddress } from '../store/subscriber.ts'
import { suppress } from '../store/suppression.ts'

/** An event of the mail service about a mail (Cloudflare, "Event subscriptions", Email Sending); only what is used here. */
const event = z.object({
  type: z.string(),
  payload: z.object({
    messageId: z.string(),
    bounce: z.optional(z.object({ type: z.string() })),
  }),
})

/**
 * Acts on a bounce or a complaint. Only a hard bounce and a complaint count, and only for a mail that we sent, found
 * by the id that the service gave it. Events that come twice or late change nothing more.
 * @returns what was done; `ignored` for everything else
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
