import type { Kv } from '../../src/content/reader/content-store.ts'

interface Copy {
  value: string | null
  /** When this location read it, in milliseconds. */
  at: number
}

interface FakeKvOptions {
  now(): number
  /** Milliseconds until a write reaches a location. */
  delay?: (key: string, location: string) => number
}

/** Minimum `cacheTtl` that KV accepts, in seconds (docs: KV, "Read key-value pairs"). */
const LEAST_TTL = 30

/**
 * Behaves like KV: one central store, and locations that keep copies for the `cacheTtl` of the read,
 * "not found" included. A location sees a write only after its delay.
 */
export class FakeKv {
  readonly #versions = new Map<string, { value: string | null; at: number }[]>()
  readonly #now: () => number
  readonly #delay: (key: string, location: string) => number

  constructor({ now, delay = () => 0 }: FakeKvOptions) {
    this.#now = now
    this.#delay = delay
  }

  put(key: string, value: string | null): void {
    this.#versions.set(key, [...(this.#versions.get(key) ?? []), { value, at: this.#now() }])
  }

  /** A new location with its own copies, which records its reads. */
  location(name = 'here'): FakeLocation {
    return new FakeLocation(this.#now, (key) => this.#visible(key, name))
  }

  #visible(key: string, location: string): string | null {
    const arrived = this.#now() - this.#delay(key, location)
    return this.#versions.get(key)?.findLast(({ at }) => at <= arrived)?.value ?? null
  }
}

/** One location: the KV namespace of a Worker there. */
export class FakeLocation implements Kv {
  readonly #copies = new Map<string, Copy>()
  readonly #now: () => number
  readonly #origin: (key: string) => string | null
  /** Keys read, in order. */
  reads: string[] = []
  /** All answers, in order: the key, the `cacheTtl` in seconds, and whether it was found. */
  answers: { key: string; cacheTtl: number; found: boolean }[] = []
  /** Replaces an answer: damages, delays or fails it. */
  fault: ((key: string, value: string | null) => Promise<string | null>) | undefined

  constructor(now: () => number, origin: (key: string) => string | null) {
    this.#now = now
    this.#origin = origin
  }

  async get(key: string, { cacheTtl }: { cacheTtl: number }): Promise<string | null> {
    if (cacheTtl < LEAST_TTL) throw new Error(`Invalid cache_ttl of ${cacheTtl}`)
    this.reads.push(key)
    const value = this.fault ? await this.fault(key, this.#origin(key)) : this.#copyOf(key, cacheTtl)
    this.answers.push({ key, cacheTtl, found: value !== null })
    return value
  }

  #copyOf(key: string, cacheTtl: number): string | null {
    const copy = this.#copies.get(key)
    if (copy && this.#now() - copy.at < cacheTtl * 1000) return copy.value
    const value = this.#origin(key)
    this.#copies.set(key, { value, at: this.#now() })
    return value
  }
}
