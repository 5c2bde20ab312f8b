import type { Weights } from './weights.ts'

/** The documents of each key, with the weight of the key, in arrays of numbers. */
export class AllPostings {
  /** Where the entries of each key begin, and last, where those of the last one end. */
  readonly #starts: Uint32Array
  readonly #documents: Uint32Array
  readonly #steps: Uint16Array

  /**
   * @param all the weights of each document
   * @param order the numbers of the documents, in the order in which a key has them
   * @param keys number of keys
   */
  constructor(all: readonly Pick<Weights, 'keys' | 'steps'>[], order: readonly number[], keys: number) {
    // First the number of entries of each key, at the place of the next key; then their sums.
    const starts = new Uint32Array(keys + 1)
    for (const one of all) for (const key of one.keys) starts[key + 1] = (starts[key + 1] ?? 0) + 1
    for (let key = 0; key < keys; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0)
    const size = starts[keys] ?? 0
    const next = starts.slice()
    this.#starts = starts
    this.#documents = new Uint32Array(size)
    this.#steps = new Uint16Array(size)
    for (const document of order) {
      const { keys: ofDocument = [], steps = [] } = all[document] ?? {}
      for (let i = 0; i < ofDocument.length; i++) {
        const key = ofDocument[i] ?? 0
        const entry = next[key] ?? 0
        this.#documents[entry] = document
        this.#steps[entry] = steps[i] ?? 0
        next[key] = entry + 1
      }
    }
  }

  /** Number of documents of a key. */
  countOf(key: number): number {
    return (this.#starts[key + 1] ?? 0) - (this.#starts[key] ?? 0)
  }

  /** Calls an action with each document of a key, and the weight of the key in it, in steps. */
  forEachOf(key: number, action: (document: number, steps: number) => void): void {
    const end = this.#starts[key + 1] ?? 0
    for (let entry = this.#starts[key] ?? 0; entry < end; entry++)
      action(this.#documents[entry] ?? 0, this.#steps[entry] ?? 0)
  }
}
