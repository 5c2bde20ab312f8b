import { type Shards, shardFor } from './index/partition.ts'
import { type SearchRoot, type Term, termShard } from './index/schema.ts'
import type { Records } from './records.ts'

/** The terms of one index, as far as their shards were loaded. */
export class TermShards {
  readonly #records: Records
  readonly #shards: Shards
  readonly #loaded = new Map<string, Readonly<Record<string, Term>>>()

  constructor(records: Records, root: Pick<SearchRoot, 'terms'>) {
    this.#records = records
    this.#shards = new Map(root.terms)
  }

  /** Loads all that begins with some words, their stems in every language among it: one record a word at most. */
  async load(words: readonly string[]): Promise<void> {
    const hashes = new Set(words.flatMap((word) => shardFor(this.#shards, word) ?? []))
    await Promise.all(
      [...hashes]
        .filter((hash) => !this.#loaded.has(hash))
        .map(async (hash) => this.#loaded.set(hash, (await this.#records.record(hash, termShard)).terms)),
    )
  }

  get(key: string): Term | undefined {
    const shard = this.near(key)
    return Object.hasOwn(shard, key) ? shard[key] : undefined
  }

  /** All keys that begin so. @param prefix as many letters as decide about the shard, at least */
  keysFrom(prefix: string): string[] {
    return Object.keys(this.near(prefix)).filter((key) => key.startsWith(prefix))
  }

  /** All terms in the shard where a word would lie. */
  near(word: string): Readonly<Record<string, Term>> {
    return this.#loaded.get(shardFor(this.#shards, word) ?? '') ?? {}
  }
}
