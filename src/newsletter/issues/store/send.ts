import * as z from 'zod/mini'
import { LOCALES } from '../../../locale/locale.ts'
import { STATUSES } from '../../model.ts'
import { json } from '../../store/rows.ts'
import { dayOf } from '../../store/tally.ts'
import type { IssueKind } from '../model.ts'
import { BALANCED } from './balance.ts'
import { change, type IssueRow, WORKER } from './issue.ts'
import { countDaySql, LEASE, MAY_SEND, slowStart } from './lane.ts'
import { CONSENTED } from './prepare.ts'

const consented = (kind: IssueKind) => CONSENTED[kind === 'alert' ? 'alert' : 'letter']

const NEXT_CHUNK = `select subscriber, items from delivery where issue = ?1 and state = 'due' and chunk is null
order by place limit ?2`
const chunkRow = z.object({ subscriber: z.string(), items: z.nullable(json(z.array(z.string()))) })
export type ChunkRow = z.infer<typeof chunkRow>

/** The next recipients whose ids are not stored outside the database yet. */
export async function nextChunk(db: D1Database, issue: string, limit: number): Promise<ChunkRow[]> {
  return z.array(chunkRow).parse((await db.prepare(NEXT_CHUNK).bind(issue, limit).all()).results)
}

const OPEN = `update delivery set chunk = ?4 where issue = ?1 and state = 'due' and chunk is null
  and subscriber in (select value from json_each(?5)) and ${MAY_SEND}`

/** Lets the recipients of a chunk be claimed. Call it after their ids are stored outside the database. */
export async function openChunk(
  db: D1Database,
  {
    issue,
    run,
    chunk,
    rows,
    now,
  }: { issue: IssueRow; run: string; chunk: string; rows: readonly ChunkRow[]; now: number },
): Promise<boolean> {
  const begin = change(db, {
    issue: issue.id,
    from: ['sending'],
    set: 'started_at = ?2',
    when: 'started_at is null',
    actor: WORKER,
    what: 'begin',
    now,
  })
  const [opened] = await db.batch([
    db.prepare(OPEN).bind(issue.id, now, run, chunk, JSON.stringify(rows.map(({ subscriber }) => subscriber))),
    ...(issue.started_at === null ? [...begin, slowStart(db)] : []),
  ])
  return (opened?.meta.changes ?? 0) > 0
}

/** Whether mails of a chunk are still to be sent, and whether there are other open mails. */
interface OpenMails {
  /** Mails of opened chunks that are due, now or later. */
  due: number
  begun: number
  /** Mails whose chunk is not opened. */
  waiting: number
  /** Whether this run may send the issue now. */
  may: number
}

/** Each index has only the mails in question: without its name, SQLite reads all recipients of the issue. */
const some = (index: string, state: string) =>
  `exists (select 1 from delivery indexed by ${index} where issue = ?1 and ${state})`
const OPEN_MAILS = `select ${some('delivery_open', `state = 'due' and chunk is not null`)} as due,
  ${some('delivery_begun', `state = 'begun'`)} as begun,
  ${some('delivery_waiting', `state = 'due' and chunk is null`)} as waiting, ${MAY_SEND} as may`
const openMails = z.object({ due: z.number(), begun: z.number(), waiting: z.number(), may: z.number() })

/** Which open mails an issue has; each is 0 or 1. */
export async function openMailsOf(db: D1Database, issue: string, run: string, now: number): Promise<OpenMails> {
  return openMails.parse(await db.prepare(OPEN_MAILS).bind(issue, now, run).first())
}

/**
 * A reader who has changed their language since gets the mail in the new one, unless an attempt may have sent it: under the
 * same key, it would be another mail.
 */
const LOCALE =
  'iif(doubt_at is null, coalesce((select s.locale from subscriber s where s.id = delivery.person), locale), locale)'

const claimSql = (kind: IssueKind) => `update delivery set lease = ?4, lease_until = ?2 + ${LEASE}, locale = ${LOCALE}
where issue = ?1 and subscriber in (select subscriber from delivery
    where issue = ?1 and state = 'due' and chunk is not null and due_at <= ?2 and lease_until <= ?2 order by place limit ?5)
  and ${MAY_SEND}
returning subscriber, locale, items, attempts, hash, sent_to, doubt_at,
  (select json_object('email', s.email, 'address', s.address, 'status', s.status, 'consented', ${consented(kind)})
    from subscriber s where s.id = delivery.person) as reader`

const claimedDelivery = z.object({
  subscriber: z.string(),
  locale: z.enum(LOCALES),
  items: z.nullable(json(z.array(z.string()))),
  attempts: z.number(),
  hash: z.nullable(z.string()),
  sent_to: z.nullable(z.string()),
  doubt_at: z.nullable(z.number()),
  /** Null if the subscriber was erased. */
  reader: z.nullable(
    json(z.object({ email: z.string(), address: z.string(), status: z.enum(STATUSES), consented: z.number() })),
  ),
})
export type ClaimedDelivery = z.infer<typeof claimedDelivery>

