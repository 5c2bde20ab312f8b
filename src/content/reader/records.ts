import type * as z from 'zod/mini'
import { hashOf } from '../hash.ts'
import { Memory } from './memory.ts'
import type { Defer, Report, Source } from './source.ts'

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
 * first read of a record asks for the least there is; once it was seen, for long: it never changes.
 */
const FIRST_TTL = 30
const SEEN_TTL = 86_400
/** How long a record that was not there is not asked for again, in milliseconds. */
const ABSENT = 3_000
/** Room for records that were read, as parsed objects, and for the names of those once seen. */
const MEMORY_BYTES = 24 * 1024 * 1024
const SEEN_BYTES = 2 * 1024 * 1024

interface RecordsOptions {
  source: Source
  now(): number
  report: Report
}

/** Records by hash: from memory, else from the source, each checked against its name before it is believed. */
export class Records {
  readonly #options: RecordsOptions
  readonly #memory = new Memory<unknown>(MEMORY_BYTES)
  readonly #seen = new Memory<true>(SEEN_BYTES)
  readonly #absent = new Memory<number>(SEEN_BYTES)

  constructor(options: RecordsOptions) {
    this.#options = options
  }

  /** @throws RecordUnavailable */
  async load<T extends z.ZodMiniType>(hash: string, schema: T, defer: Defer): Promise<z.infer<T>> {
    const known = this.#memory.get(hash)
    if (known !== undefined) return known as z.infer<T>
    const { source, now } = this.#options
    if (now() < (this.#absent.get(hash) ?? 0)) throw new RecordUnavailable(hash, 'absent')

    const reading = await source.read(hash, this.#seen.get(hash) ? SEEN_TTL : FIRST_TTL)
    if (reading.state !== 'found') throw this.#unavailable(hash, reading.state)
    let { text, from } = reading
    if ((await hashOf(text)) !== hash) {
      this.#options.report('record-damaged', { key: hash, from })
      const copy = from === 'kv' ? await source.readBackup(hash) : undefined
      if (copy?.state !== 'found' || (await hashOf(copy.text)) !== hash) throw this.#unavailable(hash, 'damaged')
      ;({ text, from } = copy)
    }
    const parsed = schema.safeParse(JSON.parse(text))
    if (!parsed.success) {
      this.#options.report('record-not-understood', { key: hash, error: parsed.error.issues[0]?.message ?? '' })
      throw this.#unavailable(hash, 'damaged')
    }
    if (from === 'kv') defer(source.keep(hash, text))
    this.#seen.set(hash, true, hash.length)
    this.#memory.set(hash, parsed.data, text.length * 2)
    return parsed.data
  }

  #unavailable(hash: string, reason: RecordUnavailable['reason']): RecordUnavailable {
    this.#absent.set(hash, this.#options.now() + ABSENT, hash.length)
    return new RecordUnavailable(hash, reason)
  }
}
