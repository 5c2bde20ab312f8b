import { LIMITS } from '../limits.ts'
import { dayOf } from './tally.ts'
import { transitionSql } from './transition.ts'

/** Rows that one step takes at most: a step stays short, and the database stays free for others. */
const STEP = 500

/** Who has not confirmed in time. A mail that is still owed keeps its subscriber, and so does one whose link still works. */
const LAPSED = `select s.id from subscriber s where s.status = 'pending' and s.changed_at <= ?2 - ${LIMITS.unconfirmed}
  and not exists (select 1 from outbox o where o.subscriber = s.id and (o.state = 'due' or o.sent_at > ?2 - ${LIMITS.confirmLink}))`

const [FORGET = '', END_AGAIN = ''] = transitionSql('lapse', `id in (${LAPSED} limit ${STEP})`)

const olderThan = (table: string, key: string, condition: string) =>
  `delete from ${table} where ${key} in (select ${key} from ${table} where ${condition} limit ${STEP})`

/** What goes when its term is over; `?2` is now. */
const STEPS = {
  unconfirmed: FORGET,
  /** The subscription ends again as it had ended: else a stranger could keep somebody's row for ever by signing them up. */
  lapsed: END_AGAIN,
  ended: olderThan('subscriber', 'id', `status = 'unsubscribed' and ended_at <= ?2 - ${LIMITS.ended}`),
  mails: olderThan(
    'outbox',
    'id',
    `state <> 'due' and created_at <= ?2 - ${LIMITS.mail} and coalesce(sent_at, 0) <= ?2 - ${LIMITS.confirmLink}`,
  ),
  /** A new address that nobody confirmed goes when its link ends: it may be a stranger's. */
  newAddresses: olderThan(
    'outbox',
    'id',
    `kind = 'change' and state <> 'due' and coalesce(sent_at, died_at) <= ?2 - ${LIMITS.changeLink}`,
  ),
  causedMails: olderThan(
    'caused_mail',
    'mail',
    `created_at <= ?2 - ${LIMITS.causedMails} and owed_at <= ?2 - ${LIMITS.day}`,
  ),
  countedForms: olderThan('counted_form', 'id', `at <= ?2 - ${LIMITS.day}`),
  suppressions: olderThan('suppression', 'address_hash', `until is not null and until <= ?2`),
  beats: olderThan('journal', 'id', `kind = 'beat' and at <= ?2 - ${LIMITS.beats}`),
  journal: olderThan(
    'journal',
    'id',
    `kind in ('erased', 'unsubscribed', 'paused', 'resumed', 'undone', 'moved', 'suppressed') and at <= ?2 - ${LIMITS.journal}`,
  ),
  audit: olderThan('audit', 'id', `at <= ?2 - ${LIMITS.audit}`),
} as const

export type Purged = Record<keyof typeof STEPS | 'tally', number>

/** One bounded step of the purge; cron comes back each minute until nothing is left. */
export async function purge(db: D1Database, now: number): Promise<Purged> {
  const names = Object.keys(STEPS) as (keyof typeof STEPS)[]
  const results = await db.batch([
    ...names.map((name) => db.prepare(STEPS[name]).bind(null, now)),
    db.prepare('delete from tally where day < ?1').bind(dayOf(now - LIMITS.tally)),
  ])
  const changes = (i: number) => results[i]?.meta.changes ?? 0
  const counts = Object.fromEntries(names.map((name, i) => [name, changes(i)]))
  return { ...counts, tally: changes(names.length) } as Purged
}
