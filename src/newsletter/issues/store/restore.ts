import { newId } from '../../id.ts'
import type { ChunkRecord } from '../memory.ts'
import { WORKER } from './issue.ts'

/** `?1` issue, `?2` chunk, `?3` when the chunk was stored, `?4` the people, `?5` the lists of items. */
const REPLAY = `insert into delivery (issue, subscriber, person, place, locale, items, state, reason, chunk, ended_at)
select ?1, j.value ->> 0, s.id, 0, coalesce(s.locale, 'nl'), ?5 -> ('$[' || (j.value ->> 1) || ']'), 'unknown', 'restored', ?2, ?3
from json_each(?4) j left join subscriber s on s.id = j.value ->> 0 where true
on conflict (issue, subscriber) do update set state = 'unknown', reason = 'restored', chunk = excluded.chunk,
  items = excluded.items, ended_at = excluded.ended_at, lease = null, lease_until = 0
where delivery.state in ('due', 'begun')`

const COVERED = `update subscriber set covered_until = ?2 where coalesce(covered_until, 0) < ?2
  and id in (select value ->> 0 from json_each(?1))`

const SEEN = `insert into change (id, seen_at) select key, value from json_each(?1) where true
on conflict (id) do update set seen_at = min(seen_at, excluded.seen_at)`

/**
 * Stores again who was about to get mails of a chunk, as `unknown`, also if the issue itself is lost: they do not get it
 * again. The changes in these mails keep the time at which they were first seen, so that no later digest repeats them.
 */
export async function replayChunk(db: D1Database, record: ChunkRecord): Promise<void> {
  const { issue, chunk, at, people, items, covers, seen } = record
  const who = JSON.stringify(people)
  await db.batch([
    db.prepare(REPLAY).bind(issue, chunk, at, who, JSON.stringify(items)),
    db.prepare(SEEN).bind(JSON.stringify(seen)),
    ...(covers === null ? [] : [db.prepare(COVERED).bind(who, covers)]),
  ])
}

/** Pauses what is being sent: a pause or an end of it may be lost. */
export async function pauseAfterRestore(db: D1Database, now: number): Promise<void> {
  const log = `insert into issue_log (id, issue, at, actor, what, detail)
select ?2 || id, id, ?1, '${WORKER}', 'pause', 'restored' from issue where state = 'sending'`
  const pause = `update issue set state = 'paused', problem = 'restored' where state = 'sending'`
  await db.batch([db.prepare(log).bind(now, newId(now)), db.prepare(pause)])
}

/** Begins a replay, unless one is under way. */
export async function beginReplay(db: D1Database, now: number): Promise<void> {
  await db.prepare(`update lane set replay_from = ?1, replay_cursor = '' where replay_from is null`).bind(now).run()
}

/** Notes how far a replay is. */
export async function moveReplay(db: D1Database, from: string, to: string): Promise<void> {
  await db.prepare('update lane set replay_cursor = ?2 where replay_cursor = ?1').bind(from, to).run()
}

/** Ends a replay: issues may be sent again, or another replay begins. */
export async function endReplay(db: D1Database, heldAt: number, last: boolean): Promise<void> {
  const again = `update lane set replay_from = null, replay_cursor = '' where held_at = ?1`
  const free = `update lane set held = null, held_at = null, replay_from = null, replay_cursor = '' where held_at = ?1`
  await db
    .prepare(last ? free : again)
    .bind(heldAt)
    .run()
}
