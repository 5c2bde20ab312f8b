import { bytesOf } from '../content/hash.ts'
import { LOCALES, type Locale } from '../locale/locale.ts'
import type { WordsRecord } from './index/schema.ts'
import { stem } from './terms.ts'

/**
 * The words of the three languages, as a Bloom filter of their stems: it knows every word of the dictionaries, and takes
 * about one other in a thousand for a word too. It distinguishes a word that the site does not have from a typing error.
 */
export interface WordList {
  /** Whether a folded word is one of a language. */
  has(word: string, locale: Locale): boolean
}

/** Number of bits for each stem: with ten hashes, about one wrong answer in a thousand. */
const BITS_PER_STEM = 14
const HASHES = 10

const read = new WeakMap<WordsRecord, WordList>()

/** Reads the record once for each isolate. */
export function toWordList(record: WordsRecord): WordList {
  const known = read.get(record) ?? wordList(bytesOf(record.bits))
  read.set(record, known)
  return known
}

function wordList(bits: Uint8Array): WordList {
  return {
    has: (word, locale) =>
      placesOf(stem(word, locale), locale, bits.length * 8).every(
        (place) => ((bits[place >> 3] ?? 0) & (1 << (place & 7))) !== 0,
      ),
  }
}

/** Whether a folded word is one of any language. */
export function isWord(word: string, words: WordList): boolean {
  return LOCALES.some((locale) => words.has(word, locale))
}

/** Makes the bits of a word list. @param stems the stems of each word, by language */
export function encodeWordList(stems: Readonly<Record<Locale, ReadonlySet<string>>>): Uint8Array<ArrayBuffer> {
  const count = LOCALES.reduce((sum, locale) => sum + stems[locale].size, 0)
  const bits = new Uint8Array(Math.ceil((count * BITS_PER_STEM) / 8) + 1)
  for (const locale of LOCALES)
    for (const one of stems[locale])
      for (const place of placesOf(one, locale, bits.length * 8))
        bits[place >> 3] = (bits[place >> 3] ?? 0) | (1 << (place & 7))
  return bits
}

/** The bits of a stem: two FNV-1a hashes, combined (Kirsch and Mitzenmacher 2006). */
function placesOf(stemmed: string, locale: Locale, size: number): number[] {
  const first = hash(`${locale}:${stemmed}`, 0x811c9dc5)
  const second = hash(`${stemmed}:${locale}`, 0x1b873593) | 1
  return Array.from({ length: HASHES }, (_, i) => ((first + i * second) >>> 0) % size)
}

function hash(text: string, start: number): number {
  let value = start
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
}

// cspell:words Mitzenmacher
