import { shortName } from '../../content/hash.ts'
import { fromNowOn, POINTER_KEY, type Pointer, rootsAt } from '../../content/schema/pointer.ts'
import type { Compiled } from '../compile/compile.ts'
import type { Encode } from '../media/recipe.ts'
import {
  type Commit,
  LedgerConflict,
  type LedgerEntry,
  PointerUnreadable,
  type Prunes,
  parsePointer,
  type ReleaseStore,
  readPointer,
  writePointer,
} from '../store/store.ts'
import { type Changes, changesBetween } from './changes.ts'
import { type Held, type KnownShards, readHeld, Unreadable } from './held.ts'
import { ENTRIES_READ } from './history.ts'
import { type Published, pointerOf as pointerOfPublished } from './published.ts'
import { type Pending, upload } from './upload.ts'

/** The state before a push. Read it before compiling: if somebody publishes after this moment, the push is refused. */
export interface Before {
  pointer: Pointer | undefined
  /** The root that readers get: the pointer's, or the one that its schedule has reached. */
  inForce: string | undefined
  /** The newest entries of the ledger, the newest first. */
  entries: readonly LedgerEntry[]
  head: LedgerEntry | undefined
  /** Undefined when no release is in force, or it cannot be read completely. */
  held: Held | undefined
  /** Why the pointer or the release in force cannot be read. Undefined if it was read, or nothing was ever published. */
  fault?: PointerUnreadable | Unreadable | undefined
  /** Removals of old records, as they were before any record was read. */
  prunes: Prunes
  /** What this computer published last, if it is in force: then neither the pointer nor these records were read. */
  published?: Published | undefined
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
  /** The newest entry of the ledger, when the pointer agreed with it. Undefined if nothing was published. */
  head?: LedgerEntry | undefined
}

export interface PushOptions {
  who: string
  message: string
  /** Instant, ISO 8601 in UTC. */
  at: string
  /** The commit of the content. Undefined without Git. */
  commit?: Commit | undefined
  /** Is called before the first record is written, with the number of records that KV may lack. */
  begin?(records: number): void
  progress?(done: number, total: number): void
}

export interface PushImages {
  /** `later` publishes pages before their images (in development): call `pushImages` afterwards. */
  images: Encode | 'later'
  drawn?(done: number, total: number): void
}

type Schedule = Pointer['schedule']

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** Another release was published during this push. This push changed nothing. */
export class Overtaken extends Error {
  override name = 'Overtaken'
}

/** The pointer was written, but the ledger could not be read afterwards, so another push may have replaced it. */
export class NotConfirmed extends Error {
  override name = 'NotConfirmed'
}

/**
 * @param now milliseconds since 1970
 * @param shards for a caller that reads the state again and again
 * @param published what this computer published last: if the ledger has no newer entry, KV is not read. The push reads the
 * pointer and these records after it has written its own.
 */
export async function readBefore(
  { kv, ledger }: ReleaseStore,
  now = Date.now(),
  shards?: KnownShards,
  published?: Published,
): Promise<Before> {
  // The ledger first: it says whether old records were removed before any record is read.
  const { entries, prunes } = await ledger.state(ENTRIES_READ)
  const [head] = entries
  const written = published && pointerOfPublished(published, head, now)
  if (written) {
    const inForce = written.release
    const held = await readHeld(kv, inForce, { values: new Map(published.texts) })
    return { pointer: written, inForce, entries, head, held, prunes, published }
  }
  // In most cases the ledger names the release in force: its root is read with the pointer.
  const likely = head?.pointer && fromNowOn(head.pointer, now).release
  const texts = await kv.read([POINTER_KEY, ...(likely === undefined ? [] : [likely])])
  const pointer = pointerIn(texts)
  const nothing = { pointer: undefined, inForce: undefined, held: undefined, prunes }
  if (pointer instanceof Error) return { ...nothing, entries, head, fault: pointer }
  // Without a pointer, the ledger says what was published last: its addresses count too.
  const last = pointer ?? (head && (head.pointer ?? { release: head.release, previous: null, schedule: [] }))
  const inForce = pointer && fromNowOn(pointer, now).release
  const known = { values: texts, shards }
  const held = last && (await readHeld(kv, fromNowOn(last, now).release, known).catch(whenUnreadable))
  const before = { pointer, inForce, entries, head, prunes }
  return held instanceof Error ? { ...before, held: undefined, fault: held } : { ...before, held }
}

