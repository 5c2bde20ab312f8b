import type { Locale } from '../../../locale/locale.ts'
import { newId } from '../../id.ts'
import type { IssueKind, IssueState } from '../model.ts'
import { type Change, change, log } from './issue.ts'

/** States in which no mail of this content was sent and recipients may be frozen again. */
const BEFORE_SENDING: readonly IssueState[] = ['preparing', 'prepared', 'tested', 'approved']
const MAY_PREPARE = BEFORE_SENDING.map((state) => `'${state}'`).join(', ')

/** Changes of an issue's state by a person. The parameters are those of `Change`; `?7` and `?8` are described with each. */
export const CHANGES = {
  /** `?7` hash of the content that is approved, `?8` who prepared it, as the caller has read it. */
  approve: {
    from: ['prepared', 'tested'],
    set: `state = iif(kind in ('digest', 'alert'), 'sending', 'approved'), problem = null, approved_by = ?3, approved_at = ?2,
      start_at = iif(kind in ('digest', 'alert'), ?2, start_at)`,
    when: `hash = ?7 and prepared_by = ?8 and (state = 'tested' or kind in ('digest', 'alert'))`,
  },
  /** `?7` number of mails, `?8` when they may begin. */
  start: {
    from: ['approved'],
    set: `state = 'sending', problem = null, start_at = ?8`,
    when: `(select count(*) from delivery where issue = ?1 and state = 'due') = ?7`,
  },
  pause: { from: ['sending'], set: `state = 'paused', problem = null` },
  resume: { from: ['paused'], set: `state = 'sending', problem = null, judged_from = ?2, accepted = 0` },
  /** `?7` hash of the new content. */
  amend: {
    from: ['paused'],
    set: `state = 'preparing', hash = ?7, content = null, problem = null, prepared_by = ?3, prepared_at = ?2,
      approved_by = null, approved_at = null, start_at = null`,
    when: `kind in ('letter', 'correction') and hash <> ?7`,
  },
} as const satisfies Record<string, Pick<Change, 'from' | 'set' | 'when'>>

const PREPARE = `insert into issue (id, kind, corrects, hash, state, prepared_by, prepared_at)
values (?1, ?4, ?5, ?6, 'preparing', ?3, ?2)
on conflict (id) do update set hash = excluded.hash, kind = excluded.kind, corrects = excluded.corrects, state = 'preparing',
  content = null, problem = null, cursor = '', candidates = null, prepared_by = excluded.prepared_by,
  prepared_at = excluded.prepared_at, approved_by = null, approved_at = null, start_at = null
where issue.state in (${MAY_PREPARE})`
/** Recipients to whom nothing was sent: they are frozen again. */
const THAW = `delete from delivery where issue = ?1 and state = 'due' and doubt_at is null
  and exists (select 1 from issue where id = ?1 and state = 'preparing' and candidates is null and prepared_at = ?2)`
const LOG_PREPARED = `insert into issue_log (id, issue, at, actor, what, detail) select ?3, id, ?2, prepared_by, 'prepare', hash
from issue where id = ?1 and state = 'preparing' and candidates is null and prepared_at = ?2`

interface NewIssue {
  id: string
  kind: Extract<IssueKind, 'letter' | 'correction'>
  corrects: string | null
  hash: string
  actor: string
  now: number
}

/** Inserts a letter, or prepares one again whose sending has not begun. @returns whether it was done */
export async function prepareIssue(
  db: D1Database,
  { id, kind, corrects, hash, actor, now }: NewIssue,
): Promise<boolean> {
  const [prepared] = await db.batch([
    db.prepare(PREPARE).bind(id, now, actor, kind, corrects, hash),
    db.prepare(THAW).bind(id, now),
    db.prepare(LOG_PREPARED).bind(id, now, newId(now)),
  ])
  return (prepared?.meta.changes ?? 0) > 0
}

const ASK_TEST = `insert into issue_test (id, issue, hash, locale, address, asked_by, asked_at)
select ?4 || j.key, i.id, i.hash, j.value, ?5, ?3, ?2 from issue i, json_each(?6) j
where i.id = ?1 and i.state in ('prepared', 'tested')`

