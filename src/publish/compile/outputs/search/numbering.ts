import { pairKey } from '../../../../search/terms.ts'

/** Gives each text a number, from 0, in the order in which they come. */
export class Numbering {
  readonly #numbers = new Map<string, number>()
  readonly #texts: string[] = []

  /** The number of a text, which gets one if it has none. */
  number(text: string): number {
    const known = this.#numbers.get(text)
    if (known !== undefined) return known
    const number = this.#texts.length
    this.#numbers.set(text, number)
    this.#texts.push(text)
    return number
  }

  /** The number of a text that has one. */
  find(text: string): number | undefined {
    return this.#numbers.get(text)
  }

  textOf(number: number): string {
    return this.#texts[number] ?? ''
  }

  /** The texts from a number on. */
  from(number: number): string[] {
    return this.#texts.slice(number)
  }

  get size(): number {
    return this.#texts.length
  }
}

/** The numbers of the keys of an index, and of the forms of its words. */
export class Terms {
  readonly keys = new Numbering()
  /** A stem, a space, and a form of it. */
  readonly forms = new Numbering()
  /** The numbers of pairs, by their first and their second key. */
  readonly #pairs: Map<number, number>[] = []

  /** The number of the pair of two keys: to find it by their numbers is quicker than by its text. */
  pair(first: number, second: number): number {
    this.#pairs[first] ??= new Map()
    const known = this.#pairs[first].get(second)
    if (known !== undefined) return known
    const pair = this.keys.number(pairKey(this.keys.textOf(first), this.keys.textOf(second)))
    this.#pairs[first].set(second, pair)
    return pair
  }
}

/** Texts of a worker that have no number here yet, in the order of their numbers there. */
export interface NewTerms {
  keys: string[]
  forms: string[]
}

/** What a worker says about its terms since it did so before. */
export function termsReporter(terms: Terms): () => NewTerms {
  let [keys, forms] = [0, 0]
  return () => {
    const added = { keys: terms.keys.from(keys), forms: terms.forms.from(forms) }
    keys = terms.keys.size
    forms = terms.forms.size
    return added
  }
}
