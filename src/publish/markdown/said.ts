import { decodeEntities } from './entities.ts'
import { Offsets } from './offsets.ts'
import type { SourceText } from './source.ts'
import type { Block, Span, TextBlock } from './walk.ts'

/** A part of what a block says, with the place of each of its characters in the body. */
export interface SaidPart extends SourceText {
  /** `code`: between backticks. `address`: a link that is its own text. `break`: a hard break. */
  kind: 'text' | 'code' | 'address' | 'break'
  isStrong: boolean
  isDeleted: boolean
}

/** What one block says: its words, without marks, addresses of links, bullets and line breaks. */
export interface SaidBlock {
  kind: TextBlock['kind'] | 'code'
  isQuoted: boolean
  parts: readonly SaidPart[]
}

/** What a body says, block by block, in the order in which it is written. */
export function* saidIn(blocks: readonly Block[]): Generator<SaidBlock> {
  for (const block of blocks) {
    const { kind, isQuoted } = block
    if (kind !== 'other') {
      yield { kind, isQuoted, parts: block.spans.flatMap(partOf) }
    } else if (block.token.type === 'code') {
      const part: SaidPart = {
        kind: 'code',
        ...block.source,
        text: block.token.text,
        isStrong: false,
        isDeleted: false,
      }
      yield { kind: 'code', isQuoted, parts: [part] }
    }
  }
}

function partOf({ token, source, isStrong, isDeleted }: Span): SaidPart[] {
  const marks = { isStrong, isDeleted }
  switch (token.type) {
    case 'text':
      return [{ kind: 'text', ...decoded(source), ...marks }]
    case 'escape':
      return [{ kind: 'text', text: token.text, offsets: source.offsets.slice(1), ...marks }]
    case 'codespan':
      return [{ kind: 'code', text: token.text, offsets: source.offsets.slice(0, token.text.length + 1), ...marks }]
    case 'link':
      return [{ kind: 'address', text: token.text, offsets: source.offsets.slice(0, token.text.length + 1), ...marks }]
    case 'br':
      return [{ kind: 'break', text: '\n', offsets: source.offsets.slice(0, 2), ...marks }]
    default:
      return []
  }
}

/** Replaces `&amp;` and the like. All characters that come from one reference have its place. */
function decoded(source: SourceText): SourceText {
  if (!source.text.includes('&')) return source
  const text: string[] = []
  const offsets = new Offsets()
  let start = 0
  for (const piece of source.text.split(/(&#?\w{1,32};)/)) {
    const characters = piece.startsWith('&') ? decodeEntities(piece) : piece
    text.push(characters)
    for (let index = 0; index < characters.length; index++)
      offsets.push(source.offsets.at(characters === piece ? start + index : start))
    start += piece.length
  }
  offsets.push(source.offsets.last)
  return { text: text.join(''), offsets }
}

/** What a body says, as one text, with an empty line between blocks. */
export function saidText(said: readonly SaidBlock[]): string {
  return said.map(({ parts }) => parts.map(({ text }) => text).join('')).join('\n\n')
}
