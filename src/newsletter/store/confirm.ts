import * as z from 'zod/mini'
import { LIMITS } from '../limits.ts'
import { status } from './rows.ts'

/** What became of a press on a confirmation button. */
export type Confirmation = 'confirmed' | 'already' | 'expired' | 'unknown'

/** The link's mail, if it was sent lately enough. */
const VALID = `select subscriber from outbox where id = ?1 and kind = 'confirm' and coalesce(sent_at, ?2) > ?2 - ${LIMITS.confirmLink}`

/** The wish that travelled with the link takes effect now: whoever presses it reads this mailbox. */
const CONFIRM = `
update subscriber set status = 'confirmed', changed_at = ?2, confirmed_at = coalesce(confirmed_at, ?2), ended_at = null,
  locale = (select wish ->> '$.locale' from outbox where id = ?1),
  topics = (select wish -> '$.topics' from outbox where id = ?1),
  municipalities = (select wish -> '$.municipalities' from outbox where id = ?1)
where status = 'pending' and id = (${VALID})`

const JUST_CONFIRMED = `select id, locale from subscriber where id = (${VALID}) and status = 'confirmed' and changed_at = ?2`

/** What was agreed to stands with the mail; from now on it counts. */
const CONSENT = `
insert into consent (subscriber, mail, wording, locale, topics, municipalities, page, requested_at, confirmed_at)
select o.subscriber, o.id, o.wording, o.wish ->> '$.locale', o.wish -> '$.topics', o.wish -> '$.municipalities', o.page, o.created_at, ?2
from outbox o where o.id = ?1 and exists (${JUST_CONFIRMED})
on conflict (subscriber, mail) do nothing`

const WELCOME = `
insert into outbox (id, subscriber, kind, locale, wish, due_at, created_at)
select ?3, j.id, 'welcome', j.locale, (select wish from outbox where id = ?1), ?2, ?2 from (${JUST_CONFIRMED}) j
where not exists (select 1 from outbox where subscriber = j.id and kind = 'welcome' and created_at = ?2)`

/** Once for each welcome: a button may be pressed twice within a millisecond. */
const TALLY = `
insert into tally (day, event, count) select ?2, 'confirmed', 1 from outbox where id = ?1
on conflict (day, event) do update set count = count + 1`

const OUTCOME = `
select s.status, s.changed_at = ?2 as now, coalesce(o.sent_at, ?2) > ?2 - ${LIMITS.confirmLink} as valid
from outbox o join subscriber s on s.id = o.subscriber where o.id = ?1 and o.kind = 'confirm'`

const outcome = z.object({ status, now: z.number(), valid: z.number() })

/**
 * Confirms the sign-up that a mail belongs to, in one round trip.
 * @param mail name of the mail, from a genuine token
 * @param welcome name that the welcome mail gets
 */
export async function confirm(db: D1Database, mail: string, welcome: string, now: number): Promise<Confirmation> {
  const results = await db.batch([
    db.prepare(CONFIRM).bind(mail, now),
    db.prepare(CONSENT).bind(mail, now),
    db.prepare(WELCOME).bind(mail, now, welcome),
    db.prepare(TALLY).bind(welcome, new Date(now).toISOString().slice(0, 10)),
    db.prepare(OUTCOME).bind(mail, now),
  ])
  const [row] = results[4]?.results ?? []
  if (!row) return 'unknown'
  const found = outcome.parse(row)
  if (found.status === 'confirmed' || found.status === 'paused')
    return results[0]?.meta.changes ? 'confirmed' : 'already'
  return found.valid ? 'unknown' : 'expired'
}

/** How a confirmation link stands, for the page with the button. Changes nothing. */
export async function confirmationState(
  db: D1Database,
  mail: string,
  now: number,
): Promise<'ask' | Exclude<Confirmation, 'confirmed'>> {
  const row = await db.prepare(OUTCOME).bind(mail, now).first()
  if (!row) return 'unknown'
  const found = outcome.parse(row)
  if (found.status === 'confirmed' || found.status === 'paused') return 'already'
  if (found.status === 'unsubscribed') return 'unknown'
  return found.valid ? 'ask' : 'expired'
}
