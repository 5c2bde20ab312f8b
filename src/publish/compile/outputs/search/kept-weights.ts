import type { GlossaryEntry } from '../../../../content/schema/glossary.ts'
import { digestOf } from '../../../media/parts.ts'
import { oncePer } from '../../../once-per.ts'
import type { SearchDocument } from './documents.ts'
import type { NewTerms, Numbering, Terms } from './numbering.ts'
import { type Weights, weigh } from './weights.ts'

/** Maximum of documents whose weights are kept for the next run. */
export const MOST_KEPT = 10_000

/** The weights of documents that were computed before: in an earlier run, or by a worker. */
export interface KeptWeights {
  has(name: string): boolean
  recall(name: string, text: string, make: () => Weights): Weights
  /** Gives the value away: it is kept no longer. */
  take(name: string, text: string): Weights | undefined
}

interface Keeping {
  terms: Terms
  memory: KeptWeights | undefined
  /** Whether weights are kept after this run. */
  isKept: boolean
}

/** The weights of a document, which may be known already. */
export function weighed(
  { id, locale, title, summary, names, headings, text }: SearchDocument,
  glossary: readonly GlossaryEntry[],
  { terms, memory, isKept }: Keeping,
): Weights {
  const said = { locale, title, summary, names, headings }
  const name = `${locale} ${id}`
  const make = () => weigh({ ...said, text: text.read() }, glossary, terms)
  if (!memory || !(isKept || memory.has(name))) return make()
  // The words of a document depend on the glossary too.
  const inputs = JSON.stringify([said, text.hash, digestOfTerms(glossary)])
  return isKept ? memory.recall(name, inputs, make) : (memory.take(name, inputs) ?? make())
}

const digestOfTerms = oncePer((glossary: readonly GlossaryEntry[]) => digestOf(JSON.stringify(glossary)))

/**
 * Translates the numbers that the terms have in a worker to those that they have here.
 * @returns a function that changes weights in place, after it learned the terms that are new since its last call
 */
export function translator({ keys, forms }: Terms): (weights: readonly Weights[], added: NewTerms) => void {
  const [keyHere, formHere]: [number[], number[]] = [[], []]
  const learn = (here: number[], texts: readonly string[], numbers: Numbering) => {
    for (const text of texts) here.push(numbers.number(text))
  }
  const translate = (numbers: Uint32Array, here: readonly number[]) => {
    for (const [i, number] of numbers.entries()) numbers[i] = here[number] ?? 0
  }
  return (weights, added) => {
    learn(keyHere, added.keys, keys)
    learn(formHere, added.forms, forms)
    for (const one of weights) {
      translate(one.keys, keyHere)
      translate(one.forms, formHere)
    }
  }
}
