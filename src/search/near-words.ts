import { fold } from '../text/fold.ts'

/** Minimum number of letters of a word in which one error, or two, are corrected. */
const ONE_SLIP = 4
const TWO_SLIPS = 7
/** Below this number of letters, a correction must have the same first letter. */
const SAME_FIRST = 6

/** Counts the work of a comparison, for tests. */
export interface Meter {
  /** Letters of candidates that were compared with a word. */
  letters: number
}

export interface NearWord {
  /** The candidate as it is written. */
  form: string
  /** The lower, the more similar. */
  cost: number
}

interface Candidate {
  form: string
  folded: string
  /** Place in the order of preference. */
  rank: number
}

/**
 * Finds the word of a list that is most similar to a word. The list is in the order of its letters, so the letters that
 * neighbours share are compared once, and all words with a beginning that differs too much are left out together. So a
 * word is compared with at most as many letters as the list has, and with a few hundred of the 3,000 words of a language
 * as a rule.
 */
export class NearWords {
  readonly #candidates: readonly Candidate[]
  /** Number of letters that a candidate shares with the one before. */
  readonly #shared: Uint8Array

  /** @param forms not folded, the preferred ones first */
  constructor(forms: readonly string[]) {
    const candidates = forms.map((form, rank) => ({ form, folded: fold(form), rank }))
    this.#candidates = candidates.sort((a, b) => (a.folded < b.folded ? -1 : a.folded > b.folded ? 1 : a.rank - b.rank))
    this.#shared = Uint8Array.from(candidates, ({ folded }, i) =>
      sharedLetters(folded, candidates[i - 1]?.folded ?? ''),
    )
  }

  /**
   * The candidate with the smallest edit distance (restricted Damerau-Levenshtein). Of several, one with the same first
   * letter, because people seldom mistype the first letter; of those, the first in the order of preference.
   * @param word folded
   * @param limit largest number of errors, if the length of the word allows as many
   */
  nearest(word: string, limit = 2, meter?: Meter): NearWord | undefined {
    const most = Math.min(limit, slipsIn(word))
    if (most < 1 || /\d/.test(word)) return undefined
    const rows = new Rows(word, most)
    let best: (Candidate & { cost: number }) | undefined
    // Letters of the candidate before that have a row, and from which on all continuations differ too much.
    let valid = 0
    let deadEnd = Number.POSITIVE_INFINITY
    for (const [i, candidate] of this.#candidates.entries()) {
      const { folded, rank } = candidate
      const shared = this.#shared[i] ?? 0
      valid = Math.min(valid, shared)
      if (shared >= deadEnd) continue
      deadEnd = Number.POSITIVE_INFINITY
      if (Math.abs(folded.length - word.length) > most) continue
      if (word.length < SAME_FIRST && folded.charCodeAt(0) !== word.charCodeAt(0)) continue
      while (valid < folded.length) {
        if (meter) meter.letters++
        const least = rows.add(folded, valid)
        valid++
        if (least > most) {
          deadEnd = valid
          break
        }
      }
      if (deadEnd !== Number.POSITIVE_INFINITY) continue
      const slips = rows.distance(folded.length)
      if (slips === 0 || slips > most) continue
      const cost = 2 * slips + Number(folded.charCodeAt(0) !== word.charCodeAt(0))
      if (!best || cost < best.cost || (cost === best.cost && rank < best.rank)) best = { ...candidate, cost }
    }
    return best && { form: best.form, cost: best.cost }
  }
}

/** The rows of the table of an edit distance, one for each letter of a candidate; only the cells near the diagonal. */
class Rows {
  readonly #word: string
  readonly #most: number
  readonly #width: number
  readonly #cells: Uint8Array

  /** @param most distances above are all the same */
  constructor(word: string, most: number) {
    this.#word = word
    this.#most = most
    this.#width = word.length + 1
    this.#cells = new Uint8Array(this.#width * (word.length + most + 1)).fill(most + 1)
    for (let j = 0; j <= Math.min(most, word.length); j++) this.#cells[j] = j
  }

  /** Adds the row of a letter below the one before. @returns the smallest number of errors so far */
  add(candidate: string, at: number): number {
    const [word, most, width, cells] = [this.#word, this.#most, this.#width, this.#cells]
    const row = (at + 1) * width
    const letter = candidate.charCodeAt(at)
    let least = most + 1
    const [from, to] = [Math.max(0, at + 1 - most), Math.min(word.length, at + 1 + most)]
    if (from > 0) cells[row + from - 1] = most + 1
    for (let j = from; j <= to; j++) {
      let errors = j === 0 ? at + 1 : most + 1
      if (j > 0) {
        const change = (cells[row - width + j - 1] ?? 0) + (letter === word.charCodeAt(j - 1) ? 0 : 1)
        errors = Math.min(errors, change, (cells[row - width + j] ?? 0) + 1, (cells[row + j - 1] ?? 0) + 1)
        const isSwap =
          at > 0 &&
          j > 1 &&
          letter === word.charCodeAt(j - 2) &&
          candidate.charCodeAt(at - 1) === word.charCodeAt(j - 1)
        if (isSwap) errors = Math.min(errors, (cells[row - 2 * width + j - 2] ?? 0) + 1)
      }
      errors = Math.min(errors, most + 1)
      cells[row + j] = errors
      least = Math.min(least, errors)
    }
    if (to < word.length) cells[row + to + 1] = most + 1
    return least
  }

  /** Number of errors between the word and the first letters of the candidate. */
  distance(letters: number): number {
    return this.#cells[letters * this.#width + this.#word.length] ?? this.#most + 1
  }
}

function slipsIn(word: string): number {
  return word.length < ONE_SLIP ? 0 : word.length < TWO_SLIPS ? 1 : 2
}

function sharedLetters(a: string, b: string): number {
  const most = Math.min(a.length, b.length, 255)
  for (let i = 0; i < most; i++) if (a.charCodeAt(i) !== b.charCodeAt(i)) return i
  return most
}
