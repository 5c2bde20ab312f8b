import * as z from 'zod/mini'
import { readAddress } from '../address.ts'
import type { Pseudonyms } from '../pseudonyms.ts'
import { suppress } from '../store/suppression.ts'

/** What the mail service tells of a mail (Cloudflare, "Event subscriptions", Email Sending); only what is read here. */
const event = z.object({
  type: z.string(),
  payload: z.object({
    messageId: z.string(),
    bounce: z.optional(z.object({ type: z.string() })),
  }),
})

const BY_MESSAGE = `
select coalesce(o.recipient, s.email) as email from outbox o join subscriber s on s.id = o.subscriber where o.message = ?1`

/**
 * Hears of a bounce or a complaint. Only a hard bounce and a complaint count, and only for a mail that we sent: it is
 * found by the service's own name of it. Told twice or late, it changes nothing more.
 * @returns what was done; `ignored` for everything else
 */
export async function hear(
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
  const email = await db.prepare(BY_MESSAGE).bind(payload.messageId).first<string>('email')
  const address = email === null ? undefined : readAddress(email)
  if (typeof address !== 'object') return 'ignored'
  await suppress(db, pseudonyms, address.address, reason, now)
  return reason
}

function reasonOf(type: string, bounce: string | undefined): 'bounce' | 'complaint' | undefined {
  if (type === 'cf.email.sending.message.complained') return 'complaint'
  return type === 'cf.email.sending.message.bounced' && bounce === 'hard' ? 'bounce' : undefined
}
