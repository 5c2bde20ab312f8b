import { chunkKeys, readChunk } from './memory.ts'
import type { IssueOptions } from './options.ts'
import { readLane } from './store/lane.ts'
import { beginReplay, endReplay, moveReplay, pauseAfterRestore, replayChunk } from './store/restore.ts'

/** Chunks that one call replays: the platform limits the operations of an invocation. */
const CHUNKS = 200

/** KV propagates within a minute. A replay that began this long after the restore was noticed has seen every chunk. */
const SETTLED = 5 * 60_000

/**
 * After a restore, stores again as `unknown` who had been about to get a mail, from the copies outside the database. Issues
 * are held until that is done. Call it each minute; it can be broken off anywhere.
 * @returns whether issues are still held
 */
export async function replayBegun({ db, memory, now, report }: Pick<IssueOptions, 'db' | 'memory' | 'now' | 'report'>) {
  const held = await readLane(db)
  if (!held || held.held === null || held.held_at === null) return false
  await pauseAfterRestore(db, now())
  await beginReplay(db, now())
  const lane = await readLane(db)
  if (!lane || lane.held_at === null || lane.replay_from === null) return true
  const keys = await chunkKeys(memory, lane.replay_cursor, CHUNKS)
  for (const key of keys) {
    const chunk = await readChunk(memory, key)
    if (chunk) await replayChunk(db, chunk)
  }
  const last = keys.at(-1)
  if (last !== undefined) await moveReplay(db, lane.replay_cursor, last)
  if (keys.length === CHUNKS) return true
  const settled = lane.replay_from >= lane.held_at + SETTLED
  await endReplay(db, lane.held_at, settled)
  report('issues-replayed', { chunks: keys.length, settled: String(settled) })
  return !settled
}
