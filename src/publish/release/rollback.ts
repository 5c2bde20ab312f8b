import { fromNowOn, type Pointer } from '../../content/schema/pointer.ts'
import { type LedgerEntry, type ReleaseStore, readPointer } from '../store/store.ts'
import { withoutShown } from './changes.ts'
import { checkReadable, Unreadable } from './held.ts'
import { releaseBefore, releaseWithRoot, rootsOf, scheduleOf } from './history.ts'
import { type Before, moveTo, type PushOptions } from './push.ts'

/** Why a release cannot be put back in force. */
export class CannotRollBack extends Error {
  override name = 'CannotRollBack'
}

interface RollbackOptions extends PushOptions {
  /** Is called if the schedule of the release is not known, because an earlier version of the publisher published it. */
  withoutSchedule?(): void
  /** Is called before anything is written, with the root that readers would get. It throws to stop. */
  confirm?(root: string): Promise<void>
}

/**
 * Puts an earlier release back in force, with its schedule: readers see what it would show now, and inquiries and events
 * open and close as they would have. Records are never deleted, so only the ledger and the pointer are written.
 * @param wanted name of the release or its first characters; undefined means the release before the present one
 * @returns the full name of the release
 * @throws CannotRollBack
 */
export async function rollback(
  store: ReleaseStore,
  before: Before,
  wanted: string | undefined,
  options: RollbackOptions,
): Promise<string> {
  if (before.fault && !(before.fault instanceof Unreadable)) throw before.fault
  const now = Date.parse(options.at)
  const { entries } = before
  const saves = withoutShown(entries)
  if (wanted === undefined) refuseComing(saves)
  const release = wanted === undefined ? releaseBefore(saves, before.pointer, now) : named(entries, wanted)
  if (!release)
    throw new CannotRollBack(
      wanted
        ? `no release is named ${wanted}; "npm run content -- releases" lists them`
        : 'there is no release before the present one',
    )
  if (release === before.pointer?.release) throw new CannotRollBack(`release ${release} is in force already`)
  const schedule = scheduleOf(entries, release)
  if (schedule === undefined) options.withoutSchedule?.()
  await refuseUnreadable(store, { release, previous: null, schedule: schedule ?? [] }, now)
  await options.confirm?.(fromNowOn({ release, previous: null, schedule: schedule ?? [] }, now).release)
  await moveTo(store, release, await readPointer(store.kv), before, {
    ...options,
    schedule: schedule ?? [],
    rolledBack: before.pointer?.release,
    commit: entries.find((entry) => entry.release === release)?.commit,
  })
  return release
}

/**
 * Refuses to go back from a push that changed only what appears or disappears at its hour: the release before it is the same
 * release with another schedule, so the one before that would also take earlier changes back.
 */
function refuseComing([last, earlier]: readonly LedgerEntry[]): void {
  if (!last || !earlier || last.rolledBack !== undefined || last.release !== earlier.release) return
  if (JSON.stringify(last.pointer?.schedule) === JSON.stringify(earlier.pointer?.schedule)) return
  throw new CannotRollBack(
    'the last push changed only what appears or disappears later: correct publishAt or expireAt in the content and push it. To go back to an earlier release, name it: "npm run content -- releases" lists them',
  )
}

/** The release with this name or beginning. A root of its schedule, which `status` shows too, also names it. */
function named(entries: readonly LedgerEntry[], wanted: string): string | undefined {
  if (wanted.length < 4) throw new CannotRollBack('name a release with at least four characters')
  const names = new Set(entries.flatMap(rootsOf).filter((root) => root.startsWith(wanted)))
  const releases = new Set([...names].flatMap((root) => releaseWithRoot(entries, root) ?? []))
  if (releases.size > 1)
    throw new CannotRollBack(`${wanted} is the beginning of ${releases.size} releases; write more of it`)
  return [...releases][0]
}

/** Refuses a release of which KV lacks a part that readers would need from now on. */
async function refuseUnreadable({ kv }: ReleaseStore, pointer: Pointer, now: number): Promise<void> {
  const { release, schedule } = fromNowOn(pointer, now)
  const roots = new Set([pointer.release, release, ...schedule.map(({ root }) => root)])
  await checkReadable(kv, [...roots]).catch((error: unknown) => {
    if (!(error instanceof Unreadable)) throw error
    throw new CannotRollBack(`${error.message}. Check its commit out and push it instead`)
  })
}
