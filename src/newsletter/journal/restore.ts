import type { SubscriptionEvent } from '../state.ts'
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

/** A beat is written each minute; if the newest one is older than this, cron stands still. In milliseconds. */
export const NEWEST_BEAT_MAX_AGE = 15 * 60_000

/** Entries that one batch replays, with a few statements each. */
const BATCH = 50

/** Ids that one query compares: the command line gives them to wrangler in an argument, which may have 128 kB. */
const COMPARED = 2_000

/** What a restore had undone, and was done again. */
export interface Replayed {
  /** Entries that were missing, beats not counted. */
  entries: number
}

/**
 * Finds out whether the database went back in time: whether a copy of its journal lies outside that it does not hold.
 * If so, mails and exports are held until a person releases them, and everything that the restore had undone (who was
 * erased, left, paused, moved or must not be mailed) is done again.
 * @returns undefined if nothing is missing
 */
export async function replayAfterRestore(
  db: D1Database,
  memory: JournalCopies,
  now: number,
): Promise<Replayed | undefined> {
  const beat = await newestBeat(db)
  // Without a recent beat nobody knows how long cron stood still: then everything is compared.
  const copies =
    beat !== undefined && beat > now - NEWEST_BEAT_MAX_AGE ? await recentCopies(memory, now) : await allCopies(memory)
  if ((await missing(db, copies)).length === 0) return undefined
  const lost = movesLast(await missing(db, await allCopies(memory)))
  await setValue(db, 'held', heldBecause(beat)).run()
  const moved = new Set(lost.flatMap(({ kind, detail }) => (kind === 'moved' && detail.subscriber) || []))
  for (let i = 0; i < lost.length; i += BATCH) {
    const entries = lost.slice(i, i + BATCH)
    const statements = entries.flatMap((entry) => replay(db, entry, moved))
    await db.batch([...statements, adoptEntries(db, entries)])
  }
  return { entries: lost.filter(({ kind }) => kind !== 'beat').length }
}

/** If a replay breaks off, the next one must still know which subscribers had moved. */
function movesLast(entries: readonly JournalEntry[]): JournalEntry[] {
  const isMove = ({ kind }: JournalEntry) => kind === 'moved'
  return [...entries.filter((one) => !isMove(one)), ...entries.filter(isMove)]
}

/** Writes the minute's beat, and copies the journal outside. */
export async function beat(db: D1Database, memory: JournalCopies, now: number): Promise<void> {
  await note(db, 'beat', {}, now).run()
  await copyJournal(db, memory)
}

function heldBecause(beat: number | undefined): string {
  const since =
    beat === undefined ? 'it has no sign of life' : `its last sign of life is of ${new Date(beat).toISOString()}`
  return `the database was restored: ${since}`
}

/** Which of the copies have no entry in the database, in the order of time. */
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
 * The statements that do again what an entry says.
 * @param moved subscribers whose change of address was undone. The new address is lost, and the former one must get
 * no mail: their subscription ends, whatever else they did.
 */
function replay(
  db: D1Database,
  { id, kind, at, detail }: JournalEntry,
  moved: ReadonlySet<string>,
): D1PreparedStatement[] {
  const { subscriber, mail } = detail
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
    default:
      return kind satisfies never
  }
}

/**
 * The statements that make a subscription active again. Only while the entry is missing: if two replays run at once,
 * the person may have left again after the first.
 */
function reactivate(
  db: D1Database,
  event: 'resume' | 'undo',
  { id, subscriber, at }: { id: string; subscriber: string; at: number },
): D1PreparedStatement[] {
  return transitionSql(event, `id = ?1 and ${ENTRY_IS_MISSING}`).map((sql) => db.prepare(sql).bind(subscriber, at, id))
}
