import type { LedgerEntry, ReleaseStore } from '../store/store.ts'
import { LedgerConflict, readPointer } from '../store/store.ts'
import { Unreadable } from './held.ts'
import { ENTRIES_READ, rootsOf } from './history.ts'
import { CannotPrune, DAYS_KEPT, previewsIn, rootsToKeep } from './kept.ts'
import { neededBy } from './needed.ts'

/** A record that was written less than this ago stays, in milliseconds: a push or a preview may be about to need it. */
const UPLOADS_KEPT = 86_400_000
/** Seconds for which a removal is announced at a time. It is announced again before each part. */
const ANNOUNCED = 600
/** Records that are removed between two announcements. */
const AT_ONCE = 1_000
/** The name of a record. Other keys are never removed. */
const RECORD = /^[0-9a-f]{64}$/

/** What can be removed from a store, and what stays. */
export interface PrunePlan {
  /** Records that nothing needs, the roots of old releases first: a release of which a part is missing has no root. */
  unneeded: string[]
  /** Number of records that something needs. */
  needed: number
  /** Number of records that nothing needs, but that were written in the last day. */
  recent: number
  /** Records that nothing needs, of which it is not known when they were written. */
  undated: string[]
}

interface PruneOptions {
  /** Milliseconds since 1970. */
  now: number
  progress?(label: string, done: number, total: number): void
}

/**
 * Finds the records that nothing needs any more.
 * @throws CannotPrune if anything that says what is needed cannot be read
 */
export async function planPrune(store: ReleaseStore, { now, progress }: PruneOptions): Promise<PrunePlan> {
  const { kv } = store
  const entries = await entriesSince(store, now - DAYS_KEPT * 86_400_000)
  const pointer = await readPointer(kv)
  if (!pointer || entries.length === 0)
    throw new CannotPrune('nothing was published yet, so it is not known which records a first push needs')
  const previews = await previewsIn(kv)
  const roots = new Set([...rootsToKeep({ pointer, entries }, now), ...previews.roots])
  const needed = await neededBy(kv, roots, (done, total) => progress?.('Reading releases', done, total)).catch(
    (error: unknown) => {
      if (!(error instanceof Unreadable)) throw error
      throw new CannotPrune(`${error.message}, so the records that it needs are not known. ${adviceOn(error)}`)
    },
  )
  const plan: PrunePlan = { unneeded: [], needed: 0, recent: 0, undated: [] }
  for (const [name, at] of await kv.list()) {
    if (!RECORD.test(name)) continue
    if (needed.has(name) || previews.names.has(name)) plan.needed++
    else if (at === undefined) plan.undated.push(name)
    else if (at > now - UPLOADS_KEPT) plan.recent++
    else plan.unneeded.push(name)
  }
  const known = new Set(entries.flatMap(rootsOf))
  plan.unneeded.sort((a, b) => Number(known.has(b)) - Number(known.has(a)))
  return plan
}

function adviceOn({ reason }: Unreadable): string {
  return reason === 'newer' || reason === 'other'
    ? 'Run "git pull" and "npm ci", then this command again; or wait until the release is 90 days old'
    : 'Run "npm run content -- verify --repair" if it is the release in force; or wait until the release is 90 days old'
}

/** All entries since an instant, and at least one before it, the newest first. */
async function entriesSince({ ledger }: ReleaseStore, from: number): Promise<LedgerEntry[]> {
  for (let limit = ENTRIES_READ; ; limit *= 4) {
    const entries = await ledger.newest(limit)
    const last = entries.at(-1)
    if (entries.length < limit || (last && Date.parse(last.at) < from)) return entries
  }
}

export interface Pruned extends PrunePlan {
  removed: number
}

/**
 * Removes what `planPrune` finds. Records of which it is not known when they were written are written again, so that a
 * prune after a day can remove them. While this runs, no push can be completed that may rely on a record that is removed.
 * @param settle seconds after the end for which no release can be published, because KV may still answer with a record
 *   that was removed
 * @throws CannotPrune, LedgerConflict
 */
export async function prune(
  store: ReleaseStore,
  { who, settle, ...options }: PruneOptions & { who: string; settle: number },
): Promise<Pruned> {
  const { kv, ledger } = store
  const sequence = await ledger.beginPrune(who, ANNOUNCED)
  try {
    const plan = await planPrune(store, options)
    await dateAgain(store, plan.undated)
    let removed = 0
    for (let i = 0; i < plan.unneeded.length; i += AT_ONCE) {
      await ledger.extendPrune(sequence, ANNOUNCED)
      if ((await ledger.prunes()).newest !== sequence)
        throw new LedgerConflict('somebody else removes old records: this command stops')
      const part = plan.unneeded.slice(i, i + AT_ONCE)
      await kv.delete(part)
      removed += part.length
      options.progress?.('Removing', removed, plan.unneeded.length)
    }
    return { ...plan, removed }
  } finally {
    await ledger.extendPrune(sequence, settle)
  }
}

/** Writes records again, so that they have the instant of their writing. */
async function dateAgain({ kv }: ReleaseStore, names: readonly string[]): Promise<void> {
  for (let i = 0; i < names.length; i += AT_ONCE) await kv.write(await kv.read(names.slice(i, i + AT_ONCE)))
}
