/**
 * A list of offsets in a body, one for each character of a text. They are kept as runs of neighbours, because most texts
 * are one piece of the body: a list of numbers for each piece would take longer than to read the Markdown.
 */
export class Offsets {
  /** Of each run the index at which it begins, then its first offset: in one list, because there are very many of these. */
  readonly #runs: number[] = []
  #length = 0

  /** The offsets of a text that is a piece of the body. */
  static from(first: number, length: number): Offsets {
    const offsets = new Offsets()
    offsets.#addRun(first, length)
    return offsets
  }

  get length(): number {
    return this.#length
  }

  /** The offset of a character. 0 if there is no such character. */
  at(index: number): number {
    if (index < 0 || index >= this.#length) return 0
    const run = this.#runAt(index)
    return (this.#runs[run + 1] ?? 0) + index - (this.#runs[run] ?? 0)
  }

  /** The last offset. 0 if there is none. */
  get last(): number {
    return this.at(this.#length - 1)
  }

  /** The offsets from one index up to another, which is not included. */
  slice(start: number, end = this.#length): Offsets {
    const part = new Offsets()
    part.append(this, start, end)
    return part
  }

  push(offset: number): void {
    this.#addRun(offset, 1)
  }

  /** Adds other offsets, or a part of them, at the end. */
  append(others: Offsets, start = 0, end = others.#length): void {
    const stop = Math.min(end, others.#length)
    let index = Math.max(start, 0)
    for (let run = others.#runAt(index); index < stop; run += 2) {
      const next = Math.min(others.#runs[run + 2] ?? others.#length, stop)
      this.#addRun((others.#runs[run + 1] ?? 0) + index - (others.#runs[run] ?? 0), next - index)
      index = next
    }
  }

  /** Where the list has the run of an index. Most texts have one run. */
  #runAt(index: number): number {
    let low = 0
    let high = this.#runs.length / 2 - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#runs[2 * middle] ?? 0) <= index) low = middle
      else high = middle - 1
    }
    return 2 * low
  }

  #addRun(first: number, length: number): void {
    if (length <= 0) return
    const last = this.#runs.length - 2
    const next = (this.#runs[last + 1] ?? 0) + this.#length - (this.#runs[last] ?? 0)
    if (last < 0 || next !== first) this.#runs.push(this.#length, first)
    this.#length += length
  }
}
