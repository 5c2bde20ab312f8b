import type { Locale } from '../locale/locale.ts'
import { type Shards, shardFor } from './index/partition.ts'
import { hasPostings } from './index/postings.ts'
import { type SearchRoot, type Term, termShard } from './index/schema.ts'
import { NearWords } from './near-words.ts'
import type { Records } from './records.ts'
import { keysFrom } from './sorted.ts'
import { KEPT } from './terms.ts'

/** What a shard is asked for beside single keys, made once for each shard in memory. */
interface ReadyShard {
  /** The keys of single words, sorted. */
  words: readonly string[]
  /** The first letters of the second words of pairs, as many as all forms of a word share. */
  seconds: ReadonlySet<string>
  near: Partial<Record<Locale, NearWords>>
}

const NO_TERMS: Readonly<Record<string, Term>> = {}
const READY = new WeakMap<Readonly<Record<string, Term>>, ReadyShard>()

function readyShard(terms: Readonly<Record<string, Term>>): ReadyShard {
  const keys = Object.keys(terms)
  const pairs = keys.filter((key) => key.includes(' ') && !key.endsWith('='))
  return {
    words: keys.filter((key) => !key.includes(' ') && !key.endsWith('=')).sort(),
    seconds: new Set(pairs.map((key) => key.slice(key.indexOf(' ') + 1).slice(0, KEPT))),
    near: {},
  }
}

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

  /** All single words with a prefix. @param prefix at least as long as `beginningOf` returns, to be in one shard */
  wordsFrom(prefix: string): string[] {
    return keysFrom(this.#readyFor(prefix).words, prefix)
  }

  /** Whether the shard that would hold a word may have a pair of words whose second is this one, in any form. */
  mayFollow(word: string, second: string): boolean {
    return this.#readyFor(word).seconds.has(second.slice(0, KEPT))
  }

  /** The words in the shard that would hold a word, in the language, in their usual forms. */
  nearWords(word: string, locale: Locale): NearWords {
    const ready = this.#readyFor(word)
    let nearWords = ready.near[locale]
    if (!nearWords) {
      const terms = this.near(word)
      const inLocale = ready.words.flatMap((key) => {
        const term = terms[key]
        return term && hasPostings(term.p, locale) ? [term.f ?? key] : []
      })
      nearWords = new NearWords(inLocale)
      ready.near[locale] = nearWords
    }
    return nearWords
  }

  #readyFor(word: string): ReadyShard {
    const terms = this.near(word)
    const known = READY.get(terms)
    if (known) return known
    const ready = readyShard(terms)
    READY.set(terms, ready)
    return ready
  }

  /** All terms in the shard that would hold a word. */
  near(word: string): Readonly<Record<string, Term>> {
    return this.#loaded.get(shardFor(this.#shards, word) ?? '') ?? NO_TERMS
  }
}
