import type { GlossaryEntry } from '../../../../content/schema/glossary.ts'
import { digestOf } from '../../../media/parts.ts'
import { oncePer } from '../../../once-per.ts'
import { type Packed, packBytes, unpackBytes } from '../../../packed.ts'
import type { SearchDocument } from './documents.ts'
import { type Said, type Weighed, weigh } from './weights.ts'

/** Maximum of documents whose weights are kept for the next run: those of more would take a gigabyte. */
export const MOST_KEPT = 10_000

/** The weights of documents that were computed before: in an earlier run, or by a worker. */
export interface KeptWeights {
  has(name: string): boolean
  recall(name: string, text: string, make: () => Kept): Kept
  /** Gives the value away: it is kept no longer. */
  take(name: string, text: string): Kept | undefined
}

type Kept = Weighed | PackedWeights

interface Keeping {
  memory: KeptWeights | undefined
  /** Whether weights are kept after this run. */
  isKept: boolean
}

/** The weights of a document, which may be known already. */
export function weighed(
  { id, locale, title, summary, names, headings, text }: SearchDocument,
  glossary: readonly GlossaryEntry[],
  { memory, isKept }: Keeping,
): Weighed {
  const said: Said = { locale, title, summary, names, headings, text }
  const name = `${locale} ${id}`
  const make = () => weigh(said, glossary)
  if (!memory || !(isKept || memory.has(name))) return make()
  // The words of a document depend on the glossary too.
  const inputs = JSON.stringify([said, digestOfTerms(glossary)])
  const known = isKept ? memory.recall(name, inputs, make) : (memory.take(name, inputs) ?? make())
  return 'bytes' in known ? unpackWeights(known) : known
}

const digestOfTerms = oncePer((glossary: readonly GlossaryEntry[]) => digestOf(JSON.stringify(glossary)))

/** The weights of a document in compressed form. It is data only, so a worker can send it. */
export interface PackedWeights {
  /** Number of keys. */
  count: number
  /** The weights, then a line for each key, then a line for each stem with its forms. */
  bytes: Packed
}

export function packWeights(kept: Kept): PackedWeights {
  if ('bytes' in kept) return kept
  const { keys, weights, forms } = kept
  const lines = [...keys, ...forms.map((stemAndForms) => stemAndForms.join(' '))]
  const bytes = Buffer.concat([Buffer.from(Float64Array.from(weights).buffer), Buffer.from(lines.join('\n'))])
  return { count: keys.length, bytes: packBytes(bytes) }
}

export function unpackWeights({ count, bytes: packed }: PackedWeights): Weighed {
  const bytes = unpackBytes(packed)
  const end = count * Float64Array.BYTES_PER_ELEMENT
  const lines = bytes.toString('utf8', end).split('\n')
  return {
    keys: lines.slice(0, count),
    weights: new Float64Array(Uint8Array.from(bytes.subarray(0, end)).buffer),
    forms: lines.slice(count).map((line) => line.split(' ')),
  }
}
