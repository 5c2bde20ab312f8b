import * as z from 'zod'
import { POINTER_KEY, type Pointer, pointer } from '../../content/schema/pointer.ts'

/** The part of KV that the publisher uses, local or remote. */
export interface KeyValueStore {
  /** Returns values by key. A key that KV does not hold is missing from the map. */
  read(keys: readonly string[]): Promise<Map<string, string>>
  /**
   * Returns the names of all keys that KV holds, each with the instant at which it was written, in milliseconds since
   * 1970. The instant is undefined for a key that an earlier version of the publisher wrote.
   */
  list(prefix?: string): Promise<ReadonlyMap<string, number | undefined>>
  /** Writes all pairs, each with the present instant; calls `progress` with the number written so far. */
  write(entries: ReadonlyMap<string, string>, progress?: (done: number) => void): Promise<void>
  /** Writes pairs that KV deletes after a time. @param seconds 60 or more, the least that KV accepts */
  writeFor(entries: ReadonlyMap<string, string>, seconds: number): Promise<void>
  /** Deletes keys. A key that KV does not hold is no error. */
  delete(keys: readonly string[]): Promise<void>
}

/** One line of the ledger. */
export interface LedgerEntry {
  /** 1, 2, 3 … */
  sequence: number
  release: string
  /** Sequence number of the entry before; 0 for the first. */
  previous: number
  /** Instant, ISO 8601 in UTC. */
  at: string
  who: string
  message: string
  /** The pointer that this entry puts in force, with its schedule. Entries of earlier versions have none. */
  pointer?: Pointer | undefined
  /** Whether the entry has a pointer that this version does not understand. */
  isUnreadable?: boolean | undefined
  /** The pointer before, if the entry before does not have it. */
  replaced?: Pointer | undefined
  /** The release that a rollback took out of force. Undefined for a push. */
  rolledBack?: string | undefined
  /** The Git commit of the content. Undefined if it was published without Git, or by an earlier version. */
  commit?: Commit | undefined
}

/** A commit from which content was published. */
export interface Commit {
  /** The full name of the commit. */
  id: string
  /** Whether the content had changes that were not committed. */
  uncommitted: boolean
}

/** The history of releases in D1. Its unique `previous` also prevents two editors from publishing over each other. */
export interface Ledger {
  /** Returns the newest entries, newest first. */
  newest(limit: number): Promise<LedgerEntry[]>
  /** Returns what `newest` and `prunes` do, in one request. */
  state(limit: number): Promise<{ entries: LedgerEntry[]; prunes: Prunes }>
  /**
   * Adds an entry after `previous`.
   * @param prunes number of the newest removal of records that the command saw before it relied on any record
   * @throws LedgerConflict when another entry already follows it, or when records were removed meanwhile
   */
  append(entry: Omit<LedgerEntry, 'sequence' | 'isUnreadable'>, prunes: number): Promise<void>
  /** The number of the newest removal of records, 0 for none, and whether one is under way. */
  prunes(): Promise<Prunes>
  /**
   * Announces a removal of records: until it ends, and for commands that began before, no entry can be added.
   * @param seconds after which it counts as ended if it is not extended, because its process was killed
   * @returns its number
   * @throws LedgerConflict when another is under way
   */
  beginPrune(who: string, seconds: number): Promise<number>
  /** Lets a removal end after some seconds from now. */
  extendPrune(sequence: number, seconds: number): Promise<void>
}

export interface Prunes {
  newest: number
  underWay: boolean
}

/** What `write` keeps beside a value: when it was written, in milliseconds since 1970. */
const writtenAt = z.object({ at: z.number() })

/** The instant in the metadata of a key. Undefined if an earlier version of the publisher wrote it. */
export function instantIn(metadata: unknown): number | undefined {
  const read = writtenAt.safeParse(metadata)
  return read.success ? read.data.at : undefined
}

/** Another release was published in between. */
export class LedgerConflict extends Error {
  override name = 'LedgerConflict'
}

/** The database of the ledger is older than this version of the publisher. */
export class LedgerBehind extends Error {
  override name = 'LedgerBehind'
}

/** The value of the pointer in KV is not a pointer, so no command can know what is in force. */
export class PointerUnreadable extends Error {
  override name = 'PointerUnreadable'
}

/** Where releases are kept. */
export interface ReleaseStore {
  kv: KeyValueStore
  ledger: Ledger
  /** The database of the newsletter, to count the readers of what a push announces. Undefined for a store that has none. */
  newsletter?: D1Database
  /** Forgets the pointer and all entries of the ledger; the records stay. Only a store on this machine has it. */
  forget?(): Promise<void>
  close(): Promise<void>
}

/** The longest part of a value that a message shows, in characters. */
const SHOWN = 60

/** @throws PointerUnreadable if the pointer in KV is malformed: publishing on top of it could lose a release */
export async function readPointer(kv: KeyValueStore): Promise<Pointer | undefined> {
  return parsePointer((await kv.read([POINTER_KEY])).get(POINTER_KEY))
}

/** @throws PointerUnreadable */
export function parsePointer(text: string | undefined): Pointer | undefined {
  if (text === undefined) return undefined
  const read = pointer.safeParse(parseJson(text))
  if (read.success) return read.data
  const shown = JSON.stringify(text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text)
  throw new PointerUnreadable(
    `the key "${POINTER_KEY}" in KV, which names the release in force, cannot be read: it holds ${shown}. Run "npm run content -- verify --repair": it sets the pointer from the ledger`,
  )
}

/** @returns undefined for a text that is not JSON */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Writes the pointer. From then on its release is in force. */
export async function writePointer(kv: KeyValueStore, value: Pointer): Promise<void> {
  await kv.write(new Map([[POINTER_KEY, JSON.stringify(pointer.parse(value))]]))
}
