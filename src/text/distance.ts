/**
 * Number of edits that turn one word into the other. An edit adds, removes or changes a letter, or swaps two neighbours
 * (Damerau-Levenshtein distance, restricted form: optimal string alignment).
 * @param most stops counting here; a larger distance is returned as `most + 1`
 * @example editDistance('josapaht', 'josaphat') // 1
 * @example editDistance('abcdef', 'uvwxyz', 2) // 3
 */
export function editDistance(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let least = Math.min(change, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1)
      row.push(least)
    }
    if (Math.min(...row) > most) return most + 1
    ;[before, last] = [last, row]
  }
  return Math.min(last[b.length] ?? 0, most + 1)
}

/** Edits that a typing error may have: the longer the word, the more. Of a word of two letters, each edit makes another. */
const MOST_EDITS = [
  { from: 10, edits: 3 },
  { from: 6, edits: 2 },
  { from: 3, edits: 1 },
]

/**
 * Finds the candidate for "Did you mean …?": smallest edit distance, case ignored; the first one if several are equal.
 * @returns undefined if no candidate is near enough: see `MOST_EDITS`
 * @example nearest('reamrk', ['remark', 'notice']) // 'remark'
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const limit = MOST_EDITS.find(({ from }) => word.length >= from)?.edits ?? 0
  let best: string | undefined
  let smallest = limit + 1
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= smallest) continue
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), smallest - 1)
    if (distance < smallest) {
      best = candidate
      smallest = distance
    }
  }
  return best
}

/**
 * Similarity of two words from 0 to 1: the share of letter pairs that both have (Dice's coefficient). Unlike the edit
 * distance, it stays high if the same words are in another order.
 * @example likeness('missions', 'missie') // 0.67
 */
export function likeness(a: string, b: string): number {
  const [ours, theirs] = [letterPairs(a), letterPairs(b)]
  return (2 * [...ours].filter((pair) => theirs.has(pair)).length) / (ours.size + theirs.size || 1)
}

function letterPairs(word: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, word.length - 1) }, (_, i) => word.slice(i, i + 2)))
}
