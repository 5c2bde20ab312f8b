import * as z from 'zod/mini'
import { within } from '../platform/deadline.ts'

const SQL = `select
  (select count(*) from value where name = 'breaker-delay') as slowed,
  (select count(*) from value where name = 'held') as held,
  (select count(*) from value where name = 'stopped-until' and cast(value as integer) > ?1) as stopped,
  (select min(due_at) from outbox where state = 'due') as oldest`

const row = z.object({ slowed: z.number(), held: z.number(), stopped: z.number(), oldest: z.nullable(z.number()) })
const PATIENCE = 2_000

/**
 * How the newsletter is doing, for monitors: whether its database answers, whether confirmations are slowed down
 * (breaker), mails held (after a restored backup) or stopped (by the mail service), and how late the oldest mail is.
 */
export async function newsletterHealth(
  db: D1Database,
  now: number,
): Promise<{ ok: boolean; summary: Record<string, string | number | boolean> }> {
  try {
    const { slowed, held, stopped, oldest } = row.parse(await within(PATIENCE, db.prepare(SQL).bind(now).first()))
    const lateSeconds = oldest === null ? 0 : Math.max(0, Math.round((now - oldest) / 1000))
    const summary = { database: 'answers', slowed: slowed > 0, held: held > 0, stopped: stopped > 0, lateSeconds }
    return { ok: true, summary }
  } catch {
    return { ok: false, summary: { database: 'fails' } }
  }
}
