import * as z from 'zod/mini'
import { ALERT_EVENTS, type AlertEvent, type IssueKind, type Rhythm } from '../model.ts'
import type { FrozenContent } from './content.ts'
import { log, WORKER } from './issue.ts'
import { rememberSeen } from './lane.ts'

const NEW_CHANGES = `insert into change (id, seen_at) select value, ?2 from json_each(?1) where true on conflict (id) do nothing`

/** What an alert says about an inquiry. */
export interface InquiryEvent {
  id: string
  page: string
  event: AlertEvent
  /** The day that the event names. */
  day: string
  /** The instant from which it is announced. Readers who subscribed later do not get it. */
  due: number
}

const INQUIRIES = `insert into inquiry (page) select value from json_each(?1) where true on conflict (page) do nothing`
const EVENTS = `insert into alert_event (id, page, event, day, due_at)
select value ->> '$.id', value ->> '$.page', value ->> '$.event', value ->> '$.day', value ->> '$.due' from json_each(?1) where true
on conflict (id) do nothing`

/** Stores what the release in force announces: changes with the time at which they were first seen, and events of inquiries. */
export async function storeSeen(
  db: D1Database,
  {
    hash,
    changes,
    inquiries,
    events,
    seenAt,
    now,
  }: {
    hash: string
    changes: readonly string[]
    inquiries: readonly string[]
    events: readonly InquiryEvent[]
    /** Of the changes. */
    seenAt: number
    now: number
  },
): Promise<void> {
  await db.batch([
    db.prepare(NEW_CHANGES).bind(JSON.stringify(changes), seenAt),
    db.prepare(INQUIRIES).bind(JSON.stringify(inquiries)),
    db.prepare(EVENTS).bind(JSON.stringify(events)),
    rememberSeen(db, hash, now),
  ])
}

const inquiryRow = z.object({ page: z.string(), told_last: z.nullable(z.string()), told_withdrawn: z.number() })
const eventRow = z.object({
  id: z.string(),
  page: z.string(),
  event: z.enum(ALERT_EVENTS),
  day: z.string(),
  due_at: z.number(),
  run: z.nullable(z.string()),
})
export type SeenInquiries = Awaited<ReturnType<typeof readSeen>>

/** Inquiries that were seen, and their events. */
export async function readSeen(db: D1Database) {
  const [inquiries, events] = await db.batch([
    db.prepare('select page, told_last, told_withdrawn from inquiry'),
    db.prepare('select id, page, event, day, due_at, run from alert_event'),
  ])
  return {
    inquiries: z.array(inquiryRow).parse(inquiries?.results ?? []),
    events: z.array(eventRow).parse(events?.results ?? []),
  }
}

const changeRow = z.object({ id: z.string(), seen_at: z.number() })

/** When changes were first seen. @param since leaves out those seen at or before */
export async function changesSeen(db: D1Database, since: number): Promise<Map<string, number>> {
  const { results } = await db.prepare('select id, seen_at from change where seen_at > ?1').bind(since).all()
  return new Map(
    z
      .array(changeRow)
      .parse(results)
      .map(({ id, seen_at }) => [id, seen_at]),
  )
}

/** Whether an issue with this id exists. */
export async function issueExists(db: D1Database, id: string): Promise<boolean> {
  return (await db.prepare('select 1 as one from issue where id = ?1').bind(id).first()) !== null
}

/** Whether an alert is open, or was sent since a time. */
export async function alertSince(db: D1Database, since: number): Promise<boolean> {
  const sql = `select 1 as one from issue where kind = 'alert' and (ended_at is null or ended_at >= ?1) limit 1`
  return (await db.prepare(sql).bind(since).first()) !== null
}

interface NewRun {
  id: string
  kind: Extract<IssueKind, 'digest' | 'alert'>
  rhythm: Rhythm | null
  hash: string
  content: FrozenContent
  covers: number | null
  /** Events that this run announces, and the last day of their inquiries. */
  told: readonly (InquiryEvent & { last: string })[]
  now: number
}

const START = `insert into issue (id, kind, rhythm, hash, content, state, covers, prepared_by, prepared_at)
values (?1, ?2, ?3, ?4, ?5, 'preparing', ?6, '${WORKER}', ?7) on conflict (id) do nothing`
const STARTED = 'exists (select 1 from issue where id = ?1 and hash = ?3)'
const TELL = `insert into alert_event (id, page, event, day, due_at, run)
select value ->> '$.id', value ->> '$.page', value ->> '$.event', value ->> '$.day', value ->> '$.due', ?1 from json_each(?2) where ${STARTED}
on conflict (id) do update set run = excluded.run where alert_event.run is null`
const TOLD = `update inquiry set told_last = j.value ->> '$.last', told_withdrawn = max(told_withdrawn, j.value ->> '$.event' = 'withdrawn')
from json_each(?2) j where inquiry.page = j.value ->> '$.page' and ${STARTED}`

/** Starts a run, unless one with this id exists. It is prepared and sent as any issue. */
export async function startRun(db: D1Database, run: NewRun): Promise<void> {
  const { id, kind, rhythm, hash, content, covers, told, now } = run
  await db.batch([
    db.prepare(START).bind(id, kind, rhythm, hash, JSON.stringify(content), covers, now),
    db.prepare(TELL).bind(id, JSON.stringify(told), hash),
    db.prepare(TOLD).bind(id, JSON.stringify(told), hash),
    log(db, { issue: id, actor: WORKER, what: 'start-run', now }),
  ])
}
