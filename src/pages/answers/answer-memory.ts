import { LruCache } from '../../content/reader/lru-cache.ts'
import type { Locale } from '../../locale/locale.ts'
import type { KnownLine } from '../../platform/log.ts'

/** A finished answer, ready to be sent again. */
export interface KeptAnswer {
  status: number
  /** All headers. Those of a lasting answer say how long a cache may keep it while no scheduled change is near. */
  headers: Headers
  /** Null for a redirect. */
  body: Uint8Array<ArrayBuffer> | null
  etag: string | undefined
  /** Whether the query does not change the answer. */
  ignoresQuery: boolean
  /** Whether caches may keep it until the next change of the site. */
  isLasting: boolean
  /** Hash of the release that the headers name; undefined if they name none. */
  release: string | undefined
  /** The fixed parts of its log line, and of that of a 304. */
  line: KnownLine
  unmodifiedLine: KnownLine
}

/** Where the answer depends on the reader's language: the answers are kept beside it, one for each language. */
interface KeptChoice {
  among: readonly Locale[]
  ignoresQuery: boolean
}

export type Kept = KeptAnswer | KeptChoice

/** Maximum size of the kept answers, in bytes. A third is for addresses that any client can make up. */
const BYTES = 24 * 1024 * 1024

/** Estimated size of an answer without its body and its key: headers and log lines. */
const OVERHEAD = 3_000

/**
 * Keeps finished answers in the memory of the isolate, the least recently used ones last. Answers at addresses that any
 * client can make up (errors, redirects, searches) have a separate part, so that they never push out the pages.
 */
export class AnswerMemory {
  readonly #pages: LruCache<Kept>
  readonly #invented: LruCache<Kept>

  /** @param bytes maximum size; 0 keeps nothing */
  constructor(bytes = BYTES) {
    this.#pages = new LruCache((bytes * 2) / 3)
    this.#invented = new LruCache(bytes / 3)
  }

  /** Size of all answers, in bytes. */
  get bytes(): number {
    return this.#pages.bytes + this.#invented.bytes
  }

  /** Number of answers. */
  get size(): number {
    return this.#pages.size + this.#invented.size
  }

  get(key: string): Kept | undefined {
    return this.#pages.get(key) ?? this.#invented.get(key)
  }

  set(key: string, kept: Kept, isInvented: boolean): void {
    const size = 'among' in kept ? 0 : OVERHEAD + (kept.body?.byteLength ?? 0)
    const part = isInvented ? this.#invented : this.#pages
    part.set(key, kept, size + 2 * key.length)
  }
}
