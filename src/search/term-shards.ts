import { type Shards, shardFor } from './index/partition.ts'
import { type SearchRoot, type Term, termShard } from './index/schema.ts'
import type { Records } from './records.ts'

/** The terms of one index, from the shards loaded so far. */
export class TermShards {
  readonly #records: Records
  readonly #shards: Shards
  readonly #loaded = new Map<string, Readonly<Record<string, Term>>>()

  constructor(records: Records, root: Pick<SearchRoot, 'terms'>) {
    this.#records = records
    this.#shards = new Map(root.terms)
  }

  /** Loads the shards of some words, with their stems in every language: at most one record per word. */
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

  /** All keys with a prefix. @param prefix at least as long as `beginningOf` returns, to be in one shard */
  keysFrom(prefix: string): string[] {
    return Object.keys(this.near(prefix)).filter((key) => key.startsWith(prefix))
  }

  /** All terms in the shard that would hold a word. */
  near(word: string): Readonly<Record<string, Term>> {
    return this.#loaded.get(shardFor(this.#shards, word) ?? '') ?? {}
  }
}
