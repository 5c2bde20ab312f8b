import * as z from 'zod/mini'
import { type ClaimedMail, claimedRow } from './rows.ts'
import { dayOf, TALLY } from './tally.ts'

/** How long a claim lasts, in milliseconds. After that another sender may claim the mails. */
export const LEASE = 120_000

/** Claims nothing while mails are held, or while the mail service has stopped the sender. */
const CLAIM = `
update outbox set lease = ?1, lease_until = ?2, attempts = attempts + 1, copies = copies + 1
where id in (select id from outbox where state = 'due' and due_at <= ?3 and lease_until <= ?3 order by due_at limit ?4)
  and not exists (select 1 from value where name = 'held' or (name = 'stopped-until' and cast(value as integer) > ?3))
returning id, subscriber, kind, locale, wish, attempts, copies, recipient, client, created_at, due_at,
  (select email from subscriber s where s.id = outbox.subscriber) as email,
  (select address from subscriber s where s.id = outbox.subscriber) as address`

/** The mails that a sender has claimed. */
export interface Claim {
  mails: ClaimedMail[]
  /** Rows that this version cannot read, e.g. after a rollback of the Worker, and why. */
  unreadable: { id: string; error: string }[]
}

/**
 * Claims due mails, the oldest first. One sender at a time has a mail.
 * @param lease id of the claim: `mark` saves outcomes only with the same id
 */
export async function claim(db: D1Database, lease: string, now: number, limit: number): Promise<Claim> {
  const { results } = await db
    .prepare(CLAIM)
    .bind(lease, now + LEASE, now, limit)
    .all<{ id: string }>()
  const claimed: Claim = { mails: [], unreadable: [] }
  for (const row of results) {
    const read = readRow(row)
    if (read.ok) claimed.mails.push(read.mail)
    else claimed.unreadable.push({ id: row.id, error: `unreadable: ${read.reason}` })
  }
  // SQLite does not define the order of RETURNING.
  claimed.mails.sort((a, b) => a.due_at - b.due_at || a.created_at - b.created_at)
  return claimed
}

/** @returns the mail, or the column that cannot be read */
function readRow(row: unknown): { ok: true; mail: ClaimedMail } | { ok: false; reason: string } {
  try {
    const read = claimedRow.safeParse(row)
    return read.success
      ? { ok: true, mail: read.data }
      : { ok: false, reason: String(read.error.issues[0]?.path[0] ?? 'row') }
  } catch {
    return { ok: false, reason: 'JSON' }
  }
}

/** Outcome of one claimed mail. */
export type Outcome =
  | { id: string; state: 'sent'; message: string; kind: ClaimedMail['kind']; client: string | null }
  /** Tried again later; `unknown` if the service may have taken it. */
  | { id: string; state: 'due'; dueAt: number; error: string; unknown: boolean }
  /** Still due, and the attempt does not count; `stop` if the service refuses all mails for now. */
  | { id: string; state: 'due'; untried: true; error: string; stop: boolean; dueAt?: number }
  | { id: string; state: 'dead'; error: string; unknown?: boolean }
  /** Deleted, because the address is suppressed. */
  | { id: string; state: 'dropped' }

const MARK = `
update outbox set state = j.value ->> '$.state', message = coalesce(j.value ->> '$.message', message), error = j.value ->> '$.error',
  due_at = coalesce(j.value ->> '$.dueAt', due_at),
  sent_at = iif(j.value ->> '$.state' = 'sent', ?3, sent_at), died_at = iif(j.value ->> '$.state' = 'dead', ?3, null),
  attempts = attempts - coalesce(j.value ->> '$.untried', 0),
  copies = copies - iif(j.value ->> '$.state' = 'due' and not coalesce(j.value ->> '$.unknown', 0), 1, 0),
  lease = null, lease_until = 0
from json_each(?1) j where outbox.id = j.value ->> '$.id' and outbox.lease = ?2 and j.value ->> '$.state' <> 'dropped'`

const DROP = `delete from outbox where lease = ?2 and id in (
  select value ->> '$.id' from json_each(?1) where value ->> '$.state' = 'dropped')`

const COUNT = `${TALLY}
select ?2, ?3, coalesce(j.value ->> '$.client', ''), count(*) from json_each(?1) j
where j.value ->> '$.state' = 'sent' and (?3 = 'sent' or j.value ->> '$.kind' = 'confirm') group by 3
on conflict (day, event, client) do update set count = count + excluded.count`

/** Saves the outcomes of claimed mails, in one batch whose number of statements does not depend on the number of mails. */
export async function mark(db: D1Database, lease: string, outcomes: readonly Outcome[], now: number): Promise<void> {
  if (outcomes.length === 0) return
  const json = JSON.stringify(outcomes)
  await db.batch([
    db.prepare(MARK).bind(json, lease, now),
    db.prepare(DROP).bind(json, lease),
    db.prepare(COUNT).bind(json, dayOf(now), 'sent'),
    db.prepare(COUNT).bind(json, dayOf(now), 'asked'),
  ])
}

const BY_MESSAGE = `
select coalesce(o.recipient, s.email) as email, o.client from outbox o join subscriber s on s.id = o.subscriber where o.message = ?1`
const sentMail = z.object({ email: z.string(), client: z.nullable(z.string()) })

/** The recipient of a mail and the client that caused it. @param message id of the mail at the mail service */
export async function mailByMessage(db: D1Database, message: string): Promise<z.infer<typeof sentMail> | undefined> {
  const row = await db.prepare(BY_MESSAGE).bind(message).first()
  return row === null ? undefined : sentMail.parse(row)
}
