import { fromNowOn, type Pointer } from '../../content/schema/pointer.ts'
import { storedPreviews } from '../store/previews.ts'
import type { KeyValueStore, LedgerEntry } from '../store/store.ts'
import { scheduleOf } from './history.ts'

/** Days for which a release is kept after another replaced it, so that a rollback can put it back in force. */
export const DAYS_KEPT = 90
const DAY = 86_400_000

/** Why it is not known what is needed, so that nothing may be removed. */
export class CannotPrune extends Error {
  override name = 'CannotPrune'
}

/**
 * The roots that must stay: those of each release that was in force in the last 90 days, of the release before the present
 * one, and of the pointer, with what their schedules bring after their entry. Earlier roots of a schedule show readers
 * nothing any more.
 * @param entries newest first, back to the beginning of the 90 days and further
 * @param now milliseconds since 1970
 * @throws CannotPrune
 */
export function rootsToKeep(
  { pointer, entries }: { pointer: Pointer | undefined; entries: readonly LedgerEntry[] },
  now: number,
): Set<string> {
  const roots = new Set<string>()
  const add = (one: Pick<Pointer, 'release' | 'schedule'>, since: number) => {
    const { release, schedule } = fromNowOn({ ...one, previous: null }, since)
    for (const root of [one.release, release, ...schedule.map((moment) => moment.root)]) roots.add(root)
  }
  for (const entry of entriesToKeep(entries, now)) {
    const { release, pointer: own, at } = entry
    const since = Date.parse(at)
    if (entry.isUnreadable || Number.isNaN(since))
      throw new CannotPrune(
        `entry ${entry.sequence} of the ledger cannot be read by this version, so the records that it needs are not known: run "git pull" and "npm ci", then this command again`,
      )
    add({ release, schedule: own?.schedule ?? [] }, since)
    // The schedule with which a rollback would put it back in force.
    add({ release, schedule: scheduleOf(entries, release) ?? [] }, since)
  }
  if (!pointer) return roots
  const [head] = entries
  add(pointer, head?.release === pointer.release ? Date.parse(head.at) : now)
  if (pointer.previous !== null) roots.add(pointer.previous)
  return roots
}

/** The entries of the last 90 days, the one that was in force when they began, and the newest of the last two releases. */
function entriesToKeep(entries: readonly LedgerEntry[], now: number): LedgerEntry[] {
  const from = now - DAYS_KEPT * DAY
  const before = entries.findIndex(({ at }) => Date.parse(at) < from)
  const within = before < 0 ? entries : entries.slice(0, before + 1)
  return [...new Set([...within, ...lastTwo(entries)])]
}

/** The newest entry of each of the last two releases. */
function lastTwo(entries: readonly LedgerEntry[]): LedgerEntry[] {
  const [head] = entries
  const other = entries.find(({ release }) => release !== head?.release)
  return [head, other].filter((one) => one !== undefined)
}

const NAME = /\b[0-9a-f]{64}\b/g

/**
 * What the previews of a store need: their roots, and the other records that they name.
 * @throws CannotPrune if a preview cannot be read
 */
export async function previewsIn(kv: KeyValueStore): Promise<{ roots: Set<string>; names: Set<string> }> {
  const [roots, names] = [new Set<string>(), new Set<string>()]
  for (const { id, outline, text } of await storedPreviews(kv)) {
    if (!outline)
      throw new CannotPrune(
        `the preview ${id} cannot be read, so the records that it needs are not known: end it with "npm run content -- preview revoke ${id}", or use the version that made it`,
      )
    for (const root of [outline.root, ...(outline.schedule ?? []).map((one) => one.root)]) roots.add(root)
    for (const name of text.match(NAME) ?? []) names.add(name)
  }
  return { roots, names }
}