/** What cannot be read is a result, so that commands can say so and mend it. */
function pointerIn(texts: ReadonlyMap<string, string>): Pointer | PointerUnreadable | undefined {
  try {
    return parsePointer(texts.get(POINTER_KEY))
  } catch (error) {
    if (error instanceof PointerUnreadable) return error
    throw error
  }
}

/** A failing KV stops the command. */
function whenUnreadable(error: unknown): Unreadable {
  if (error instanceof Unreadable) return error
  throw error
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
  if (before.fault instanceof PointerUnreadable) throw before.fault
  const { root, routes } = release
  const records = recordsOf([...release.schedule, release])
  const schedule = release.schedule.map(({ from, root: next }) => ({ from, root: next }))
  const missing = missingRecords(release, records, before.held?.records ?? new Set(), options)
  const outcome = isInForce(root, schedule, before, Date.parse(options.at)) ? 'unchanged' : 'published'
  const changes = changesBetween(before.held?.routes ?? new Map(), routes)
  const all = records.size + (options.images === 'later' ? 0 : release.images.size)
  if (outcome === 'unchanged') {
    return { release: root, outcome, written: missing.length, kept: all - missing.length, bytes: 0, changes }
  }
  refuseWhilePruning(before)
  options.begin?.(missing.length)
  const { progress } = options
  const unread = (before.published?.texts ?? []).map(([name]) => name).filter((name) => records.has(name))
  const uploaded = await upload(store.kv, missing, { progress, together: [POINTER_KEY, ...unread] })
  const { together } = uploaded
  const lost = unread
    .map((name): Pending => ({ name, text: () => records.get(name)?.get(name) ?? '', isImage: false }))
    .filter(({ name, text }) => together.get(name) !== text())
  const again = await upload(store.kv, lost)
  const written = uploaded.written + again.written
  const head = await moveTo(store, root, parsePointer(together.get(POINTER_KEY)), before, { ...options, schedule })
  return { release: root, outcome, written, kept: all - written, bytes: uploaded.bytes + again.bytes, changes, head }
}

/** The ledger would refuse the entry after the upload. */
export function refuseWhilePruning({ prunes }: Pick<Before, 'prunes'>): void {
  if (prunes.underWay) throw new LedgerConflict('old records are being removed: wait a few minutes')
}

/** The name of each record of a release and its schedule, with the records that have its text. */
export function recordsOf(
  releases: readonly Pick<Compiled, 'records'>[],
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  return new Map(releases.flatMap(({ records }) => [...records.keys()].map((name) => [name, records] as const)))
}

/**
 * The images and records of a release that are not held, in the order in which they are written: the root last.
 * @param records the name of each record, with the records that have its text
 */
export function missingRecords(
  { images }: Pick<Compiled, 'images'>,
  records: ReadonlyMap<string, ReadonlyMap<string, string>>,
  held: ReadonlySet<string>,
  { images: encode, drawn }: PushImages,
): Pending[] {
  const recipes = encode === 'later' ? [] : [...images].filter(([name]) => !held.has(name))
  let done = 0
  const pictures = recipes.map(([name, recipe]): Pending => {
    const text = async () => {
      const record = encode === 'later' ? '' : await encode(recipe)
      drawn?.(++done, recipes.length)
      return record
    }
    const isLarge = 'document' in recipe
    return { name, text, isImage: !isLarge, isLarge }
  })
  const texts = [...records].filter(([name]) => !held.has(name))
  return [
    ...pictures,
    ...texts.map(([name, all]): Pending => ({ name, text: () => all.get(name) ?? '', isImage: false })),
  ]
}

/**
 * Whether readers get this root and schedule already, KV has the records, and pointer and ledger agree: after a killed
 * push they may differ.
 */
function isInForce(root: string, schedule: Schedule, { pointer, head, held }: Before, now: number): boolean {
  if (!pointer || !held || head?.release !== pointer.release) return false
  const present = fromNowOn(pointer, now)
  return present.release === root && isSame(present.schedule, schedule)
}

