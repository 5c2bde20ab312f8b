import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib'

const QUICK = { params: { [constants.ZSTD_c_compressionLevel]: 1 } }

/** A text in compressed form: it takes a fifth of the memory or less. */
export type Packed = Uint8Array

export function pack(text: string): Packed {
  return packBytes(Buffer.from(text))
}

export function unpack(packed: Packed): string {
  return unpackBytes(packed).toString()
}

export function packBytes(bytes: Uint8Array): Packed {
  // A copy: the result of zlib is a part of a buffer that is many times as large.
  return new Uint8Array(zstdCompressSync(bytes, QUICK))
}

export function unpackBytes(packed: Packed): Buffer {
  return zstdDecompressSync(packed)
}

/** Texts that are kept as they are: sites with fewer need little memory, and each compression takes time. */
const MOST_PLAIN = 5_000
/** A shorter text is kept as it is. */
const LEAST = 500

/**
 * Texts by name. From a certain number on, they are compressed, and a text is there only while it is used: so iterate over
 * keys, and get one text after another.
 */
export class PackedTexts implements ReadonlyMap<string, string> {
  readonly #texts = new Map<string, string | Packed>()

  set(name: string, text: string): void {
    const isPlain = this.#texts.size < MOST_PLAIN || text.length < LEAST
    this.#texts.set(name, isPlain ? text : pack(text))
  }

  get(name: string): string | undefined {
    const text = this.#texts.get(name)
    return text === undefined ? undefined : plain(text)
  }

  has(name: string): boolean {
    return this.#texts.has(name)
  }

  get size(): number {
    return this.#texts.size
  }

  keys(): MapIterator<string> {
    return this.#texts.keys()
  }

  *values(): MapIterator<string> {
    for (const text of this.#texts.values()) yield plain(text)
  }

  *entries(): MapIterator<[string, string]> {
    for (const [name, text] of this.#texts) yield [name, plain(text)]
  }

  [Symbol.iterator](): MapIterator<[string, string]> {
    return this.entries()
  }

  forEach(action: (text: string, name: string, all: ReadonlyMap<string, string>) => void): void {
    for (const [name, text] of this) action(text, name, this)
  }
}

function plain(text: string | Packed): string {
  return typeof text === 'string' ? text : unpack(text)
}
