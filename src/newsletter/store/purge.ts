import { LIMITS } from '../limits.ts'
import { JOURNAL_KINDS } from './journal.ts'
import { dayOf } from './tally.ts'
import { transitionSql } from './transition.ts'

/** Maximum rows that a step deletes, so that it does not block other queries for long. */
const STEP = 500

/** Sign-ups whose term to confirm is over. Kept while one of their mails is due, or has a link that still works. */
const LAPSED = `select s.id from subscriber s where s.status = 'pending' and s.changed_at <= ?2 - ${LIMITS.unconfirmed}
  and not exists (select 1 from outbox o where o.subscriber = s.id and (o.state = 'due' or o.sent_at > ?2 - ${LIMITS.confirmLink}))`

const [FORGET = '', END_AGAIN = ''] = transitionSql('lapse', `id in (${LAPSED} limit ${STEP})`)

const olderThan = (table: string, key: string, condition: string) =>
  `delete from ${table} where ${key} in (select ${key} from ${table} where ${condition} limit ${STEP})`

/** Deliveries whose term is over. Those of an open issue stay, also while it is held: without them it would be sent twice. */
const OLD_DELIVERIES = (
  now: string,
) => `select issue, subscriber from delivery where ended_at <= ${now} - ${LIMITS.delivery}
  and issue not in (select id from issue where state not in ('sent', 'cancelled')) limit ${STEP}`

/** The counts of issues some of whose deliveries are about to be deleted. */
const REPORTS = `update issue set report = (select json_group_array(json_object('locale', c.locale, 'state', c.state, 'reason', c.reason,
    'count', c.count, 'delivered', c.delivered, 'bounced', c.bounced, 'complained', c.complained))
  from (select locale, state, reason, count(*) as count, sum(delivered_at is not null and bounced_at is null) as delivered,
    sum(bounced_at is not null) as bounced, sum(complained_at is not null) as complained
    from delivery d where d.issue = issue.id group by 1, 2, 3) c)
where report is null and id in (select issue from (${OLD_DELIVERIES('?1')}))`
/** What identifies a mail of an erased subscriber at the mail service. The row itself stays for the balance of its issue. */
const FORGET_ERASED = 'update delivery set message = null, sent_to = null where person is null and message is not null'

/** Entries that record a change, as SQL. */
const CHANGES = JOURNAL_KINDS.flatMap((kind) => (kind === 'beat' ? [] : `'${kind}'`)).join(', ')

/** Rows to delete after their term; `?2` is now. */
const STEPS = {
  unconfirmed: FORGET,
  /** An ended subscription that was signed up again ends with its former date, so that sign-ups cannot prolong its term. */
  lapsed: END_AGAIN,
  ended: olderThan('subscriber', 'id', `status = 'unsubscribed' and ended_at <= ?2 - ${LIMITS.ended}`),
  alertsConsent: `delete from alerts_consent where (subscriber, given_at) in (
    select subscriber, given_at from alerts_consent where withdrawn_at <= ?2 - ${LIMITS.ended} limit ${STEP})`,
  mails: olderThan(
    'outbox',
    'id',
    `state <> 'due' and created_at <= ?2 - ${LIMITS.mail} and coalesce(sent_at, 0) <= ?2 - ${LIMITS.confirmLink}`,
  ),
  /** An unconfirmed new address is deleted when its link expires, because it may belong to a stranger. */
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
  journal: olderThan('journal', 'id', `kind in (${CHANGES}) and at <= ?2 - ${LIMITS.journal}`),
  audit: olderThan('audit', 'id', `at <= ?2 - ${LIMITS.audit}`),
  /** The report of an issue is stored before, in the same batch: see REPORTS. */
  deliveries: `delete from delivery where (issue, subscriber) in (${OLD_DELIVERIES('?2')})`,
  issueTests: olderThan('issue_test', 'id', `asked_at <= ?2 - ${LIMITS.delivery}`),
  issueLog: olderThan('issue_log', 'id', `at <= ?2 - ${LIMITS.audit}`),
} as const

export type Purged = Record<keyof typeof STEPS | 'tally', number>

/** Runs one step of the purge, with a limit of rows. Cron calls it each minute. */
export async function purge(db: D1Database, now: number): Promise<Purged> {
  const names = Object.keys(STEPS) as (keyof typeof STEPS)[]
  const [, , ...results] = await db.batch([
    db.prepare(FORGET_ERASED),
    db.prepare(REPORTS).bind(now),
    ...names.map((name) => db.prepare(STEPS[name]).bind(null, now)),
    db.prepare('delete from tally where day < ?1').bind(dayOf(now - LIMITS.tally)),
  ])
  const changes = (i: number) => results[i]?.meta.changes ?? 0
  const counts = Object.fromEntries(names.map((name, i) => [name, changes(i)]))
  return { ...counts, tally: changes(names.length) } as Purged
}
