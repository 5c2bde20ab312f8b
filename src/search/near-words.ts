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

/**
 * Finds the word of a list that is most similar to a word. The list is in the order of its letters, so the letters that
 * neighbours share are compared once, and all words with a beginning that differs too much are left out together. So a
 * word is compared with at most as many letters as the list has, and with few of them as a rule.
 */
export class NearWords {
  readonly #forms: readonly string[]
  /** The forms, folded and sorted, with the place of each in the order of preference. */
  readonly #sorted: readonly string[]
  readonly #ranks: Uint32Array
  /** Number of letters of each sorted form, and of those that it shares with the one before. */
  readonly #lengths: Uint8Array
  readonly #shared: Uint8Array

  /** @param forms not folded, of at most 255 letters, the preferred ones first */
  constructor(forms: readonly string[]) {
    const candidates = forms.map((form, rank) => ({ folded: fold(form), rank }))
    candidates.sort((a, b) => (a.folded < b.folded ? -1 : a.folded > b.folded ? 1 : a.rank - b.rank))
    this.#forms = forms
    this.#sorted = candidates.map(({ folded }) => folded)
    this.#ranks = Uint32Array.from(candidates, ({ rank }) => rank)
    this.#lengths = Uint8Array.from(this.#sorted, ({ length }) => length)
    this.#shared = Uint8Array.from(this.#sorted, (folded, i) => sharedLetters(folded, this.#sorted[i - 1] ?? ''))
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
    const [first, isShort] = [word.charCodeAt(0), word.length < SAME_FIRST]
    const best = { cost: Number.POSITIVE_INFINITY, rank: 0 }
    // Letters of the candidate before that have a row, and the number of letters from which on all words differ too much.
    let valid = 0
    let deadEnd = Number.POSITIVE_INFINITY
    for (let i = 0; i < this.#sorted.length; i++) {
      const shared = this.#shared[i] ?? 0
      if (shared < valid) valid = shared
      if (shared >= deadEnd) continue
      deadEnd = Number.POSITIVE_INFINITY
      if (Math.abs((this.#lengths[i] ?? 0) - word.length) > most) continue
      const folded = this.#sorted[i] ?? ''
      const hasFirst = folded.charCodeAt(0) === first
      if (isShort && !hasFirst) continue
      while (valid < folded.length && deadEnd > valid) {
        if (meter) meter.letters++
        const least = rows.add(folded, valid)
        valid++
        if (least > most) deadEnd = valid
      }
      if (valid < folded.length) continue
      const slips = rows.distance(folded.length)
      if (slips === 0 || slips > most) continue
      const [cost, rank] = [2 * slips + Number(!hasFirst), this.#ranks[i] ?? 0]
      if (cost < best.cost || (cost === best.cost && rank < best.rank)) Object.assign(best, { cost, rank })
    }
    const form = this.#forms[best.rank]
    return form === undefined || best.cost === Number.POSITIVE_INFINITY ? undefined : { form, cost: best.cost }
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
