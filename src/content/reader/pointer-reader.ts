import type { Defer } from '../../platform/defer.ts'
import { POINTER_KEY, type Pointer, pointer } from '../schema/pointer.ts'
import type { ContentStore, Report } from './content-store.ts'

/** The smallest `cacheTtl` that KV accepts, in seconds. */
const CACHE_TTL = 30
/** Age from which a response waits for the pointer, in milliseconds. Before, the pointer is refreshed after the response. */
const WAIT_FROM = 30_000
/** A refresh after a response is given up if it has not finished after this time, in milliseconds. */
const REFRESH_GIVEN_UP = 10_000

interface PointerReaderOptions {
  source: ContentStore
  now(): number
  report: Report
  /** Age up to which the pointer in memory is used without reading KV, in milliseconds; 0 reads KV each time. */
  fresh: number
}

export interface PointerReading {
  pointer: Pointer
  /** Whether KV could not be read, so that this is the last known pointer. */
  stale: boolean
}

/** Reads the pointer and keeps it in memory for a short time, or for as long as KV fails. */
export class PointerReader {
  readonly #options: PointerReaderOptions
  #known: { pointer: Pointer; text: string; at: number } | undefined
  #refreshing = Number.NEGATIVE_INFINITY

  constructor(options: PointerReaderOptions) {
    this.#options = options
  }

  /** @returns undefined if neither KV nor the backup has a pointer */
  async read(defer: Defer): Promise<PointerReading | undefined> {
    const { now, fresh } = this.#options
    const known = this.#known
    if (known) {
      const age = now() - known.at
      if (age < fresh) return { pointer: known.pointer, stale: false }
      if (fresh > 0 && age < WAIT_FROM) {
        if (now() - this.#refreshing > REFRESH_GIVEN_UP) {
          this.#refreshing = now()
          defer(
            this.#refresh(defer).finally(() => {
              this.#refreshing = Number.NEGATIVE_INFINITY
            }),
          )
        }
        return { pointer: known.pointer, stale: false }
      }
    }
    return this.#refresh(defer)
  }

  async #refresh(defer: Defer): Promise<PointerReading | undefined> {
    const { source, now } = this.#options
    const reading = await source.read(POINTER_KEY, CACHE_TTL)
    const found = reading.state === 'found' ? this.#parse(reading.text) : undefined
    if (reading.state === 'found' && reading.from === 'kv' && found) {
      if (reading.text !== this.#known?.text) defer(source.keep(POINTER_KEY, reading.text))
      this.#known = { pointer: found, text: reading.text, at: now() }
      return { pointer: found, stale: false }
    }
    const last = this.#known?.pointer ?? found ?? (await this.#backup())
    return last && { pointer: last, stale: true }
  }

  async #backup(): Promise<Pointer | undefined> {
    const copy = await this.#options.source.readBackup(POINTER_KEY)
    return copy?.state === 'found' ? this.#parse(copy.text) : undefined
  }

  #parse(text: string): Pointer | undefined {
    try {
      return pointer.parse(JSON.parse(text))
    } catch {
      this.#options.report('pointer-damaged', { length: text.length })
      return undefined
    }
  }
}
