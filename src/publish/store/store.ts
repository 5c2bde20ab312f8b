import { POINTER_KEY, type Pointer, pointer } from '../../content/schema/pointer.ts'

/** The part of KV that the publisher uses, local or remote. */
export interface KeyValueStore {
  /** Returns values by key. A key that KV does not hold is missing from the map. */
  read(keys: readonly string[]): Promise<Map<string, string>>
  /** Writes all pairs; calls `progress` with the number written so far. */
  write(entries: ReadonlyMap<string, string>, progress?: (done: number) => void): Promise<void>
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
}

/** The history of releases in D1. Its unique `previous` also prevents two editors from publishing over each other. */
export interface Ledger {
  /** Returns the newest entries, newest first. */
  newest(limit: number): Promise<LedgerEntry[]>
  /** Adds an entry after `previous`. @throws LedgerConflict when another entry already follows it */
  append(entry: Omit<LedgerEntry, 'sequence'>): Promise<void>
}

/** Another release was published in between. */
export class LedgerConflict extends Error {
  override name = 'LedgerConflict'
}

/** Where releases are kept. */
export interface ReleaseStore {
  kv: KeyValueStore
  ledger: Ledger
  close(): Promise<void>
}

/** @throws when the pointer in KV is malformed: publishing on top of it could lose a release */
export async function readPointer(kv: KeyValueStore): Promise<Pointer | undefined> {
  const text = (await kv.read([POINTER_KEY])).get(POINTER_KEY)
  return text === undefined ? undefined : pointer.parse(JSON.parse(text))
}

/** Writes the pointer. From then on its release is in force. */
export async function writePointer(kv: KeyValueStore, value: Pointer): Promise<void> {
  await kv.write(new Map([[POINTER_KEY, JSON.stringify(pointer.parse(value))]]))
}
