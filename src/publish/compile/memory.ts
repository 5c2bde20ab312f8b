import { createHash } from 'node:crypto'
import type { CompiledMarkdown, MarkdownContext } from '../markdown/types.ts'
import type { Problem } from '../problem.ts'
import type { Facts } from '../source/facts/index.ts'
import { type PageReading, readPageFile } from '../source/page-file.ts'
import type { YamlReading } from '../source/yaml.ts'
import { type Asked, isAnsweredTheSame, noted } from './asked.ts'
import type { Weighed } from './outputs/search/weights.ts'

const digest = (text: string) => createHash('sha256').update(text).digest('base64')

/** Keeps one value for each name, for as long as it was made from the same text. */
class Kept<T> {
  readonly #values = new Map<string, { of: string; value: T }>()

  recall(name: string, text: string, make: () => T): T {
    const of = digest(text)
    const known = this.#values.get(name)
    if (known?.of === of) return known.value
    const value = make()
    this.#values.set(name, { of, value })
    return value
  }
}

interface KeptText {
  /** Hash of the inputs. */
  of: string
  asked: readonly Asked[]
  text: CompiledMarkdown
}

/**
 * What was made of each file, for a process that compiles the same folder again and again. It never changes an outcome:
 * what is kept was made from the same inputs, which are the text of the file, the glossary and the answers to the
 * questions that its compilation asked about other pages.
 */
export class Memory {
  readonly #pages = new Kept<PageReading>()
  readonly facts = new Kept<YamlReading<Facts>>()
  readonly weights = new Kept<Weighed>()
  /** Acronyms of another language in each file. */
  readonly foreign = new Kept<Problem[]>()
  readonly #texts = new Map<string, KeptText>()

  /** The same object for the same text, so that what else is kept for a file stays too. */
  page(...file: Parameters<typeof readPageFile>): PageReading {
    return this.#pages.recall(file[0], file[1], () => readPageFile(...file))
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
    const of = digest(inputs)
    const known = this.#texts.get(name)
    if (known?.of === of && isAnsweredTheSame(known.asked, context)) return known.text
    const note = noted(context)
    const text = compile(note.context)
    if (note.isComplete()) this.#texts.set(name, { of, asked: note.asked, text })
    else this.#texts.delete(name)
    return text
  }
}
