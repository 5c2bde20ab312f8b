import * as z from 'zod/mini'
import { dayOf } from '../../store/tally.ts'

const MINUTE = 60_000

/** How long a run, and a claim, lasts without being renewed, in milliseconds. */
export const LEASE = 120_000

/** Mails a minute: at first, and the limits within which refusals and time change it. */
export const RATE = { first: 600, least: 10, most: 2_400 } as const
/** After a refusal because of the rate nothing is sent for this long. */
const WAIT = MINUTE
export const GROWTH = 1.1

/** After a restore, cron has not written its beats yet, or the copies of lost ones are not visible yet: nothing is sent. */
const BEATS = { within: 5 * MINUTE, atLeast: 4 } as const

const ENSURE = `insert into lane (id, rate, rate_at) values (1, ${RATE.first}, ?1) on conflict (id) do nothing`

/**
 * One run at a time may send. Its name is checked by every statement that claims or begins a mail, so that a run that is
 * late, or a restore of the database, ends it.
 */
const ACQUIRE = `update lane set run = ?1, run_until = ?2 + ${LEASE}
where id = 1 and (run is null or run = ?1 or run_until <= ?2) and held is null and stopped_until <= ?2
  and not exists (select 1 from value where name = 'held')
  and (select count(*) from journal where kind = 'beat' and at > ?2 - ${BEATS.within} and at <= ?2) >= ${BEATS.atLeast}
returning rate, next_at, stopped_by, iif(day = ?3, day_mails, 0) as day_mails`
const acquired = z.object({
  rate: z.number(),
  next_at: z.number(),
  stopped_by: z.nullable(z.string()),
  day_mails: z.number(),
})

/** What a run needs to know of the lane. */
export interface Lane {
  /** Mails a minute. */
  rate: number
  /** No round starts before, in milliseconds since 1970. */
  nextAt: number
  /** Code that stopped the sender last; one mail tests whether the service accepts mail again. */
  stoppedBy: string | null
  /** Mails that have begun today. */
  dayMails: number
}

/** Takes the lane for a run, or renews it. @returns undefined if another run has it, or nothing may be sent now */
export async function acquire(db: D1Database, run: string, now: number): Promise<Lane | undefined> {
  const [, taken] = await db.batch([db.prepare(ENSURE).bind(now), db.prepare(ACQUIRE).bind(run, now, dayOf(now))])
  const [row] = z.array(acquired).parse(taken?.results ?? [])
  return row && { rate: row.rate, nextAt: row.next_at, stoppedBy: row.stopped_by, dayMails: row.day_mails }
}

export async function release(db: D1Database, run: string): Promise<void> {
  await db.prepare('update lane set run = null, run_until = 0 where run = ?1').bind(run).run()
}

/** How long a confirmation may be due before issues wait for it, in milliseconds. */
const CONFIRMATION_WAIT = 30_000

/** SQL condition: whether a run may send an issue now. `?1` issue, `?2` now, `?3` run. */
export const MAY_SEND = `exists (select 1 from issue where id = ?1 and state = 'sending' and coalesce(start_at, 0) <= ?2)
  and exists (select 1 from lane where run = ?3 and run_until > ?2 and held is null and stopped_until <= ?2)
  and not exists (select 1 from value where name = 'held')
  and not exists (select 1 from outbox where state = 'due' and due_at <= ?2 - ${CONFIRMATION_WAIT})`

/**
 * SQL that counts the mails of a round that have begun, for the limit of a day. It belongs in their batch: after a crash
 * they are counted too. `?1` is the day.
 * @param mails SQL expression of their number
 */
export const countDaySql = (mails: string) =>
  `update lane set day_mails = iif(day = ?1, day_mails, 0) + ${mails}, day = ?1`

/** Mails that have begun on the day of an instant. */
export async function mailsOfDay(db: D1Database, now: number): Promise<number> {
  const sql = 'select day_mails from lane where day = ?1'
  return (await db.prepare(sql).bind(dayOf(now)).first<number>('day_mails')) ?? 0
}

const SPEND = `update lane set next_at = max(next_at, ?2) + cast(?3 * ${MINUTE} / rate as integer),
  rate = iif(rate_at <= ?2 - ${MINUTE}, min(${RATE.most}, rate * ${GROWTH}), rate), rate_at = iif(rate_at <= ?2 - ${MINUTE}, ?2, rate_at)
where run = ?1`
const HALVE = `update lane set next_at = ?2 + ${WAIT}, rate = max(${RATE.least}, rate / 2), rate_at = ?2 + ${WAIT} where run = ?1`

/**
 * Counts the mails of a round for the rate. The rate grows by a tenth a minute; after a refusal it is halved, and nothing is
 * sent for a minute.
 */
export async function spend(
  db: D1Database,
  { run, mails, refused, now }: { run: string; mails: number; refused: boolean; now: number },
): Promise<void> {
  await (refused ? db.prepare(HALVE).bind(run, now) : db.prepare(SPEND).bind(run, now, mails)).run()
}

/** The statement that begins an issue at the first rate, whatever the rate of the last issue was. */
export function slowStart(db: D1Database): D1PreparedStatement {
  return db.prepare(`update lane set rate = min(rate, ${RATE.first})`)
}

/** Stops sending issues until a time, because the mail service refuses all mails or does not answer. */
export async function stop(db: D1Database, code: string, until: number): Promise<void> {
  await db.prepare('update lane set stopped_by = ?1, stopped_until = ?2').bind(code, until).run()
}

/** The mail service accepts mail again. */
export async function clearStop(db: D1Database): Promise<void> {
  await db.prepare('update lane set stopped_by = null, stopped_until = 0').run()
}

const HOLD = `update lane set held = ?1, held_at = ?2, replay_from = null, replay_cursor = ''`

/** The statements that hold issues after a restore, until what had begun is replayed. */
export function holdLane(db: D1Database, why: string, now: number): D1PreparedStatement[] {
  return [db.prepare(ENSURE).bind(now), db.prepare(HOLD).bind(why, now)]
}

/** The statement that notes which record of mailings was stored last. */
export function rememberSeen(db: D1Database, hash: string, now: number): D1PreparedStatement {
  const sql = `insert into lane (id, rate, rate_at, seen) values (1, ${RATE.first}, ?1, ?2)
on conflict (id) do update set seen = excluded.seen`
  return db.prepare(sql).bind(now, hash)
}

/** Notes that the alerts of a day were looked for. */
export async function rememberAlerts(db: D1Database, day: string): Promise<void> {
  await db.prepare('update lane set alerts_on = ?1').bind(day).run()
}

const laneState = z.object({
  rate: z.number(),
  stopped_by: z.nullable(z.string()),
  stopped_until: z.number(),
  held: z.nullable(z.string()),
  held_at: z.nullable(z.number()),
  replay_from: z.nullable(z.number()),
  replay_cursor: z.string(),
  seen: z.nullable(z.string()),
  alerts_on: z.nullable(z.string()),
})

/** State of the lane; undefined before the first issue. */
export async function readLane(db: D1Database): Promise<z.infer<typeof laneState> | undefined> {
  const sql =
    'select rate, stopped_by, stopped_until, held, held_at, replay_from, replay_cursor, seen, alerts_on from lane'
  const row = await db.prepare(sql).first()
  return row === null ? undefined : laneState.parse(row)
}