/** A round of a run: which mails it has claimed. */
export interface Round {
  issue: Pick<IssueRow, 'id' | 'kind' | 'hash'>
  run: string
  lease: string
}

/** Claims due mails of opened chunks, with what is known of their readers now. */
export async function claimDeliveries(
  db: D1Database,
  { issue, run, lease }: Round,
  limit: number,
  now: number,
): Promise<ClaimedDelivery[]> {
  const { results } = await db.prepare(claimSql(issue.kind)).bind(issue.id, now, run, lease, limit).all()
  return z.array(claimedDelivery).parse(results)
}

/** A claimed mail that is not sent. */
export interface LeftOut {
  subscriber: string
  state: 'skipped' | 'erased' | 'unknown'
  reason: string | null
}

/** The mails of a round, by subscriber, as a parameter of a statement. */
function bySubscriber(mails: readonly { subscriber: string }[]): string {
  return JSON.stringify(Object.fromEntries(mails.map(({ subscriber, ...mail }) => [subscriber, mail])))
}
/** SQL condition: one of these mails. It finds rows by their key; joined with the mails, each row would read all of them. */
const among = (parameter: number) => `subscriber in (select key from json_each(?${parameter}))`
/** SQL expression: a value of the row's mail. */
const valueIn = (parameter: number, name: string) => `(?${parameter} ->> ('$.' || subscriber || '.${name}'))`

const LEAVE_OUT = `update delivery set state = ${valueIn(4, 'state')}, reason = ${valueIn(4, 'reason')}, ended_at = ?2, lease_until = 0
where issue = ?1 and ${among(4)} and lease = ?3 and state = 'due'`

/** A mail may begin: to this address, with this pseudonym. */
export interface Ready {
  subscriber: string
  address: string
  sentTo: string
}

const beginSql = (
  kind: IssueKind,
) => `update delivery set state = 'begun', begun_at = ?2, hash = ?5, sent_to = ${valueIn(6, 'sentTo')}, lease_until = ?2 + ${LEASE}
where issue = ?1 and ${among(6)} and lease = ?4 and state = 'due'
  and exists (select 1 from subscriber s where s.id = delivery.person and s.status = 'confirmed'
    and s.address = ${valueIn(6, 'address')} and ${consented(kind)})
  and exists (select 1 from issue where id = ?1 and hash = ?5) and ${MAY_SEND}
returning subscriber`

/** Mails with the lease of the round that have just begun. */
const COUNT_BEGUN = countDaySql(
  `(select count(*) from delivery where issue = ?2 and ${among(4)} and lease = ?3 and state = 'begun')`,
)

const GIVE_BACK = `update delivery set lease = null, lease_until = 0
where issue = ?1 and ${among(3)} and lease = ?2 and state = 'due'`

/**
 * Stores that mails begin, before the mail service is called: after this, no other sender sends them. It also stores who is
 * left out. Readers who have left, moved or withdrawn since the claim do not begin.
 * @returns the subscribers whose mails have begun
 */
export async function beginDeliveries(
  db: D1Database,
  { issue, run, lease }: Round,
  { ready, leftOut }: { ready: readonly Ready[]; leftOut: readonly LeftOut[] },
  now: number,
): Promise<Set<string>> {
  const starting = bySubscriber(ready.map(({ subscriber, address, sentTo }) => ({ subscriber, address, sentTo })))
  const [, begun] = await db.batch<{ subscriber: string }>([
    db.prepare(LEAVE_OUT).bind(issue.id, now, lease, bySubscriber(leftOut)),
    db.prepare(beginSql(issue.kind)).bind(issue.id, now, run, lease, issue.hash, starting),
    db.prepare(COUNT_BEGUN).bind(dayOf(now), issue.id, lease, starting),
    db.prepare(GIVE_BACK).bind(issue.id, lease, starting),
  ])
  return new Set(begun?.results.map(({ subscriber }) => subscriber))
}

/** Outcome of a mail that had begun. */
export type DeliveryOutcome =
  | { subscriber: string; state: 'sent'; message: string }
  /** Refused for now, or not handed over: `counts` if the refusal was about this mail. */
  | { subscriber: string; state: 'due'; dueAt: number; reason: string | null; counts: boolean }
  /** The outcome is unknown, and the same key makes another attempt safe until it expires. */
  | { subscriber: string; state: 'due'; dueAt: number; reason: string; doubt: true; counts: true }
  | { subscriber: string; state: 'unknown'; reason: string; doubt: true }
  | { subscriber: string; state: 'dead' | 'unknown'; reason: string }

