import { STEPS, stepsOf } from '../../../../search/index/postings.ts'

/** Entries for which memory is taken at once. */
const CHUNK = 1 << 16
/** Means no entry. */
const NONE = -1

interface Chunk {
  /** Number of a document. */
  documents: Uint32Array
  /** Weight of a term in it, in the steps of postings. */
  weights: Uint16Array
  /** The entry before it of the same term. */
  before: Int32Array
}

/**
 * The documents of each term, with the weight of the term. There are some 500 terms in each document, so they are kept in
 * arrays of numbers: as objects, those of 30,000 files would take more than a gigabyte.
 */
export class AllPostings {
  /** The number of each term. */
  readonly #terms = new Map<string, number>()
  /** The last entry of each term, and its number of entries. */
  readonly #last: number[] = []
  readonly #counts: number[] = []
  readonly #chunks: Chunk[] = []
  #size = 0

  /** @param document its number */
  add(term: string, document: number, weight: number): void {
    const known = this.#terms.get(term)
    const number = known ?? this.#terms.size
    if (known === undefined) this.#terms.set(term, number)
    const { documents, weights, before } = this.#chunkFor(this.#size)
    const at = this.#size % CHUNK
    documents[at] = document
    weights[at] = stepsOf(weight)
    before[at] = this.#last[number] ?? NONE
    this.#last[number] = this.#size++
    this.#counts[number] = (this.#counts[number] ?? 0) + 1
  }

  terms(): string[] {
    return [...this.#terms.keys()]
  }

  /** Number of documents of a term. */
  countOf(term: string): number {
    return this.#counts[this.#terms.get(term) ?? NONE] ?? 0
  }

  /** The documents of a term, in the order in which they were added, with weights as a posting has them. */
  of(term: string): { document: number; weight: number }[] {
    const found: { document: number; weight: number }[] = []
    for (let entry = this.#last[this.#terms.get(term) ?? NONE] ?? NONE; entry !== NONE; ) {
      const { documents, weights, before } = this.#chunkFor(entry)
      const at = entry % CHUNK
      found.push({ document: documents[at] ?? 0, weight: (weights[at] ?? 0) / STEPS })
      entry = before[at] ?? NONE
    }
    return found.reverse()
  }

  #chunkFor(entry: number): Chunk {
    const index = Math.floor(entry / CHUNK)
    this.#chunks[index] ??= {
      documents: new Uint32Array(CHUNK),
      weights: new Uint16Array(CHUNK),
      before: new Int32Array(CHUNK),
    }
    return this.#chunks[index]
  }
}
