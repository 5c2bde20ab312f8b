/**
 * A list of offsets in a body, one for each character of a text. They are kept as runs of neighbours, because most texts
 * are one piece of the body: a list of numbers for each piece would take longer than to read the Markdown.
 */
export class Offsets {
  /** Index at which each run begins, and its first offset. */
  readonly #starts: number[] = []
  readonly #firsts: number[] = []
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
    return (this.#firsts[run] ?? 0) + index - (this.#starts[run] ?? 0)
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
    for (let run = others.#runAt(index); index < stop; run++) {
      const next = Math.min(others.#starts[run + 1] ?? others.#length, stop)
      this.#addRun((others.#firsts[run] ?? 0) + index - (others.#starts[run] ?? 0), next - index)
      index = next
    }
  }

  /** The number of the run that has an index. Most texts have one run. */
  #runAt(index: number): number {
    let [low, high] = [0, this.#starts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#starts[middle] ?? 0) <= index) low = middle
      else high = middle - 1
    }
    return low
  }

  #addRun(first: number, length: number): void {
    if (length <= 0) return
    const last = this.#starts.length - 1
    const next = (this.#firsts[last] ?? 0) + this.#length - (this.#starts[last] ?? 0)
    if (last < 0 || next !== first) {
      this.#starts.push(this.#length)
      this.#firsts.push(first)
    }
    this.#length += length
  }
}