/** A late outcome also replaces `unknown`, which another sender stored when the claim was over. */
const MARK = `update delivery set state = ${valueIn(4, 'state')}, message = coalesce(${valueIn(4, 'message')}, message),
  reason = ${valueIn(4, 'reason')}, due_at = coalesce(${valueIn(4, 'dueAt')}, due_at),
  attempts = attempts + coalesce(${valueIn(4, 'counts')}, 0),
  doubt_at = iif(${valueIn(4, 'doubt')}, coalesce(doubt_at, begun_at), doubt_at),
  ended_at = iif(${valueIn(4, 'state')} = 'due', null, ?3), lease = null, lease_until = 0
where issue = ?1 and ${among(4)} and lease = ?2 and state in ('begun', 'unknown')`

/** The limits that pause an issue count what was sent here: see `outcomesSince`. */
const COUNT = 'update issue set accepted = accepted + ?2 where id = ?1'

/** Stores the outcomes of mails that had begun. */
export async function markDeliveries(
  db: D1Database,
  { issue, lease }: Pick<Round, 'issue' | 'lease'>,
  outcomes: readonly DeliveryOutcome[],
  now: number,
): Promise<void> {
  const sent = outcomes.filter(({ state }) => state === 'sent').length
  await db.batch([
    db.prepare(MARK).bind(issue.id, lease, now, bySubscriber(outcomes)),
    db.prepare(COUNT).bind(issue.id, sent),
  ])
  await settleCancelled(db, issue.id, now)
}

/** A mail that came back to a cancelled issue ends. */
const SETTLE_CANCELLED = `update delivery set state = iif(doubt_at is null, 'skipped', 'unknown'),
  reason = iif(doubt_at is null, 'cancelled', reason), ended_at = ?2
where issue = (select id from issue where id = ?1 and state = 'cancelled') and state = 'due'`

async function settleCancelled(db: D1Database, issue: string, now: number): Promise<void> {
  await db.prepare(SETTLE_CANCELLED).bind(issue, now).run()
}

/** Attempts after which a mail is not tried again. */
export const MAX_ATTEMPTS = 6

const RETRY = `(coalesce(doubt_at, begun_at) > ?2 - ?3 and attempts + 1 < ${MAX_ATTEMPTS}
  and exists (select 1 from issue where id = ?1 and state in ('sending', 'paused')))`
const SWEEP = `update delivery set state = iif(${RETRY}, 'due', 'unknown'), reason = 'NO_SENDER_CAME_BACK', attempts = attempts + 1,
  doubt_at = coalesce(doubt_at, begun_at), due_at = ?2, ended_at = iif(${RETRY}, null, ?2),
  lease = iif(${RETRY}, null, lease), lease_until = 0
where issue = ?1 and state = 'begun' and lease_until <= ?2`

/**
 * Ends mails whose sender did not store an outcome: they are unknown, or due again while the key makes another attempt safe.
 * @param keyLife how long after the first attempt that is so, in milliseconds
 */
export async function sweepBegun(db: D1Database, issue: string, keyLife: number, now: number): Promise<number> {
  return (await db.prepare(SWEEP).bind(issue, now, keyLife).run()).meta.changes
}

const NOTHING_OPEN = `not exists (select 1 from delivery d where d.issue = issue.id and d.state in ('due', 'begun'))`

/**
 * Ends an issue: it is sent if its recipients add up, counted from their rows. If a row is missing, it is paused for a
 * person to look at.
 */
export async function finishIssue(db: D1Database, issue: string, now: number): Promise<void> {
  const common = { issue, from: ['sending'] as const, actor: WORKER, now }
  await db.batch([
    ...change(db, { ...common, set: `state = 'sent', problem = null, ended_at = ?2`, when: BALANCED, what: 'sent' }),
    ...change(db, {
      ...common,
      set: `state = 'paused', problem = 'unbalanced'`,
      when: `${NOTHING_OPEN} and not (${BALANCED})`,
      what: 'unbalanced',
    }),
  ])
}

/** The first mails were sent: the others wait. @returns the statements */
export function startPilot(db: D1Database, issue: string, until: number, now: number): D1PreparedStatement[] {
  return change(db, {
    issue,
    from: ['sending'],
    set: 'pilot_until = ?7',
    when: 'pilot_until is null',
    values: [until],
    actor: WORKER,
    what: 'pilot',
    now,
  })
}

/** Pauses an issue, with the reason. @returns whether it was being sent */
export async function pauseFor(db: D1Database, issue: string, problem: string, now: number): Promise<boolean> {
  const [, paused] = await db.batch(
    change(db, {
      issue,
      from: ['sending'],
      set: `state = 'paused', problem = ?7`,
      values: [problem],
      actor: WORKER,
      what: 'pause',
      detail: problem,
      now,
    }),
  )
  return (paused?.meta.changes ?? 0) > 0
}
