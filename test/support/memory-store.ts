import type { Kv } from '../../src/content/reader/content-store.ts'
import { POINTER_KEY, type Pointer } from '../../src/content/schema/pointer.ts'
import { readHeld } from '../../src/publish/release/held.ts'
import {
  LedgerConflict,
  type LedgerEntry,
  type Prunes,
  type ReleaseStore,
  readPointer,
} from '../../src/publish/store/store.ts'

/** One operation on the store. Each pair of a bulk write is a separate step, because the process may end after any of them. */
export interface Step {
  kind: 'read' | 'write' | 'delete' | 'newest' | 'state' | 'append' | 'prunes'
  /** The key that is read (the first of several) or written. */
  key: string
}

export const isWrite = ({ kind }: Step) => kind === 'write' || kind === 'append' || kind === 'delete'
export const isPointer = ({ key }: Step) => key === POINTER_KEY

/** Wraps a step: may wait before it, fail before or after it, or inspect the store. */
export type Around = <T>(step: Step, act: () => T) => Promise<T>

/** KV and ledger in memory, shared by several publishers. */
export class MemoryStore {
  readonly values = new Map<string, string>()
  /** When each value was written, in milliseconds since 1970. */
  readonly times = new Map<string, number>()
  readonly entries: LedgerEntry[] = []
  /** Until when each removal of old records lasts, in milliseconds since 1970. */
  readonly pruning: number[] = []
  now: () => number = Date.now
  /** For values that KV deletes after a time: after how many seconds. */
  readonly seconds = new Map<string, number>()
  /** Written keys, in order; `ledger` for an entry. */
  writes: string[] = []
  /** Changes a value before it is stored: damages it, or loses it with undefined. */
  transport: (key: string, value: string) => string | undefined = (_, value) => value

  /** The KV namespace of a Worker. */
  readonly kv: Kv = { get: async (key) => this.values.get(key) ?? null }

  get pointer(): Pointer | undefined {
    const text = this.values.get(POINTER_KEY)
    return text === undefined ? undefined : JSON.parse(text)
  }

  /** Takes over the state of another store. */
  copy({ values, times, entries, pruning }: MemoryStore): this {
    for (const [key, value] of values) this.values.set(key, value)
    for (const [key, at] of times) this.times.set(key, at)
    this.pruning.push(...pruning)
    this.entries.push(...structuredClone(entries))
    return this
  }

  /** A publisher's connection. */
  open(around: Around = async (_, act) => act()): ReleaseStore {
    return {
      kv: {
        read: (keys) =>
          around({ kind: 'read', key: keys[0] ?? '' }, () => {
            const found = keys.flatMap((key) => {
              const value = this.values.get(key)
              return value === undefined ? [] : [[key, value] as const]
            })
            return new Map(found)
          }),
        writeFor: async (pairs, seconds) => {
          for (const [key, value] of pairs) {
            await around({ kind: 'write', key }, () => this.#put(key, value))
            this.seconds.set(key, seconds)
          }
        },
        list: (prefix = '') =>
          around({ kind: 'read', key: '' }, () => {
            const names = [...this.values.keys()].filter((name) => name.startsWith(prefix))
            return new Map(names.map((name) => [name, this.times.get(name)]))
          }),
        delete: async (keys) => {
          for (const key of keys) await around({ kind: 'delete', key }, () => this.values.delete(key))
        },
        write: async (pairs, progress) => {
          let done = 0
          for (const [key, value] of pairs) {
            await around({ kind: 'write', key }, () => this.#put(key, value))
            progress?.(++done)
          }
        },
      },
      ledger: {
        newest: (limit) => around({ kind: 'newest', key: 'ledger' }, () => this.entries.toReversed().slice(0, limit)),
        state: (limit) =>
          around({ kind: 'state', key: 'ledger' }, () => ({
            prunes: this.#prunes(),
            entries: this.entries.toReversed().slice(0, limit),
          })),
        append: (entry, prunes) => around({ kind: 'append', key: 'ledger' }, () => this.#append(entry, prunes)),
        prunes: () => around({ kind: 'prunes', key: 'prunes' }, () => this.#prunes()),
        beginPrune: (_, seconds) => around({ kind: 'prunes', key: 'prunes' }, () => this.#beginPrune(seconds)),
        extendPrune: (sequence, seconds) =>
          around({ kind: 'prunes', key: 'prunes' }, () => {
            this.pruning[sequence - 1] = this.now() + seconds * 1_000
          }),
      },
      close: async () => undefined,
    }
  }

  #put(key: string, value: string): void {
    this.writes.push(key)
    const arrived = this.transport(key, value)
    if (arrived === undefined) return
    this.values.set(key, arrived)
    this.times.set(key, this.now())
  }

  #prunes(): Prunes {
    return { newest: this.pruning.length, underWay: this.pruning.some((until) => until > this.now()) }
  }

  #beginPrune(seconds: number): number {
    if (this.#prunes().underWay) throw new LedgerConflict('somebody is removing old records already')
    return this.pruning.push(this.now() + seconds * 1_000)
  }

  #append(entry: Omit<LedgerEntry, 'sequence'>, prunes: number): void {
    const { newest, underWay } = this.#prunes()
    if (underWay || newest !== prunes) throw new LedgerConflict('old records were removed during this command')
    if (this.entries.some(({ previous }) => previous === entry.previous))
      throw new LedgerConflict('another release follows the same one')
    this.writes.push('ledger')
    this.entries.push({ sequence: this.entries.length + 1, ...entry })
  }

  /** Checks the state while no publisher is running: pointer and ledger name the same release, and KV has all its records. */
  async disagreement(): Promise<string | undefined> {
    const { kv } = this.open()
    const release = (await readPointer(kv))?.release
    const head = this.entries.at(-1)?.release
    if (release !== head) return `the pointer names ${release}, the ledger ${head}`
    const missing = release === undefined ? [] : [...(await readHeld(kv, release)).records]
    return missing.some((hash) => !this.values.has(hash)) ? `records of ${release} are missing` : undefined
  }
}

/** Thrown in place of a killed process. */
export class Killed extends Error {
  override name = 'Killed'
}

/** Ends the process before or after its n-th write, counted from 0. After that, every step throws. */
export function dyingAt(n: number, when: 'before' | 'after'): Around {
  let writes = 0
  let dead = false
  return async (step, act) => {
    if (dead) throw new Killed()
    const last = isWrite(step) && writes++ === n
    dead = last
    if (last && when === 'before') throw new Killed()
    const result = act()
    if (last) throw new Killed()
    return result
  }
}
