import type { Tokens } from 'marked'
import { placeTokens } from './align.ts'
import { isBlank } from './blank.ts'
import { insideItem } from './inside.ts'
import { type Compilation, type CompileBlocks, excerpt, type Finding, report } from './page.ts'
import { offsetAt, type SourceText } from './source.ts'

/** Compiles a list. An item without text is left out, except of a numbered list, whose numbers stay as they are written. */
export function compileList(
  token: Tokens.List,
  source: SourceText,
  page: Compilation,
  compileBlocks: CompileBlocks,
): string {
  const tag = token.ordered ? 'ol' : 'ul'
  const start = token.ordered && token.start !== '' && token.start !== 1 ? ` start="${token.start}"` : ''
  const items = placeTokens(source, token.items)
    .map(([item, place]) => compileItem(item as Tokens.ListItem, place, page, compileBlocks))
    .filter((html) => token.ordered || html !== '')
  if (items.every((html) => html === '')) return ''
  return `<${tag}${start}>\n${items.map((html) => `<li>${html}</li>\n`).join('')}</${tag}>\n`
}

/** The content of an item. Empty for an item without text, which is reported. */
function compileItem(
  item: Tokens.ListItem,
  source: SourceText,
  page: Compilation,
  compileBlocks: CompileBlocks,
): string {
  if (isBlank(item.text) && !item.task) {
    report(page, offsetAt(source, item.raw.search(/\S/)), emptyItem(item), 'warning')
    return ''
  }
  if (item.task) {
    const instead = 'Write a plain list, without [ ]: a checkbox that nobody can tick tells a screen reader nothing.'
    report(page, offsetAt(source, item.raw.search(/\S/)), {
      code: 'checkbox',
      found: excerpt(item.raw),
      expected: 'a list without checkboxes',
      instead,
    })
  }
  return compileBlocks(item.tokens, insideItem(item, source), page).trimEnd()
}

function emptyItem({ raw }: Tokens.ListItem): Finding {
  return {
    code: 'empty-item',
    found: /\S+/.exec(raw)?.[0] ?? '',
    expected: 'an item with a text',
    instead: 'write the text of the item, or remove this line',
  }
}
