/** Index of the first string that is not before another. @param sorted in the order of UTF-16 code units */
function firstFrom(sorted: readonly string[], text: string): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') < text) low = middle + 1
    else high = middle
  }
  return low
}

/** All strings with a prefix. @param sorted in the order of UTF-16 code units */
export function keysFrom(sorted: readonly string[], prefix: string): string[] {
  const from = firstFrom(sorted, prefix)
  let to = from
  while (sorted[to]?.startsWith(prefix)) to++
  return sorted.slice(from, to)
}

/** Whether a string other than `except` has a prefix. @param sorted without duplicates */
export function hasKeyFrom(sorted: readonly string[], prefix: string, except: string): boolean {
  const from = firstFrom(sorted, prefix)
  const first = sorted[from] === except ? from + 1 : from
  return sorted[first]?.startsWith(prefix) ?? false
}
