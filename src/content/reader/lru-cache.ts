/**
 * A map bounded in bytes that forgets what was used longest ago.
 * One entry may take at most a quarter of the room: a huge one would push out all others.
 */
export class LruCache<T> {
  readonly #entries = new Map<string, { value: T; bytes: number }>()
  readonly #limit: number
  #bytes = 0

  /** @param limit most bytes kept, as told by whoever sets an entry */
  constructor(limit: number) {
    this.#limit = limit
  }

  get bytes(): number {
    return this.#bytes
  }

  get(key: string): T | undefined {
    const entry = this.#entries.get(key)
    if (!entry) return undefined
    this.#entries.delete(key)
    this.#entries.set(key, entry)
    return entry.value
  }

  set(key: string, value: T, bytes: number): void {
    this.delete(key)
    if (bytes > this.#limit / 4) return
    this.#entries.set(key, { value, bytes })
    this.#bytes += bytes
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.#limit) break
      this.delete(oldest)
    }
  }

  delete(key: string): void {
    this.#bytes -= this.#entries.get(key)?.bytes ?? 0
    this.#entries.delete(key)
  }
}
