import type * as z from 'zod/mini'
import type { Defer } from '../../platform/defer.ts'
import { hashOf } from '../hash.ts'
import type { ContentStore, Report } from './content-store.ts'
import { LruCache } from './lru-cache.ts'

/** A record that is late, damaged, or out of reach: the release that needs it cannot be served now. */
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
 * Seconds for which KV may serve its nearby copy. KV remembers "not found" as long as a value, so the
 * first read of a record asks for the least there is; once KV itself answered with it, for long: it never changes.
 */
const FIRST_TTL = 30
const SEEN_TTL = 86_400
/** How long a record that could not be had is not asked for again, in milliseconds. */
const MISSED = 3_000
/** Room for records that were read, as parsed objects, and for the names of those once seen. */
const MEMORY_BYTES = 24 * 1024 * 1024
const SEEN_BYTES = 2 * 1024 * 1024

/** Tells whether a text is what its name says. */
export type Proof = (text: string, name: string) => Promise<boolean>

const hasName: Proof = async (text, name) => (await hashOf(text)) === name

export interface LoadOptions {
  proof?: Proof
  /** False for what is large and rarely asked for twice: it would push pages out of memory. */
  kept?: boolean
}

interface RecordsOptions {
  source: ContentStore
  now(): number
  report: Report
}

/** Records by name: from memory, else from the source, each checked against its name before it is believed. */
export class Records {
  readonly #options: RecordsOptions
  readonly #memory = new LruCache<unknown>(MEMORY_BYTES)
  readonly #seen = new LruCache<true>(SEEN_BYTES)
  readonly #missed = new LruCache<{ until: number; reason: RecordUnavailable['reason'] }>(SEEN_BYTES)

  constructor(options: RecordsOptions) {
    this.#options = options
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

  #unavailable(hash: string, reason: RecordUnavailable['reason']): RecordUnavailable {
    this.#missed.set(hash, { until: this.#options.now() + MISSED, reason }, hash.length)
    return new RecordUnavailable(hash, reason)
  }
}

/** @returns undefined, which no schema accepts, for what is no JSON */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
