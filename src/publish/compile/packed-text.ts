import type { CompiledMarkdown } from '../markdown/types.ts'
import { digestOf } from '../media/parts.ts'
import { oncePer } from '../once-per.ts'
import { type Packed, pack, unpack } from '../packed.ts'

/** A site with fewer pages is held in memory as it is. */
export const MANY_PAGES = 1_000

/** A compiled text whose HTML and words are compressed. It is data only, so a worker can send it. */
export interface PackedText extends Omit<CompiledMarkdown, 'html' | 'text'> {
  /** The HTML, and behind it the words: most of them are in the HTML too, so they take hardly more room. */
  both: Packed
  /** Characters of the HTML. */
  length: number
  /** Hash of the words. */
  hash: string
}

/** What texts that are unpacked on demand were made from. */
const packedOf = new WeakMap<CompiledMarkdown, PackedText>()

/** SHA-256 of the words of a text, without unpacking them. */
export const hashOfWords = oncePer(
  (compiled: CompiledMarkdown) => packedOf.get(compiled)?.hash ?? digestOf(compiled.text),
)

export function packText(compiled: CompiledMarkdown): PackedText {
  const known = packedOf.get(compiled)
  if (known) return known
  const { html, text, ...rest } = compiled
  return { ...rest, both: pack(html + text), length: html.length, hash: hashOfWords(compiled) }
}

/** The same text, in a fifth of the memory. Its HTML and its words are unpacked each time that they are asked for. */
export function unpackedOnDemand(packed: PackedText): CompiledMarkdown {
  const { both, length, hash: _, ...rest } = packed
  const compiled = {
    ...rest,
    get html() {
      return unpack(both).slice(0, length)
    },
    get text() {
      return unpack(both).slice(length)
    },
  }
  packedOf.set(compiled, packed)
  return compiled
}
