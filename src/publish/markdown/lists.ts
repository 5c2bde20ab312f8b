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
  checkFirstNumber(token, source, page)
  const start = token.ordered && token.start !== '' && token.start !== 1 ? ` start="${token.start}"` : ''
  const items = placeTokens(source, token.items)
    .map(([item, place]) => compileItem(item as Tokens.ListItem, place, page, compileBlocks))
    .filter((html) => token.ordered || html !== '')
  if (items.every((html) => html === '')) return ''
  return `<${tag}${start}>\n${items.map((html) => `<li>${html}</li>\n`).join('')}</${tag}>\n`
}

/** No list begins at 2026: a sentence does. */
function checkFirstNumber({ ordered, start, items, raw }: Tokens.List, source: SourceText, page: Compilation): void {
  const isNumber = ordered && typeof start === 'number' && start >= (items.length === 1 ? 100 : 1000)
  if (!isNumber) return
  const [line = ''] = raw.trimStart().split('\n')
  const finding: Finding = {
    code: 'list-number',
    found: excerpt(line),
    expected: 'a list that begins at a small number: a number and a full stop at the beginning of a line make a list',
    instead: `Write ${excerpt(line.replace(/[.)]/, '\\$&'))} if it is a sentence, or begin the list with 1.`,
  }
  report(page, offsetAt(source, raw.search(/\S/)), finding, 'warning')
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
