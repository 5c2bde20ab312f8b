import * as z from 'zod/mini'
import { type ClaimedMail, claimedRow, type MailKind } from './rows.ts'

/** How long a sender has for what it claimed, in milliseconds; then another may take it, as this one may be dead. */
export const LEASE = 120_000

/** A database whose last sign of life is older than this may be a restored backup: nothing is sent until cron has looked. */
export const SIGN_OF_LIFE = 15 * 60_000

/** Nothing is claimed while mails are held back, or the service has told us to stop. */
const CLAIM = `
update outbox set lease = ?1, lease_until = ?2, attempts = attempts + 1
where id in (select id from outbox where state = 'due' and due_at <= ?3 and lease_until <= ?3 order by due_at limit ?4)
  and not exists (select 1 from value where name = 'held' or (name = 'stopped-until' and cast(value as integer) > ?3))
  and not exists (select 1 from value where name = 'heartbeat' and cast(value as integer) < ?3 - ${SIGN_OF_LIFE})
returning id, subscriber, kind, locale, wish, attempts, recipient, created_at, due_at,
  (select email from subscriber s where s.id = outbox.subscriber) as email`

/**
 * Claims mails that are due, the oldest first. Each is held by one sender at a time.
 * @param lease name of the claim: only who knows it may say what became of the mails
 */
export async function claim(db: D1Database, lease: string, now: number, limit: number): Promise<ClaimedMail[]> {
  const { results } = await db
    .prepare(CLAIM)
    .bind(lease, now + LEASE, now, limit)
    .all()
  // RETURNING has no order.
  return z
    .array(claimedRow)
    .parse(results)
    .sort((a, b) => a.due_at - b.due_at || a.created_at - b.created_at)
}

/** What became of one claimed mail. */
export type Outcome =
  | { id: string; state: 'sent'; message: string; kind: MailKind }
  /** To be tried again. */
  | { id: string; state: 'due'; dueAt: number; error: string }
  /** Due as before and the attempt not counted; `stop` when the service told us to send nothing at all for now. */
  | { id: string; state: 'due'; untried: true; error: string; stop: boolean }
  | { id: string; state: 'dead'; error: string }

const MARK = `
update outbox set state = j.value ->> '$.state', message = coalesce(j.value ->> '$.message', message), error = j.value ->> '$.error',
  due_at = coalesce(j.value ->> '$.dueAt', due_at), sent_at = case j.value ->> '$.state' when 'sent' then ?3 else sent_at end,
  attempts = attempts - coalesce(j.value ->> '$.untried', 0), lease = null, lease_until = 0
from json_each(?1) j where outbox.id = j.value ->> '$.id' and outbox.lease = ?2`

const TALLY = `
insert into tally (day, event, count)
select ?2, ?3, count(*) from json_each(?1) j
where j.value ->> '$.state' = 'sent' and (?3 = 'sent' or j.value ->> '$.kind' = 'confirm') having count(*) > 0
on conflict (day, event) do update set count = count + excluded.count`

/** Writes down what became of claimed mails, all in one statement: fifty parameters would be fifty times as slow. */
export async function mark(db: D1Database, lease: string, outcomes: readonly Outcome[], now: number): Promise<void> {
  if (outcomes.length === 0) return
  const json = JSON.stringify(outcomes)
  const day = new Date(now).toISOString().slice(0, 10)
  const tally = db.prepare(TALLY)
  await db.batch([
    db.prepare(MARK).bind(json, lease, now),
    tally.bind(json, day, 'sent'),
    tally.bind(json, day, 'asked'),
  ])
}
