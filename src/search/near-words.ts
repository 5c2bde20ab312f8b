import { fold } from '../text/fold.ts'

/** Minimum number of letters of a word in which one error, or two, are corrected. */
const ONE_SLIP = 4
const TWO_SLIPS = 7
/** Below this number of letters, a correction must have the same first letter. */
const SAME_FIRST = 6

/** The most letters of a word that one error adds to or removes from those that it has: another letter does both. */
const CHANGED_BY_ONE = 2

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
 * Finds the word of a list that is most similar to a word. Only words of about the same length with about the same letters,
 * in whatever order, are compared. The list is in the order of the letters, so the letters that neighbours share are
 * compared once, and all words with a beginning that differs too much are left out together. So a word is compared with at
 * most as many letters as the list has, and with few of them as a rule.
 */
export class NearWords {
  readonly #forms: readonly string[]
  /** The forms, folded and sorted by length, then by letters, with the place of each in the order of preference. */
  readonly #sorted: readonly string[]
  readonly #ranks: Uint32Array
  /** Number of letters that each sorted form shares with the one before. */
  readonly #shared: Uint8Array
  /** The letters of each sorted form: see `lettersOf`. */
  readonly #letters: Uint32Array
  /** Place of the first sorted form that has at least a number of letters. */
  readonly #starts: readonly number[]

  /** @param forms not folded, of at most 255 letters, the preferred ones first */
  constructor(forms: readonly string[]) {
    const candidates = forms.map((form, rank) => ({ folded: fold(form), rank }))
    candidates.sort(
      ({ folded: a, rank: first }, { folded: b, rank: second }) =>
        a.length - b.length || (a < b ? -1 : a > b ? 1 : first - second),
    )
    this.#forms = forms
    this.#sorted = candidates.map(({ folded }) => folded)
    this.#ranks = Uint32Array.from(candidates, ({ rank }) => rank)
    this.#shared = Uint8Array.from(this.#sorted, (folded, i) => sharedLetters(folded, this.#sorted[i - 1] ?? ''))
    this.#letters = Uint32Array.from(this.#sorted, lettersOf)
    this.#starts = startsOf(this.#sorted)
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
    const [letters, mostChanged] = [lettersOf(word), most * CHANGED_BY_ONE]
    const [first, isShort] = [word.charCodeAt(0), word.length < SAME_FIRST]
    const best = { cost: Number.POSITIVE_INFINITY, rank: 0 }
    // Letters of the candidate before that have a row, and the number of letters from which on all words differ too much.
    let valid = 0
    let deadEnd = Number.POSITIVE_INFINITY
    const end = this.#starts[word.length + most + 1] ?? this.#sorted.length
    for (let i = this.#starts[Math.max(0, word.length - most)] ?? end; i < end; i++) {
      const shared = this.#shared[i] ?? 0
      if (shared < valid) valid = shared
      if (shared >= deadEnd) continue
      deadEnd = Number.POSITIVE_INFINITY
      if (countOf((this.#letters[i] ?? 0) ^ letters) > mostChanged) continue
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

/** For each length, and one more, the place of the first word that is not shorter. @param sorted by length */
function startsOf(sorted: readonly string[]): number[] {
  const starts: number[] = []
  for (const [i, { length }] of sorted.entries()) while (starts.length <= length) starts.push(i)
  return starts
}

/** The different letters of a word, as a set of 32 bits. Letters of other scripts share bits with these. */
function lettersOf(word: string): number {
  let letters = 0
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31)
  return letters
}

/** Number of bits that are set (Hacker's Delight, 2nd edition, section 5-1). */
function countOf(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
