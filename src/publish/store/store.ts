import { POINTER_KEY, type Pointer, pointer } from '../../content/schema/pointer.ts'

/** What the publisher needs of KV, local or remote. */
export interface KeyValueStore {
  /** Values by key. A key that is not there is missing from the map. */
  read(keys: readonly string[]): Promise<Map<string, string>>
  /** Writes all pairs; `progress` hears how many are done. */
  write(entries: ReadonlyMap<string, string>, progress?: (done: number) => void): Promise<void>
}

/** One line of the ledger. */
export interface LedgerEntry {
  /** 1, 2, 3 … */
  sequence: number
  release: string
  /** Sequence of the entry it followed; 0 for the first. */
  previous: number
  /** Instant, ISO 8601 in UTC. */
  at: string
  who: string
  message: string
}

/** What the publisher needs of D1: the history of releases, which also keeps two editors apart. */
export interface Ledger {
  /** The newest entries, newest first. */
  newest(limit: number): Promise<LedgerEntry[]>
  /** Adds an entry after `previous`. @throws LedgerConflict when another entry already follows it */
  append(entry: Omit<LedgerEntry, 'sequence'>): Promise<void>
}

/** Somebody else published in between. */
export class LedgerConflict extends Error {
  override name = 'LedgerConflict'
}

/** Where releases are kept. */
export interface ReleaseStore {
  kv: KeyValueStore
  ledger: Ledger
  close(): Promise<void>
}

/** @throws when the pointer in KV is not one: better to stop than to build on it */
export async function readPointer(kv: KeyValueStore): Promise<Pointer | undefined> {
  const text = (await kv.read([POINTER_KEY])).get(POINTER_KEY)
  return text === undefined ? undefined : pointer.parse(JSON.parse(text))
}

/** One write: from here on the release is in force. */
export async function writePointer(kv: KeyValueStore, value: Pointer): Promise<void> {
  await kv.write(new Map([[POINTER_KEY, JSON.stringify(pointer.parse(value))]]))
}
