/** Visits the tokens of a body, each with its place, for those who read the text of a page and write no HTML. */
import type { Token } from 'marked'
import { alignLines, placeTokens } from './align.ts'
import { cellsOf, insideBlock, insideItem, insideQuote, insideSpan, titleOfBlock } from './inside.ts'
import type { SourceText } from './source.ts'
import type { PageToken } from './tokens.ts'

/** A block of running text: a paragraph, a heading, a cell of a table, the title of one of our blocks. */
export interface TextBlock {
  kind: 'text' | 'heading' | 'cell' | 'title'
  /** Its text, piece by piece. */
  spans: readonly Span[]
  source: SourceText
  isQuoted: boolean
}

/** Any other block that contains no blocks. The cells of a table follow it. */
interface OtherBlock {
  kind: 'other'
  token: PageToken
  source: SourceText
  isQuoted: boolean
}

export type Block = TextBlock | OtherBlock

/** The blocks of a body that contain no blocks, in the order in which they are written. */
export function* blocksOf(tokens: readonly Token[], source: SourceText, isQuoted = false): Generator<Block> {
  for (const [token, place] of placeTokens(source, tokens)) yield* blocksIn(token, place, isQuoted)
}

function* blocksIn(token: PageToken, source: SourceText, isQuoted: boolean): Generator<Block> {
  switch (token.type) {
    case 'paragraph':
    case 'text':
      return yield textBlock('text', token.tokens ?? [], alignLines(source, token.text), isQuoted)
    case 'heading':
      return yield textBlock('heading', token.tokens, alignLines(source, token.text), isQuoted)
    case 'list':
      for (const [item, place] of placeTokens(source, token.items))
        if (item.type === 'list_item') yield* blocksOf(item.tokens, insideItem(item, place), isQuoted)
      return
    case 'blockquote':
      return yield* blocksOf(token.tokens, insideQuote(source), true)
    case 'table':
      yield { kind: 'other', token, source, isQuoted }
      for (const { cell, place } of cellsOf(token, source).flat()) yield textBlock('cell', cell.tokens, place, isQuoted)
      return
    case 'container':
      yield textBlock('title', token.titleTokens, titleOfBlock(token, source), isQuoted)
      return yield* blocksOf(token.tokens, insideBlock(token, source), isQuoted)
    case 'footnote':
      return yield* blocksOf(token.tokens, alignLines(source, token.text), isQuoted)
    default:
      yield { kind: 'other', token, source, isQuoted }
  }
}

function textBlock(
  kind: TextBlock['kind'],
  tokens: readonly Token[],
  source: SourceText,
  isQuoted: boolean,
): TextBlock {
  return { kind, spans: [...spansOf(tokens, source)], source, isQuoted }
}

/** A token of running text that contains no others, with the marks around it. */
export interface Span {
  token: PageToken
  source: SourceText
  isStrong: boolean
  isDeleted: boolean
  /** The link that contains it. */
  link?: PageToken
}

/** The tokens of running text, without the emphasis and the links around them. */
function* spansOf(
  tokens: readonly Token[],
  source: SourceText,
  around: Pick<Span, 'isStrong' | 'isDeleted' | 'link'> = { isStrong: false, isDeleted: false },
): Generator<Span> {
  for (const [token, place] of placeTokens(source, tokens)) {
    if (token.type === 'strong' || token.type === 'em' || token.type === 'del')
      yield* spansOf(token.tokens, insideSpan(token, place), {
        ...around,
        isStrong: around.isStrong || token.type === 'strong',
        isDeleted: around.isDeleted || token.type === 'del',
      })
    else if (token.type === 'link' && !token.autolink)
      yield* spansOf(token.tokens, insideSpan(token, place), { ...around, link: around.link ?? token })
    else yield { token, source: place, ...around }
  }
}
