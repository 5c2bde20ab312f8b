import type * as z from 'zod/mini'
import type { Defer } from '../../platform/defer.ts'
import { hashOf } from '../hash.ts'
import type { ContentStore, Report } from './content-store.ts'
import { LruCache } from './lru-cache.ts'

/** A record is missing, damaged or cannot be read, so its release cannot be served now. */
export class RecordUnavailable extends Error {
  override name = 'RecordUnavailable'
  readonly key: string
  readonly reason: 'absent' | 'damaged' | 'failed'

  constructor(key: string, reason: RecordUnavailable['reason']) {
    super(`record ${key} is ${reason}`)
    this.key = key
    this.reason = reason
  }
}

/**
 * Seconds for which KV may serve its cached copy. KV caches "not found" as long as a value, so the first read of a record
 * uses the minimum. Once KV has returned the record, a long time is safe, because a record never changes.
 */
const FIRST_TTL = 30
const SEEN_TTL = 86_400
/** Time after a failed read in which the record is not requested again, in milliseconds. */
const MISSED = 3_000
/** Memory for parsed records, and for the names of records that were found or missing. */
const MEMORY_BYTES = 24 * 1024 * 1024
const SEEN_BYTES = 2 * 1024 * 1024

/** Checks whether the text of a record matches its name. */
export type Proof = (text: string, name: string) => Promise<boolean>

const hasName: Proof = async (text, name) => (await hashOf(text)) === name

export interface LoadOptions {
  proof?: Proof
  /** False for a large record that is seldom requested twice: it would push pages out of memory. */
  kept?: boolean
}

interface RecordsOptions {
  source: ContentStore
  now(): number
  report: Report
  /** Memory for parsed records, in bytes. */
  memory?: number | undefined
}

/** Reads records by name, from memory or else from the source. Checks each against its name before use. */
export class Records {
  readonly #options: RecordsOptions
  readonly #memory: LruCache<unknown>
  readonly #seen = new LruCache<true>(SEEN_BYTES)
  readonly #missed = new LruCache<{ until: number; reason: RecordUnavailable['reason'] }>(SEEN_BYTES)

  constructor(options: RecordsOptions) {
    this.#options = options
    this.#memory = new LruCache(options.memory ?? MEMORY_BYTES)
  }

  /** @throws RecordUnavailable */
  async load<T extends z.ZodMiniType>(
    hash: string,
    schema: T,
    defer: Defer,
    { proof = hasName, kept = true }: LoadOptions = {},
  ): Promise<z.infer<T>> {
    const known = this.#memory.get(hash)
    if (known !== undefined) return known as z.infer<T>
    const { source, now } = this.#options
    const missed = this.#missed.get(hash)
    if (missed && now() < missed.until) throw new RecordUnavailable(hash, missed.reason)

    const cacheTtl = this.#seen.get(hash) ? SEEN_TTL : FIRST_TTL
    this.#seen.delete(hash)
    const reading = await source.read(hash, cacheTtl)
    if (reading.state !== 'found') throw this.#unavailable(hash, reading.state)
    let { text, from } = reading
    if (!(await proof(text, hash))) {
      this.#options.report('record-damaged', { key: hash, from })
      const copy = from === 'kv' ? await source.readBackup(hash) : undefined
      if (copy?.state !== 'found' || !(await proof(copy.text, hash))) throw this.#unavailable(hash, 'damaged')
      ;({ text, from } = copy)
    }
    const parsed = schema.safeParse(parseJson(text))
    if (!parsed.success) {
      this.#options.report('record-not-understood', { key: hash, error: parsed.error.issues[0]?.message ?? '' })
      throw this.#unavailable(hash, 'damaged')
    }
    if (from === 'kv') {
      defer(source.keep(hash, text))
      this.#seen.set(hash, true, hash.length)
    }
    if (kept) this.#memory.set(hash, parsed.data, text.length * 2)
    return parsed.data
  }

  /**
   * Reads a record from KV, although memory or the backup may have it, and checks it against its name.
   * @throws RecordUnavailable
   */
  async probe(hash: string): Promise<void> {
    const reading = await this.#options.source.readKv(hash, FIRST_TTL)
    if (reading.state !== 'found') throw new RecordUnavailable(hash, reading.state)
    if (!(await hasName(reading.text, hash))) throw new RecordUnavailable(hash, 'damaged')
  }

  #unavailable(hash: string, reason: RecordUnavailable['reason']): RecordUnavailable {
    this.#missed.set(hash, { until: this.#options.now() + MISSED, reason }, hash.length)
    return new RecordUnavailable(hash, reason)
  }
}

/** @returns undefined for invalid JSON; no schema accepts it */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
