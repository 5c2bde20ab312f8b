import { KEPT } from '../terms.ts'

/** A part of the terms: those that begin with some letters, but for those of longer beginnings. */
export interface Part {
  prefix: string
  keys: string[]
}

/** Shards by the letters that their terms begin with. */
export type Shards = ReadonlyMap<string, string>

/**
 * By what a key is put in a shard: the first letters of its first word, as many as all stems of a word share. So a
 * word, its stems in every language, and the pairs and names that begin with it lie together and cost one read.
 */
function beginningOf(key: string): string {
  const end = key.search(/[ =]/)
  return key.slice(0, end < 0 ? KEPT : Math.min(end, KEPT))
}

/**
 * Divides keys by their first letters into parts. A part is divided when it is too large, by the next letter, as far as
 * `beginningOf` goes; so a change of one key changes the part that holds it, and no other.
 * @param sizeOf bytes of one key's value
 * @param limit bytes from which on a part is divided
 */
export function partition(keys: readonly string[], sizeOf: (key: string) => number, limit: number): Part[] {
  const divide = (prefix: string, below: readonly string[]): Part[] => {
    const size = below.reduce((sum, key) => sum + key.length + sizeOf(key), 0)
    const longer = below.filter((key) => beginningOf(key).length > prefix.length)
    if (size <= limit || longer.length < 2) return [{ prefix, keys: [...below] }]
    const byLetter = Map.groupBy(longer, (key) => key.slice(0, prefix.length + 1))
    const rest = below.filter((key) => beginningOf(key).length <= prefix.length)
    return [
      ...(rest.length > 0 ? [{ prefix, keys: rest }] : []),
      ...[...byLetter].flatMap(([next, some]) => divide(next, some)),
    ]
  }
  return keys.length === 0 ? [] : divide('', keys.toSorted())
}

/** The shard in which a key lies, if the key is anywhere: the one with the longest beginning that it shares. */
export function shardFor(shards: Shards, key: string): string | undefined {
  const beginning = beginningOf(key)
  for (let length = beginning.length; length >= 0; length--) {
    const shard = shards.get(beginning.slice(0, length))
    if (shard !== undefined) return shard
  }
  return undefined
}
