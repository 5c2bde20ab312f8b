import { editDistance } from '../text/distance.ts'
import { fold } from '../text/fold.ts'

/** Slips that are forgiven: one in a word of this many letters, two in a longer one. */
const ONE_SLIP = 4
const TWO_SLIPS = 7
/** Letters that each part of a compound has at least. */
const PART = 4

/**
 * The word that may be meant by one that no page has: the one with the fewest slips. Of several, one that begins with
 * the same letter, as people seldom mistake the first; of those, the first.
 * @param word folded
 * @param candidates as they are written, the most frequent first
 */
export function suggestion(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length < ONE_SLIP || /\d/.test(word)) return undefined
  const most = word.length < TWO_SLIPS ? 1 : 2
  let best: { candidate: string; cost: number } | undefined
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > most + 1) continue
    const folded = fold(candidate)
    const slips = editDistance(word, folded, most)
    if (slips === 0 || slips > most) continue
    const cost = 2 * slips + Number(folded[0] !== word[0])
    if (!best || cost < best.cost) best = { candidate, cost }
  }
  return best?.candidate
}

/**
 * The two words that a Dutch compound is made of, with the letters that may join them left out:
 * `kantoorgebouw` → `kantoor`, `gebouw`; `gemeenteraadszaal` → `gemeenteraad`, `zaal`.
 * @param isKnown tells of a folded word whether a page has it
 */
export function partsOf(word: string, isKnown: (part: string) => boolean): [string, string] | undefined {
  for (let at = word.length - PART; at >= PART; at--) {
    const [head, tail] = [word.slice(0, at), word.slice(at)]
    const found = [head, head.replace(/(?:en|s|e)$/, '')].find((one) => one.length >= PART && isKnown(one))
    if (found !== undefined && isKnown(tail)) return [found, tail]
  }
  return undefined
}
