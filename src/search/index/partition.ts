/** A part of the terms: those that begin with some letters, but for those of longer beginnings. */
export interface Part {
  prefix: string
  keys: string[]
}

/**
 * Divides keys by their first letters into parts of bounded size. A part is divided when it is too large, by the next
 * letter; so a change of one key changes the part that holds it, and no other.
 * @param sizeOf bytes of one key's value
 * @param limit bytes that a part may have
 */
export function partition(keys: readonly string[], sizeOf: (key: string) => number, limit: number): Part[] {
  const divide = (prefix: string, below: readonly string[]): Part[] => {
    const size = below.reduce((sum, key) => sum + key.length + sizeOf(key), 0)
    const longer = below.filter((key) => key.length > prefix.length)
    if (size <= limit || longer.length < 2) return [{ prefix, keys: [...below] }]
    const byLetter = Map.groupBy(longer, (key) => key.slice(0, prefix.length + 1))
    const rest = below.filter((key) => key.length <= prefix.length)
    return [
      ...(rest.length > 0 ? [{ prefix, keys: rest }] : []),
      ...[...byLetter].flatMap(([next, some]) => divide(next, some)),
    ]
  }
  return keys.length === 0 ? [] : divide('', keys.toSorted())
}

/** The shard in which a key lies, if the key is anywhere: the one with the longest beginning that it shares. */
export function shardFor(
  shards: readonly (readonly [prefix: string, hash: string])[],
  key: string,
): string | undefined {
  let best: readonly [string, string] | undefined
  for (const shard of shards) {
    const [prefix] = shard
    if (key.startsWith(prefix) && (!best || prefix.length > best[0].length)) best = shard
  }
  return best?.[1]
}
