import type { Entry } from '../../memory.ts'
import { translator } from './kept-weights.ts'
import { type NewTerms, Numbering, type Terms } from './numbering.ts'
import type { Weights } from './weights.ts'

/** Weights as a file has them. The numbers of terms are those of the file. */
export interface StoredWeights {
  terms: NewTerms
  /** The arrays in base64. */
  documents: [name: string, entry: Entry<{ keys: string; steps: string; forms: string }>][]
}

/** @param terms have the numbers in the weights */
export function toStoredWeights(entries: readonly [string, Entry<Weights>][], terms: Terms): StoredWeights {
  const own = { keys: new Numbering(), forms: new Numbering() }
  const numbered = (numbers: Uint32Array, kind: 'keys' | 'forms') =>
    numbers.map((number) => own[kind].number(terms[kind].textOf(number)))
  const documents = entries.map(([name, { of, value }]): StoredWeights['documents'][number] => {
    const { keys, steps, forms } = value
    const stored = {
      keys: toBase64(numbered(keys, 'keys')),
      steps: toBase64(steps),
      forms: toBase64(numbered(forms, 'forms')),
    }
    return [name, { of, value: stored }]
  })
  return { terms: { keys: own.keys.from(0), forms: own.forms.from(0) }, documents }
}

/** @param terms get a number for each term that they do not have */
export function restoreWeights(stored: StoredWeights, terms: Terms): [string, Entry<Weights>][] {
  const entries = stored.documents.map(([name, { of, value }]): [string, Entry<Weights>] => {
    const weights = {
      keys: new Uint32Array(fromBase64(value.keys)),
      steps: new Uint16Array(fromBase64(value.steps)),
      forms: new Uint32Array(fromBase64(value.forms)),
    }
    return [name, { of, value: weights }]
  })
  const weights = entries.map(([, { value }]) => value)
  translator(terms)(weights, stored.terms)
  return entries
}

function toBase64({ buffer, byteOffset, byteLength }: Uint32Array | Uint16Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64')
}

function fromBase64(text: string): ArrayBuffer {
  // A copy, because an array of numbers must begin at a multiple of its size.
  return Uint8Array.from(Buffer.from(text, 'base64')).buffer
}
