import { editDistance } from '../text/distance.ts'
import { fold } from '../text/fold.ts'

/** Minimum number of letters of a word in which one error, or two, are corrected. */
const ONE_SLIP = 4
const TWO_SLIPS = 7
/** Below this number of letters, a correction must have the same first letter. */
const SAME_FIRST = 6
/** Minimum number of letters of each part of a compound, and of a name that is written as one word. */
const PART = 4
const NAME_PART = 2

/**
 * The candidate that is most similar to a word that no page has: the one with the smallest edit distance. Of several, one
 * with the same first letter, because people seldom mistype the first letter; of those, the first.
 * @param word folded
 * @param candidates not folded, the most frequent first
 * @param limit largest number of errors, if the length of the word allows as many
 */
export function suggestion(word: string, candidates: Iterable<string>, limit = 2): string | undefined {
  const most = Math.min(limit, slipsIn(word))
  if (most < 1 || /\d/.test(word)) return undefined
  let best: { candidate: string; cost: number } | undefined
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > most + 1) continue
    const folded = fold(candidate)
    if (word.length < SAME_FIRST && folded[0] !== word[0]) continue
    const slips = editDistance(word, folded, most)
    if (slips === 0 || slips > most) continue
    const cost = 2 * slips + Number(folded[0] !== word[0])
    if (!best || cost < best.cost) best = { candidate, cost }
  }
  return best?.candidate
}

function slipsIn(word: string): number {
  return word.length < ONE_SLIP ? 0 : word.length < TWO_SLIPS ? 1 : 2
}

/**
 * The two words of a Dutch compound, without the letters that may join them:
 * `kantoorgebouw` → `kantoor`, `gebouw`; `gemeenteraadszaal` → `gemeenteraad`, `zaal`.
 * @param isKnown whether a page has a folded word
 */
export function partsOf(word: string, isKnown: (part: string) => boolean): [string, string] | undefined {
  for (let at = word.length - PART; at >= PART; at--) {
    const [head, tail] = [word.slice(0, at), word.slice(at)]
    const found = [head, head.replace(/(?:en|s|e)$/, '')].find((one) => one.length >= PART && isKnown(one))
    if (found !== undefined && isKnown(tail)) return [found, tail]
  }
  return undefined
}

/** Every way to divide a word in two: `masterplan` → `master`, `plan` and others. */
export function divisionsOf(word: string): [string, string][] {
  const places = Array.from({ length: Math.max(0, word.length - 2 * NAME_PART + 1) }, (_, i) => i + NAME_PART)
  return places.map((at) => [word.slice(0, at), word.slice(at)])
}