const LOG_TEST = `insert into issue_log (id, issue, at, actor, what, detail)
select ?4, id, ?2, ?3, 'test', ?5 from issue where id = ?1 and state in ('prepared', 'tested')`

/** Asks for test mails to one address. @returns the number of mails */
export async function askTests(
  db: D1Database,
  {
    issue,
    address,
    locales,
    actor,
    now,
  }: { issue: string; address: string; locales: readonly Locale[]; actor: string; now: number },
): Promise<number> {
  const [asked] = await db.batch([
    db.prepare(ASK_TEST).bind(issue, now, actor, newId(now), address, JSON.stringify(locales)),
    db.prepare(LOG_TEST).bind(issue, now, actor, newId(now), locales.join(' ')),
  ])
  return asked?.meta.changes ?? 0
}

const CANCEL_REST = `update delivery set state = iif(doubt_at is null, 'skipped', 'unknown'),
  reason = iif(doubt_at is null, 'cancelled', reason), ended_at = ?2, lease = null, lease_until = 0
where issue = ?1 and state = 'due' and exists (select 1 from issue where id = ?1 and state = 'cancelled')`

/** Cancels an issue for good. Mails that have begun end by themselves, no other is sent. @returns whether it was open */
export async function cancelIssue(
  db: D1Database,
  { issue, actor, now }: { issue: string; actor: string; now: number },
): Promise<boolean> {
  const [, cancelled] = await db.batch([
    ...change(db, {
      issue,
      from: [...BEFORE_SENDING, 'sending', 'paused'],
      set: `state = 'cancelled', problem = null, ended_at = ?2`,
      actor,
      what: 'cancel',
      now,
    }),
    db.prepare(CANCEL_REST).bind(issue, now),
  ])
  return (cancelled?.meta.changes ?? 0) > 0
}

const RESEND = `update delivery set state = 'due', doubt_at = null, begun_at = null, ended_at = null, reason = null,
  due_at = 0, lease = null, lease_until = 0
where issue = ?1 and state = 'unknown' and exists (select 1 from issue where id = ?1 and state in ('sending', 'paused'))`

/** Makes mails with an unknown outcome due again. Some people may get a second copy. @returns the number of mails */
export async function resendUnknown(
  db: D1Database,
  { issue, actor, now }: { issue: string; actor: string; now: number },
): Promise<number> {
  const [, , resent] = await db.batch([
    ...change(db, {
      issue,
      from: ['sent', 'sending', 'paused'],
      set: `state = iif(state = 'sent', 'sending', state), start_at = iif(state = 'sent', ?2, start_at), ended_at = null,
        judged_from = ?2, accepted = 0`,
      when: `report is null and exists (select 1 from delivery where issue = ?1 and state = 'unknown')`,
      actor,
      what: 'resend-unknown',
      now,
    }),
    db.prepare(RESEND).bind(issue),
  ])
  return resent?.meta.changes ?? 0
}

const APPROVE_RULE =
  'insert into rule (kind, approved_by, approved_at) values (?1, ?2, ?3) on conflict (kind) do nothing'

/** Lets digests or alerts start by themselves from now on. @returns false if they already do */
export async function approveRule(
  db: D1Database,
  { kind, actor, now }: { kind: 'digest' | 'alert'; actor: string; now: number },
): Promise<boolean> {
  const [approved] = await db.batch([
    db.prepare(APPROVE_RULE).bind(kind, actor, now),
    log(db, { issue: `rule:${kind}`, actor, what: 'approve-rule', now }),
  ])
  return (approved?.meta.changes ?? 0) > 0
}

/** Stops the start of new digests or alerts. Those that have started go on. @returns false if there was no rule */
export async function revokeRule(
  db: D1Database,
  { kind, actor, now }: { kind: 'digest' | 'alert'; actor: string; now: number },
): Promise<boolean> {
  const [revoked] = await db.batch([
    db.prepare('delete from rule where kind = ?1').bind(kind),
    log(db, { issue: `rule:${kind}`, actor, what: 'revoke-rule', now }),
  ])
  return (revoked?.meta.changes ?? 0) > 0
}
