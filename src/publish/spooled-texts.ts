/** A temporary file that has no name, so that it disappears when it is closed, or with the process. */
class Spool {
  // Loaded only when needed: tests within workerd have no such module.
  readonly #fs = process.getBuiltinModule('node:fs')
  readonly #file: number
  #size = 0

  constructor() {
    const { tmpdir } = process.getBuiltinModule('node:os')
    const { join } = process.getBuiltinModule('node:path')
    const path = join(tmpdir(), `publish-${crypto.randomUUID()}`)
    this.#file = this.#fs.openSync(path, 'wx+', 0o600)
    this.#fs.unlinkSync(path)
    FILES.register(this, this.#file)
  }

  add(text: string): Place {
    const bytes = Buffer.from(text)
    // Writes all of it behind what is there.
    this.#fs.writeFileSync(this.#file, bytes)
    const start = this.#size
    this.#size += bytes.length
    return { start, length: bytes.length }
  }

  read({ start, length }: Place): string {
    const bytes = Buffer.allocUnsafe(length)
    this.#fs.readSync(this.#file, bytes, 0, length, start)
    return bytes.toString()
  }
}

/** Closes the files of spools that nothing uses. */
const FILES = new FinalizationRegistry<number>((file) => process.getBuiltinModule('node:fs').closeSync(file))

/** Where a text is in a spool, in bytes. */
interface Place {
  start: number
  length: number
}

/** Texts that are kept in memory: sites with fewer need little of it. */
const MOST_IN_MEMORY = 1_000
/** A shorter text is kept in memory. */
const LEAST = 500

/**
 * Texts by name. From a certain number on, they are in a temporary file, and a text is in memory only while it is used: so
 * iterate over keys, and get one text after another.
 */
export class SpooledTexts implements ReadonlyMap<string, string> {
  readonly #texts = new Map<string, string | Place>()
  #spool: Spool | undefined

  set(name: string, text: string): void {
    const isPlain = this.#texts.size < MOST_IN_MEMORY || text.length < LEAST
    if (!isPlain) this.#spool ??= new Spool()
    this.#texts.set(name, isPlain || !this.#spool ? text : this.#spool.add(text))
  }

  get(name: string): string | undefined {
    const text = this.#texts.get(name)
    return text === undefined ? undefined : this.#read(text)
  }

  has(name: string): boolean {
    return this.#texts.has(name)
  }

  get size(): number {
    return this.#texts.size
  }

  /** Number of texts that are in memory. */
  get inMemory(): number {
    return [...this.#texts.values()].filter((text) => typeof text === 'string').length
  }

  keys(): MapIterator<string> {
    return this.#texts.keys()
  }

  *values(): MapIterator<string> {
    for (const text of this.#texts.values()) yield this.#read(text)
  }

  *entries(): MapIterator<[string, string]> {
    for (const [name, text] of this.#texts) yield [name, this.#read(text)]
  }

  [Symbol.iterator](): MapIterator<[string, string]> {
    return this.entries()
  }

  forEach(action: (text: string, name: string, all: ReadonlyMap<string, string>) => void): void {
    for (const [name, text] of this) action(text, name, this)
  }

  #read(text: string | Place): string {
    return typeof text === 'string' ? text : (this.#spool?.read(text) ?? '')
  }
}
