/**
 * A map with a limit in bytes that removes the least recently used entries.
 * One entry may take at most a quarter of the limit, because a larger one would remove too many others.
 */
export class LruCache<T> {
  readonly #entries = new Map<string, { value: T; bytes: number }>()
  readonly #limit: number
  #bytes = 0

  /** @param limit maximum sum of the `bytes` that are passed to `set` */
  constructor(limit: number) {
    this.#limit = limit
  }

  get bytes(): number {
    return this.#bytes
  }

  /** Number of entries. */
  get size(): number {
    return this.#entries.size
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
