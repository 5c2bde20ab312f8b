import * as z from 'zod/mini'
import { LOCALES } from '../../../locale/locale.ts'
import { DELIVERY_STATES } from '../model.ts'

const DAY = 86_400_000

/** Somebody who got the issue and ended the subscription within a week. A bounce or a complaint ends it too: not counted. */
const LEFT = `exists (select 1 from subscriber s where s.id = d.person and s.status = 'unsubscribed'
  and s.ended_at >= d.ended_at and s.ended_at < d.ended_at + ${7 * DAY})`

const COUNTS = `select d.locale, d.state, d.reason, count(*) as count,
  sum(d.delivered_at is not null and d.bounced_at is null) as delivered, sum(d.bounced_at is not null) as bounced,
  sum(d.complained_at is not null) as complained, sum(d.state = 'sent' and d.bounced_at is null and d.complained_at is null and ${LEFT}) as unsubscribed
from delivery d where d.issue = ?1 group by 1, 2, 3 order by 1, 2, 3`

const count = z.object({
  locale: z.enum(LOCALES),
  state: z.enum(DELIVERY_STATES),
  /** Why it was skipped, or the last code of the mail service. */
  reason: z.nullable(z.string()),
  count: z.number(),
  /** Delivered by the mail service's events, and not bounced after that. */
  delivered: z.number(),
  bounced: z.number(),
  complained: z.number(),
  unsubscribed: z.number(),
})

/** The recipients of an issue, counted from their rows by language, state and reason. */
export async function countDeliveries(db: D1Database, issue: string): Promise<z.infer<typeof count>[]> {
  return z.array(count).parse((await db.prepare(COUNTS).bind(issue).all()).results)
}

/** SQL condition on `issue`: every recipient has a final state, and none is missing. */
export const BALANCED = `candidates = (select count(*) from delivery d where d.issue = issue.id)
  and not exists (select 1 from delivery d where d.issue = issue.id and d.state in ('due', 'begun'))`

/** As in the index `delivery_failed`, so that SQLite uses it. */
const FAILED = `(state in ('unknown', 'dead') or bounced_at is not null or complained_at is not null)`

/** Mails that were sent are counted by the rounds, others from their rows: a round would read all recipients otherwise. */
const SINCE = `select accepted + lost as outcomes, bounced, complained, unknown, latest, refused
from issue, (select count(*) filter (where state in ('unknown', 'dead')) as lost, count(bounced_at) as bounced,
    count(complained_at) as complained, count(*) filter (where state = 'unknown') as unknown
  from delivery where issue = ?1 and ended_at >= ?2 and ${FAILED}),
  (select count(*) as latest, count(*) filter (where state = 'dead') as refused from (
    select state from delivery where +issue = ?1 and ended_at >= ?2 and state in ('sent', 'unknown', 'dead')
    order by ended_at desc limit ?3))
where id = ?1`
const outcomes = z.object({
  outcomes: z.number(),
  bounced: z.number(),
  complained: z.number(),
  unknown: z.number(),
  latest: z.number(),
  refused: z.number(),
})
export type Outcomes = z.infer<typeof outcomes>

/**
 * Outcomes of an issue from a time on, for its automatic pauses.
 * @param latest how many of the last outcomes `refused` counts
 */
export async function outcomesSince(db: D1Database, issue: string, from: number, latest: number): Promise<Outcomes> {
  return outcomes.parse(await db.prepare(SINCE).bind(issue, from, latest).first())
}
