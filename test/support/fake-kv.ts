import type { Kv } from '../../src/content/reader/source.ts'

interface Copy {
  value: string | null
  /** When this location read it, in milliseconds. */
  at: number
}

interface FakeKvOptions {
  now(): number
  /** How long a write takes to reach the other locations' stores, in milliseconds; a function of the key. */
  delay?: (key: string) => number
}

/**
 * KV as it really behaves: one central store, and locations that keep copies for the `cacheTtl` of who reads,
 * "not found" included; a location sees a write only after its delay.
 */
export class FakeKv {
  readonly #versions = new Map<string, { value: string | null; at: number }[]>()
  readonly #now: () => number
  readonly #delay: (key: string) => number

  constructor({ now, delay = () => 0 }: FakeKvOptions) {
    this.#now = now
    this.#delay = delay
  }

  put(key: string, value: string | null): void {
    this.#versions.set(key, [...(this.#versions.get(key) ?? []), { value, at: this.#now() }])
  }

  /** A location of its own, with its own copies, counting its reads. */
  location(): FakeLocation {
    return new FakeLocation(this.#now, (key) => this.#visible(key))
  }

  #visible(key: string): string | null {
    const seen = (this.#versions.get(key) ?? []).filter(({ at }) => at + this.#delay(key) <= this.#now())
    return seen.at(-1)?.value ?? null
  }
}

/** One location of the fake: what a Worker there is given as its namespace. */
export class FakeLocation implements Kv {
  readonly #copies = new Map<string, Copy>()
  readonly #now: () => number
  readonly #origin: (key: string) => string | null
  /** Keys read, in order. */
  reads: string[] = []
  /** Longest `cacheTtl` asked for, by key, in seconds. */
  ttls = new Map<string, number>()
  /** Replaces answers, to damage, delay or fail them. */
  fault: ((key: string, value: string | null) => Promise<string | null>) | undefined

  constructor(now: () => number, origin: (key: string) => string | null) {
    this.#now = now
    this.#origin = origin
  }

  async get(key: string, { cacheTtl }: { cacheTtl: number }): Promise<string | null> {
    this.reads.push(key)
    this.ttls.set(key, Math.max(this.ttls.get(key) ?? 0, cacheTtl))
    if (this.fault) return this.fault(key, this.#origin(key))
    const copy = this.#copies.get(key)
    if (copy && this.#now() - copy.at < cacheTtl * 1000) return copy.value
    const value = this.#origin(key)
    this.#copies.set(key, { value, at: this.#now() })
    return value
  }
}
