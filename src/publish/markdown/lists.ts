import type { Tokens } from 'marked'
import { placeTokens } from './align.ts'
import { insideItem } from './inside.ts'
import { type Compilation, type CompileBlocks, excerpt, report } from './page.ts'
import { offsetAt, type SourceText } from './source.ts'

export function compileList(
  token: Tokens.List,
  source: SourceText,
  page: Compilation,
  compileBlocks: CompileBlocks,
): string {
  const tag = token.ordered ? 'ol' : 'ul'
  const start = token.ordered && token.start !== '' && token.start !== 1 ? ` start="${token.start}"` : ''
  const items = placeTokens(source, token.items).map(([item, place]) =>
    compileItem(item as Tokens.ListItem, place, page, compileBlocks),
  )
  return `<${tag}${start}>\n${items.join('')}</${tag}>\n`
}

function compileItem(
  item: Tokens.ListItem,
  source: SourceText,
  page: Compilation,
  compileBlocks: CompileBlocks,
): string {
  if (item.task) {
    const instead = 'Write a plain list, without [ ]: a checkbox that nobody can tick tells a screen reader nothing.'
    report(page, offsetAt(source, item.raw.search(/\S/)), {
      code: 'checkbox',
      found: excerpt(item.raw),
      expected: 'a list without checkboxes',
      instead,
    })
  }
  return `<li>${compileBlocks(item.tokens, insideItem(item, source), page).trimEnd()}</li>\n`
}
