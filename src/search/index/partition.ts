import { KEPT } from '../terms.ts'

/** A part of the terms: those that start with a prefix, except those of parts with a longer prefix. */
export interface Part {
  prefix: string
  keys: string[]
}

/** Shards by the prefix of their terms. */
export type Shards = ReadonlyMap<string, string>

/**
 * The letters that decide the shard of a key: the first letters of its first word, as many as all stems of a word share.
 * So one shard, and one read, has a word, its stems in every language, and the pairs and names that start with it.
 */
function beginningOf(key: string): string {
  return key.slice(0, beginningLength(key))
}

function beginningLength(key: string): number {
  const most = Math.min(KEPT, key.length)
  for (let length = 0; length < most; length++) if (key[length] === ' ' || key[length] === '=') return length
  return most
}

/**
 * Divides keys into parts by their first letters. A part that is too large is divided by the next letter, up to the
 * length of `beginningOf`. So adding a key changes only the part that holds it.
 * @param sizeOf bytes of one key's value
 * @param limit size in bytes above which a part is divided
 */
export function partition(keys: readonly string[], sizeOf: (key: string) => number, limit: number): Part[] {
  const divide = (prefix: string, below: readonly string[]): Part[] => {
    const size = below.reduce((sum, key) => sum + key.length + sizeOf(key), 0)
    const longer = below.filter((key) => beginningLength(key) > prefix.length)
    if (size <= limit || longer.length < 2) return [{ prefix, keys: [...below] }]
    const byLetter = Map.groupBy(longer, (key) => key.slice(0, prefix.length + 1))
    const rest = below.filter((key) => beginningLength(key) <= prefix.length)
    return [
      ...(rest.length > 0 ? [{ prefix, keys: rest }] : []),
      ...[...byLetter].flatMap(([next, some]) => divide(next, some)),
    ]
  }
  return keys.length === 0 ? [] : divide('', keys.toSorted())
}

/** The shard that holds a key, if the index has the key: the one with the longest matching prefix. */
export function shardFor(shards: Shards, key: string): string | undefined {
  const beginning = beginningOf(key)
  for (let length = beginning.length; length >= 0; length--) {
    const shard = shards.get(beginning.slice(0, length))
    if (shard !== undefined) return shard
  }
  return undefined
}
