/** Minimum number of letters of each part of a compound, and of a name that is written as one word. */
const PART = 4
const NAME_PART = 2

/**
 * The two words of a Dutch compound, without the letters that may join them:
 * `kantoorgebouw` → `kantoor`, `gebouw`; `gemeenteraadszaal` → `gemeenteraad`, `zaal`.
 * @param isKnown whether a page has a folded word
 */
export function partsOf(word: string, isKnown: (part: string) => boolean): [string, string] | undefined {
  for (let at = word.length - PART; at >= PART; at--) {
    const [head, tail] = [word.slice(0, at), word.slice(at)]
    if (!isKnown(tail)) continue
    const found = [head, head.replace(/(?:en|s|e)$/, '')].find((one) => one.length >= PART && isKnown(one))
    if (found !== undefined) return [found, tail]
  }
  return undefined
}

/** Every way to divide a word in two: `masterplan` → `master`, `plan` and others. */
export function divisionsOf(word: string): [string, string][] {
  const places = Array.from({ length: Math.max(0, word.length - 2 * NAME_PART + 1) }, (_, i) => i + NAME_PART)
  return places.map((at) => [word.slice(0, at), word.slice(at)])
}
