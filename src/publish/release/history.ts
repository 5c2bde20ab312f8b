import { fromNowOn, type Pointer } from '../../content/schema/pointer.ts'
import type { LedgerEntry } from '../store/store.ts'

/** Most entries of the ledger that a command reads, to find earlier releases. */
export const ENTRIES_READ = 1_000

/**
 * The schedule of an earlier release, from the newest entry that knows it.
 * @param entries newest first
 * @returns undefined if no entry knows it: an earlier version of the publisher published the release
 */
export function scheduleOf(entries: readonly LedgerEntry[], release: string): Pointer['schedule'] | undefined {
  for (const entry of entries)
    for (const pointer of [entry.pointer, entry.replaced]) if (pointer?.release === release) return pointer.schedule
  return undefined
}

/** The release that an entry of the ledger published, for any of its roots: its own, or one of its schedule. */
export function releaseWithRoot(entries: readonly LedgerEntry[], root: string): string | undefined {
  const entry = entries.find(({ release }) => release === root) ?? entries.find((one) => rootsOf(one).includes(root))
  return entry?.release
}

/** All roots of an entry: that of its release, and those of its schedule. */
export function rootsOf({ release, pointer }: LedgerEntry): string[] {
  return [release, ...(pointer?.schedule.map(({ root }) => root) ?? [])]
}

/**
 * The releases through which `rollback` goes back, the oldest first. A push adds its release. A rollback removes the
 * releases that it took out of force, so that a second rollback goes further back.
 * @param entries newest first
 */
function releasesInOrder(entries: readonly LedgerEntry[]): string[] {
  const order: string[] = []
  for (const { release, rolledBack } of entries.toReversed()) {
    if (rolledBack !== undefined && order.includes(release)) order.length = order.lastIndexOf(release) + 1
    else if (order.at(-1) !== release) order.push(release)
  }
  return order
}

/**
 * The release before the one in force. Releases that show the same as it are skipped: the same content that was pushed
 * twice has two names if an inquiry or event began or ended in between.
 * @param entries newest first
 * @param now milliseconds since 1970
 */
export function releaseBefore(
  entries: readonly LedgerEntry[],
  pointer: Pointer | undefined,
  now: number,
): string | undefined {
  const order = releasesInOrder(entries)
  const at = pointer === undefined ? -1 : order.lastIndexOf(pointer.release)
  // A pointer that is not in the ledger: the last release of the ledger was in force before it.
  if (at < 0) return order.at(-1)
  const shown = pointer && fromNowOn(pointer, now).release
  return order.slice(0, at).findLast((release) => {
    const schedule = scheduleOf(entries, release) ?? []
    return fromNowOn({ release, previous: null, schedule }, now).release !== shown
  })
}

/** The newest entry in which a root was rolled back, if it was not published again since. */
export function rollbackOf(entries: readonly LedgerEntry[], root: string): LedgerEntry | undefined {
  const published = entries.find((entry) => rootsOf(entry).includes(root))
  if (!published) return undefined
  const later = entries.filter(({ sequence }) => sequence > published.sequence)
  return later.find(({ rolledBack }) => rolledBack === published.release)
}
