import { createHash } from 'node:crypto'
import type { CompiledMarkdown, MarkdownContext } from '../markdown/types.ts'
import { READERS, type Readers } from '../source/content.ts'
import { type Asked, isAnsweredTheSame, noted } from './asked.ts'
import type { KeptPages } from './kept-pages.ts'
import { factsReading, type KeptYaml, pageReading } from './kept-yaml.ts'
import { Terms } from './outputs/search/numbering.ts'
import type { Weights } from './outputs/search/weights.ts'
import type { Said } from './page-reading.ts'

/** A value, and the hash of the text that it was made from. */
export interface Entry<T> {
  of: string
  value: T
}

/** Keeps what was read of each file, for as long as its text is the same. */
function keepReadings<A extends [file: string, text: string, ...more: unknown[]], T>(read: (...args: A) => T) {
  const known = new Map<string, { text: string; value: T }>()
  return (...args: A): T => {
    const [file, text] = args
    const before = known.get(file)
    if (before?.text === text) return before.value
    const value = read(...args)
    known.set(file, { text, value })
    return value
  }
}

/** Keeps one value for each name, for as long as it is made from the same text. */
class Kept<T> {
  readonly #entries = new Map<string, Entry<T>>()
  readonly #used = new Set<string>()
  /** What was made in this process. */
  readonly #made = new Set<string>()

  /**
   * @param text everything that the value is made from
   * @param isStillRight whether a value of the same text may be used
   */
  recall(name: string, text: string, make: () => T, isStillRight: (value: T) => boolean = () => true): T {
    const of = hashOf(text)
    const known = this.#entries.get(name)
    this.#used.add(name)
    if (known?.of === of && isStillRight(known.value)) return known.value
    const value = make()
    this.#entries.set(name, { of, value })
    this.#made.add(name)
    return value
  }

  /** A value that was made from the same text. */
  find(name: string, text: string): T | undefined {
    const known = this.#entries.get(name)
    if (known?.of !== hashOf(text)) return undefined
    this.#used.add(name)
    return known.value
  }

  keep(name: string, text: string, value: T): void {
    this.#entries.set(name, { of: hashOf(text), value })
    this.#used.add(name)
    this.#made.add(name)
  }

  /** Gives a value away, if it is made from the same text: it is kept no longer. */
  take(name: string, text: string): T | undefined {
    const known = this.#entries.get(name)
    this.#entries.delete(name)
    return known?.of === hashOf(text) ? known.value : undefined
  }

  clear(): void {
    this.#entries.clear()
  }

  has(name: string): boolean {
    return this.#entries.has(name)
  }

  /** Takes over what a worker made. */
  add(entries: readonly (readonly [name: string, entry: Entry<T>])[]): void {
    this.restore(entries)
    for (const [name] of entries) this.#made.add(name)
  }

  /** Takes over what an earlier process kept. */
  restore(entries: Iterable<readonly [name: string, entry: Entry<T>]>): void {
    for (const [name, entry] of entries) this.#entries.set(name, entry)
  }

  all(): [name: string, entry: Entry<T>][] {
    return [...this.#entries]
  }

  /** What was asked for in this process. */
  used(): [name: string, entry: Entry<T>][] {
    return [...this.#entries].filter(([name]) => this.#used.has(name))
  }

  /** The names by which `used` differs from what was restored: those of new values, and those that were not asked for. */
  changed(): string[] {
    return [...this.#entries.keys()].filter((name) => this.#made.has(name) || !this.#used.has(name))
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}

/** The text of a page for a reader. */
export interface KeptText {
  /** What its compilation asked about other pages. Undefined if it depends on more. */
  asked?: readonly Asked[]
  text: CompiledMarkdown
}

/**
 * What was made of each file. It never changes an outcome: what is kept was made from the same inputs, which are the text
 * of the file, the glossary and the answers to the questions that its compilation asked about other pages.
 */
export class Memory {
  /** What the YAML of a page or its facts says, by file: only of files that are right in all. */
  readonly yaml = new Kept<KeptYaml>()
  /** The same objects for the same texts. */
  readonly readers: Readers = {
    page: keepReadings((file, text, id, locale) => pageReading(this.yaml, file, text, id, locale)),
    facts: keepReadings((file, text) => factsReading(this.yaml, file, text)),
    pictures: keepReadings(READERS.pictures),
    site: keepReadings(READERS.site),
    history: keepReadings(READERS.history),
    glossary: keepReadings(READERS.glossary),
    results: keepReadings(READERS.results),
  }
  /** Of documents of the search, by language and id. */
  readonly weights = new Kept<Weights>()
  /** The numbers that they have for their terms. */
  readonly terms = new Terms()
  readonly said = new Kept<Said>()
  readonly texts = new Kept<KeptText>()
  /** The records of pages. Undefined in a process that makes each of them once. */
  readonly records: KeptPages | undefined

  constructor(records?: KeptPages) {
    this.records = records
  }

  /**
   * @param name of the page and its reader
   * @param inputs everything that the text is made from, except what its context answers
   */
  text(
    name: string,
    inputs: string,
    context: MarkdownContext,
    compile: (context: MarkdownContext) => CompiledMarkdown,
  ): CompiledMarkdown {
    const make = (): KeptText => {
      const note = noted(context)
      const text = compile(note.context)
      return note.isComplete() ? { asked: note.asked, text } : { text }
    }
    const isStillRight = ({ asked }: KeptText) => asked !== undefined && isAnsweredTheSame(asked, context)
    return this.texts.recall(name, inputs, make, isStillRight).text
  }
}
