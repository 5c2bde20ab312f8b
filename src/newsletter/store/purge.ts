import { LIMITS } from '../limits.ts'

/** Rows that one step takes at most, so that a step stays short and the database free for others. */
const STEP = 500

/** Who has not confirmed in time. A mail still owed keeps its subscriber, and so does one whose link still works. */
const UNCONFIRMED = `select s.id from subscriber s where s.status = 'pending' and s.changed_at <= ?1 - ${LIMITS.unconfirmed}
  and not exists (select 1 from outbox o where o.subscriber = s.id and (o.state = 'due' or o.sent_at > ?1 - ${LIMITS.confirmLink}))`

/** What goes when its term is over; `?1` is now. */
const STEPS = {
  // As it was: else a stranger could keep somebody here for ever by signing them up.
  lapsed: `update subscriber set status = 'unsubscribed', changed_at = coalesce(ended_at, changed_at) where id in (${UNCONFIRMED} and s.confirmed_at is not null limit ${STEP})`,
  unconfirmed: `delete from subscriber where id in (${UNCONFIRMED} and s.confirmed_at is null limit ${STEP})`,
  ended: `delete from subscriber where id in (
    select id from subscriber where status = 'unsubscribed' and changed_at <= ?1 - ${LIMITS.ended} limit ${STEP})`,
  mails: `delete from outbox where id in (
    select id from outbox where state <> 'due' and created_at <= ?1 - ${LIMITS.mail}
      and coalesce(sent_at, 0) <= ?1 - ${LIMITS.confirmLink} limit ${STEP})`,
  counted: `update outbox set mailbox = null, domain = null where id in (
    select id from outbox where mailbox is not null and created_at <= ?1 - ${LIMITS.counters} limit ${STEP})`,
  counters: `delete from erased_mail where (created_at, mail) in (
    select created_at, mail from erased_mail where created_at <= ?1 - ${LIMITS.counters} limit ${STEP})`,
  suppressed: `delete from suppression where address in (
    select address from suppression where reason = 'bounce' and at <= ?1 - ${LIMITS.suppressed} limit ${STEP})`,
} as const

export type Purged = Record<keyof typeof STEPS, number>

/** One bounded step of the purge; cron comes back each minute until nothing is left. */
export async function purge(db: D1Database, now: number): Promise<Purged> {
  const names = Object.keys(STEPS) as (keyof typeof STEPS)[]
  const results = await db.batch(names.map((name) => db.prepare(STEPS[name]).bind(now)))
  return Object.fromEntries(names.map((name, i) => [name, results[i]?.meta.changes ?? 0])) as Purged
}
