import { isImage } from '../../content/reader/image-proof.ts'
import { type Pointer, rootsAt } from '../../content/schema/pointer.ts'
import type { Compiled } from '../compile/compile.ts'
import { type LedgerEntry, type ReleaseStore, readPointer, writePointer } from '../store/store.ts'
import { type Changes, changesBetween } from './changes.ts'
import { type Held, readHeld, Unreadable } from './held.ts'
import { type Encode, encodeMissing } from './images.ts'

/** The state before a push. Read it before compiling: if somebody publishes after this moment, the push is refused. */
export interface Before {
  pointer: Pointer | undefined
  /** The root that readers get: the pointer's, or the one that its schedule has reached. */
  inForce: string | undefined
  head: LedgerEntry | undefined
  /** Undefined when no release is in force, or it cannot be read completely. */
  held: Held | undefined
}

export interface PushReport {
  release: string
  outcome: 'published' | 'unchanged'
  /** Number of records written, and of records that KV held already. */
  written: number
  kept: number
  /** Bytes written, in UTF-8. */
  bytes: number
  changes: Changes
}

export interface PushOptions {
  who: string
  message: string
  /** Instant, ISO 8601 in UTC. */
  at: string
  progress?(done: number, total: number): void
}

export interface PushImages {
  /** `later` publishes pages before their images (in development): call `pushImages` afterwards. */
  images: Encode | 'later'
  drawn?(done: number, total: number): void
}

/** Another release was published during this push. This push changed nothing. */
export class Overtaken extends Error {
  override name = 'Overtaken'
}

/** @param now milliseconds since 1970 */
export async function readBefore({ kv, ledger }: ReleaseStore, now = Date.now()): Promise<Before> {
  const [pointer, [head]] = [await readPointer(kv), await ledger.newest(1)]
  const inForce = pointer && rootsAt(pointer, now)[0]
  const held = inForce && (await readHeld(kv, inForce).catch(whenUnreadable))
  return { pointer, inForce, head, held: held || undefined }
}

/** A damaged release must not block the push that repairs it; a failing KV stops the push. */
function whenUnreadable(error: unknown): undefined {
  if (!(error instanceof Unreadable)) throw error
}

/**
 * Publishes a release: writes the records that KV lacks, reads them back, adds a ledger entry, then moves the pointer.
 * If it is killed at any point, the release before stays complete; running it again finishes the push.
 * @throws Overtaken
 */
export async function push(
  store: ReleaseStore,
  release: Compiled,
  before: Before,
  options: PushOptions & PushImages,
): Promise<PushReport> {
  const { root, routes } = release
  const records = new Map([...release.schedule.flatMap((one) => [...one.records]), ...release.records])
  const schedule = release.schedule.map(({ from, root: next }) => ({ from, root: next }))
  const { images, drawn } = options
  const held = before.held?.records ?? new Set()
  const encoded = images === 'later' ? new Map() : await encodeMissing(release.images, held, images, drawn)
  const missing = new Map([...encoded, ...[...records].filter(([hash]) => !held.has(hash))])
  const report: PushReport = {
    release: root,
    outcome: isInForce(root, schedule, before) ? 'unchanged' : 'published',
    written: missing.size,
    kept: records.size + (images === 'later' ? 0 : release.images.size) - missing.size,
    bytes: [...missing.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0),
    changes: changesBetween(before.held?.routes ?? new Map(), routes),
  }
  if (report.outcome === 'unchanged') return report
  await store.kv.write(missing, (done) => options.progress?.(done, missing.size))
  await readBack(store, missing, encoded)
  await moveTo(store, root, before, { ...options, schedule })
  return report
}

/** Whether the pointer, the newest ledger entry and complete records agree: after a killed push they may differ. */
function isInForce(root: string, schedule: Pointer['schedule'], { pointer, head, held }: Before): boolean {
  return pointer?.release === root && isSame(pointer.schedule, schedule) && head?.release === root && held !== undefined
}

function isSame(a: Pointer['schedule'], b: Pointer['schedule']): boolean {
  return a.length === b.length && a.every(({ from, root }, i) => from === b[i]?.from && root === b[i]?.root)
}

/**
 * Reads every written record back: `wrangler kv bulk put` does not report which keys failed. For an image, any bytes
 * with the right proof are accepted: another machine may write different bytes for the same recipe at the same time.
 */
async function readBack(
  { kv }: ReleaseStore,
  written: ReadonlyMap<string, string>,
  images: ReadonlyMap<string, string>,
): Promise<void> {
  const found = await kv.read([...written.keys()])
  const wrong: string[] = []
  for (const [hash, text] of written) {
    const arrived = found.get(hash)
    const isRight = arrived === text || (images.has(hash) && (await isImage(arrived ?? '', hash)))
    if (!isRight) wrong.push(hash)
  }
  if (wrong.length > 0)
    throw new Error(`${wrong.length} of ${written.size} records did not arrive (${wrong[0]}, …); run the command again`)
}

/**
 * Puts a release in force. If two people do this at once, the ledger decides: only one entry may follow another.
 * An entry whose pointer was never written (its push was killed) gets a successor, or is finished by the same release.
 */
export async function moveTo(
  store: ReleaseStore,
  root: string,
  before: Before,
  { schedule = [], ...options }: PushOptions & { schedule?: Pointer['schedule'] },
): Promise<void> {
  const now = await readPointer(store.kv)
  if (now?.release !== before.pointer?.release) throw new Overtaken('another release was published in the meantime')
  const unfinished = before.head?.release === root && before.pointer?.release !== root
  if (!unfinished) {
    const { who, message, at } = options
    await store.ledger.append({ release: root, previous: before.head?.sequence ?? 0, at, who, message })
  }
  await writePointer(store.kv, { release: root, previous: previousOf(now, root), schedule })
  await settle(store, root)
}

function previousOf(now: Pointer | undefined, root: string): string | null {
  if (!now) return null
  return now.release === root ? now.previous : now.release
}

/**
 * Makes the pointer agree with the newest ledger entry. Another push may have added its entry after ours, but written
 * the pointer before ours. Repeats until both agree, because writing takes time too.
 */
async function settle({ kv, ledger }: ReleaseStore, root: string): Promise<void> {
  let written = root
  let [head] = await ledger.newest(1)
  while (head && head.release !== written) {
    await writePointer(kv, { release: head.release, previous: written, schedule: [] })
    written = head.release
    ;[head] = await ledger.newest(1)
  }
  if (written !== root)
    throw new Overtaken(`${head?.who} published release ${written} right after; that one is in force`)
}
