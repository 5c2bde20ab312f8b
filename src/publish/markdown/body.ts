import type { Token } from 'marked'
import { lex } from './lexer.ts'
import { refuseLongItems, refuseManyLines, Unreadable } from './limits.ts'
import { normalizeBody } from './positions.ts'
import { type SaidBlock, saidIn } from './said.ts'
import { wholeSource } from './source.ts'
import { type Block, blocksOf } from './walk.ts'

/** A body of Markdown after it was read, once, for the compiler and for all that look at what the page says. */
export interface Body {
  /** The Markdown, with LF at the ends of lines. Offsets are places in it. */
  text: string
  /** Empty if the body cannot be read. */
  tokens: readonly Token[]
  /** All blocks that contain no blocks, for those who write no HTML. */
  blocks: readonly Block[]
  /** What the page says, block by block. */
  said: readonly SaidBlock[]
  /** Why the body cannot be read. */
  unreadable?: Unreadable
}

/** What was read of each file, for as long as the file itself is in memory. */
const read = new WeakMap<object, Body>()

/** The body of a file, which is read when it is first asked for. */
export function bodyOf(file: { readonly body: string }): Body {
  const known = read.get(file)
  if (known) return known
  const body = readBody(file.body)
  read.set(file, body)
  return body
}

/** Forgets what was read of a file, to free its memory. The body is read again if it is asked for again. */
export function forgetBody(file: { readonly body: string }): void {
  read.delete(file)
}

/** Reads a body. Never throws for a mistake in it. */
export function readBody(markdown: string): Body {
  const text = normalizeBody(markdown)
  try {
    refuseManyLines(text)
    refuseLongItems(text)
    const tokens = lex(text)
    const blocks = [...blocksOf(tokens, wholeSource(text))]
    return { text, tokens, blocks, said: [...saidIn(blocks)] }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return { text, tokens: [], blocks: [], said: [], unreadable: error }
  }
}
