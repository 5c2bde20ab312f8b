import { holdLane } from '../issues/store/lane.ts'
import type { SubscriptionEvent } from '../state.ts'
import { replayAlerts } from '../store/alerts-consent.ts'
import { deleteMail, deleteSubscriber } from '../store/erase.ts'
import {
  adoptEntries,
  ENTRY_IS_MISSING,
  type JournalEntry,
  missingEntries,
  newestBeat,
  note,
} from '../store/journal.ts'
import { SUPPRESS } from '../store/suppression.ts'
import { transition, transitionSql } from '../store/transition.ts'
import { setValue } from '../store/values.ts'
import { allCopies, copyJournal, type JournalCopies, recentCopies } from './copies.ts'

/** A beat is written each minute. If the newest one is older than this, cron does not run. In milliseconds. */
export const NEWEST_BEAT_MAX_AGE = 15 * 60_000

/** Number of entries that one batch replays, with a few statements each. */
const BATCH = 50

/** Number of ids in one query: the command line passes them to wrangler in an argument, whose limit is 128 kB. */
const COMPARED = 2_000

/** Result of a replay. */
export interface Replayed {
  /** Number of missing entries, without beats. */
  entries: number
}

/**
 * Detects a restore of the database: KV has a copy of a journal entry that the database does not have. If so, it holds
 * mails and exports until an operator releases them, and applies the missing entries again (erased, unsubscribed, paused,
 * moved, suppressed, consent to alerts given or withdrawn).
 * @returns undefined if nothing is missing
 */
export async function replayAfterRestore(
  db: D1Database,
  memory: JournalCopies,
  now: number,
): Promise<Replayed | undefined> {
  const beat = await newestBeat(db)
  // Without a recent beat it is unknown how long cron did not run: then all copies are compared.
  const copies =
    beat !== undefined && beat > now - NEWEST_BEAT_MAX_AGE ? await recentCopies(memory, now) : await allCopies(memory)
  if ((await missing(db, copies)).length === 0) return undefined
  const lost = movesLast(await missing(db, await allCopies(memory)))
  await db.batch([setValue(db, 'held', heldBecause(beat)), ...holdLane(db, 'restored', now)])
  const moved = new Set(lost.flatMap(({ kind, detail }) => (kind === 'moved' && detail.subscriber) || []))
  for (let i = 0; i < lost.length; i += BATCH) {
    const entries = lost.slice(i, i + BATCH)
    const statements = entries.flatMap((entry) => replay(db, entry, moved))
    await db.batch([...statements, adoptEntries(db, entries)])
  }
  return { entries: lost.filter(({ kind }) => kind !== 'beat').length }
}

/** Puts moves last: if a replay is interrupted, the next one must still find which subscribers moved. */
function movesLast(entries: readonly JournalEntry[]): JournalEntry[] {
  const isMove = ({ kind }: JournalEntry) => kind === 'moved'
  return [...entries.filter((one) => !isMove(one)), ...entries.filter(isMove)]
}

/** Writes the beat of the minute, and copies the journal to KV. */
export async function beat(db: D1Database, memory: JournalCopies, now: number): Promise<void> {
  await note(db, 'beat', {}, now).run()
  await copyJournal(db, memory)
}

function heldBecause(beat: number | undefined): string {
  const since =
    beat === undefined ? 'its journal has no beat' : `the newest beat of its journal is ${new Date(beat).toISOString()}`
  return `the database was restored: ${since}`
}

/** The copies that have no entry in the database, oldest first. */
async function missing(db: D1Database, copies: readonly JournalEntry[]): Promise<JournalEntry[]> {
  const lost: JournalEntry[] = []
  for (let i = 0; i < copies.length; i += COMPARED) {
    const some = copies.slice(i, i + COMPARED)
    const ids = await missingEntries(
      db,
      some.map(({ id }) => id),
    )
    lost.push(...some.filter(({ id }) => ids.has(id)))
  }
  return lost.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/**
 * The statements that apply an entry again.
 * @param moved subscribers whose change of address was undone. The new address is lost, and the former one must not get
 * mail: their subscription ends, whatever their other entries are.
 */
function replay(
  db: D1Database,
  { id, kind, at, detail }: JournalEntry,
  moved: ReadonlySet<string>,
): D1PreparedStatement[] {
  const { subscriber, mail, wording, page } = detail
  const apply = (event: SubscriptionEvent) => (subscriber ? transition(db, event, subscriber, at) : [])
  switch (kind) {
    case 'beat':
      return []
    case 'erased':
      if (mail) return [deleteMail(db, mail)]
      return subscriber ? [deleteSubscriber(db, subscriber)] : []
    case 'unsubscribed':
    case 'moved':
      return apply('unsubscribe')
    case 'paused':
      return apply('pause')
    case 'resumed':
      return subscriber && !moved.has(subscriber) ? reactivate(db, 'resume', { id, subscriber, at }) : []
    case 'undone':
      return subscriber && !moved.has(subscriber) ? reactivate(db, 'undo', { id, subscriber, at }) : []
    case 'suppressed': {
      const { addressHash, reason, source, until = null } = detail
      if (!addressHash || !reason || !source) return []
      return [db.prepare(SUPPRESS).bind(addressHash, at, reason, source, until), ...apply('suppress')]
    }
    case 'alerts-withdrawn':
      return subscriber ? replayAlerts(db, { id, subscriber, at, agreement: null }) : []
    case 'alerts-given': {
      if (!subscriber || wording === undefined || page === undefined) return []
      return replayAlerts(db, { id, subscriber, at, agreement: { wording, page } })
    }
    default:
      return kind satisfies never
  }
}

/**
 * The statements that make a subscription active again. They apply only while the entry is missing: if two replays run at
 * once, the subscriber may have left again after the first.
 */
function reactivate(
  db: D1Database,
  event: 'resume' | 'undo',
  { id, subscriber, at }: { id: string; subscriber: string; at: number },
): D1PreparedStatement[] {
  return transitionSql(event, `id = ?1 and ${ENTRY_IS_MISSING}`).map((sql) => db.prepare(sql).bind(subscriber, at, id))
}