function isSame(a: Schedule, b: Schedule): boolean {
  return a.length === b.length && a.every(({ from, root }, i) => from === b[i]?.from && root === b[i]?.root)
}

interface Move extends PushOptions {
  schedule?: Schedule
  /** The release that this takes out of force, if it is a rollback. */
  rolledBack?: string | undefined
}

/**
 * Puts a release in force. If two people do this at once, the ledger decides: only one entry may follow another.
 * An entry whose pointer was never written (its push was killed) gets a successor, or is finished by the same release.
 * The entry has the complete pointer, so that a rollback, a repair or the push that lost can write it again.
 * @param now the pointer, read when KV had all records
 * @returns the newest entry of the ledger, with which the pointer agrees
 */
export async function moveTo(
  store: ReleaseStore,
  root: string,
  now: Pointer | undefined,
  before: Before,
  { schedule = [], who, message, at, rolledBack, commit }: Move,
): Promise<LedgerEntry | undefined> {
  if (now?.release !== before.pointer?.release) throw new Overtaken('another release was published in the meantime')
  const { head } = before
  const unfinished = head?.release === root && now?.release !== root ? head.pointer : undefined
  if (unfinished && isSame(unfinished.schedule, schedule)) return settle(store, root, unfinished)
  const pointer = { release: root, previous: previousOf(now, root, Date.parse(at)), schedule }
  const replaced = head?.pointer ? undefined : now
  const entry = {
    release: root,
    previous: head?.sequence ?? 0,
    at,
    who,
    message,
    pointer,
    replaced,
    rolledBack,
    commit,
  }
  await append(store, entry, before.prunes.newest)
  return settle(store, root, pointer)
}

/** Adds an entry to the ledger. An error does not count if the entry is there: then only the answer was lost. */
async function append({ ledger }: ReleaseStore, entry: Omit<LedgerEntry, 'sequence'>, prunes: number): Promise<void> {
  try {
    await ledger.append(entry, prunes)
  } catch (error) {
    const [head] = await ledger.newest(1).catch(() => [])
    const { release, previous, at, who } = entry
    const isOurs = head?.release === release && head.previous === previous && head.at === at && head.who === who
    if (!isOurs) throw error
  }
}

/** Writes the pointer. An error does not count if KV holds the pointer: then only the answer was lost. */
async function write(kv: ReleaseStore['kv'], pointer: Pointer): Promise<void> {
  try {
    await writePointer(kv, pointer)
  } catch (error) {
    const there = await readPointer(kv).catch(() => undefined)
    if (JSON.stringify(there) !== JSON.stringify(pointer)) throw error
  }
}

/** The root that readers got until now: the pointer's, or the one that its schedule has reached. */
function previousOf(pointer: Pointer | undefined, root: string, now: number): string | null {
  return (pointer && rootsAt(pointer, now).find((one) => one !== root)) ?? null
}

/**
 * Writes the pointer, then makes it agree with the newest ledger entry. Another push may have added its entry after ours,
 * but written the pointer before ours: then its own pointer is written again, with its schedule. Repeats until both
 * agree, because writing takes time too.
 * @returns the newest entry
 */
export async function settle(
  { kv, ledger }: ReleaseStore,
  root: string,
  pointer: Pointer,
): Promise<LedgerEntry | undefined> {
  let written: Pointer | undefined
  let [next, head]: [Pointer, LedgerEntry | undefined] = [pointer, undefined]
  while (JSON.stringify(next) !== JSON.stringify(written)) {
    await write(kv, next)
    written = next
    ;[head] = await ledger.newest(1).catch((error) => {
      throw new NotConfirmed(
        `release ${shortName(root)} is in force, but whether another push follows it is not known: ${messageOf(error)}`,
      )
    })
    next = (head && pointerOf(head, written)) ?? written
  }
  if (written?.release !== root)
    throw new Overtaken(`${head?.who} published release ${written?.release} right after; that one is in force`)
  return head
}

/** The pointer of a ledger entry. An entry of an earlier version does not have it: then only the release is known. */
function pointerOf({ release, pointer }: LedgerEntry, written: Pointer): Pointer {
  if (pointer) return pointer
  return release === written.release ? written : { release, previous: written.release, schedule: [] }
}
