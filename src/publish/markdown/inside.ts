/** The text inside a token, with the place of each of its characters. */
import type { Tokens } from 'marked'
import { alignLines, alignUnescaped, withoutPrefixes } from './align.ts'
import { type SourceText, sliceSource } from './source.ts'
import type { ContainerToken } from './tokens.ts'

/** What `>` adds to a line of a quote, with at most one space or tab after it (CommonMark 5.1). */
const QUOTE_MARK = /^ {0,3}>[ \t]?/

export function insideQuote(source: SourceText): SourceText {
  return withoutPrefixes(source, QUOTE_MARK)
}

export function insideItem(item: Tokens.ListItem, source: SourceText): SourceText {
  const text = alignLines(source, item.task ? `${boxOf(item)}${item.text}` : item.text)
  if (!item.task) return text
  // Marked puts one space after the checkbox, however many there are.
  return { text: `${boxOf(item)}${item.text}`, offsets: text.offsets }
}

/** The checkbox, which marked removes from the text of an item but keeps in its tokens. */
function boxOf({ raw }: Tokens.ListItem): string {
  return `${/\[[ xX]\]/.exec(raw)?.[0] ?? ''} `
}

export function insideBlock(token: ContainerToken, source: SourceText): SourceText {
  const start = token.raw.indexOf('\n') + 1
  return sliceSource(source, start, start + token.inner.length)
}

export function titleOfBlock(token: ContainerToken, source: SourceText): SourceText {
  const start = token.raw.indexOf(token.title, token.raw.indexOf(token.name) + token.name.length)
  return sliceSource(source, start, start + token.title.length)
}

/** One row of cells, each with its place: the header, then the others. */
export function cellsOf(
  { header, rows }: Tokens.Table,
  source: SourceText,
): { cell: Tokens.TableCell; place: SourceText }[][] {
  const lines = linesOf(source)
  return [header, ...rows].map((row, index) => {
    // The second line has the dashes.
    const line = lines[index === 0 ? 0 : index + 1] ?? source
    const starts = cellStarts(line.text)
    return row.map((cell, column) => ({ cell, place: alignUnescaped(line, starts[column] ?? 0, cell.text) }))
  })
}

/** The lines of a source. */
export function linesOf(source: SourceText): SourceText[] {
  let start = 0
  return source.text.split('\n').map((line) => {
    const place = sliceSource(source, start, start + line.length)
    start += line.length + 1
    return place
  })
}

/** Column at which the text of each cell begins. A pipe after an odd number of backslashes is escaped. */
export function cellStarts(line: string): number[] {
  const indent = line.search(/\S|$/)
  const borders = [...line.matchAll(/(?<!\\)(?:\\\\)*\|/g)].map(({ 0: found, index }) => index + found.length)
  const starts = line[indent] === '|' ? borders : [0, ...borders]
  return starts.map((start) => start + line.slice(start).search(/\S|$/))
}

/** The text of emphasis or of a link, without its marks. */
export function insideSpan(
  token: Tokens.Strong | Tokens.Em | Tokens.Del | Tokens.Link | Tokens.Image,
  source: SourceText,
): SourceText {
  if (token.type === 'link' || token.type === 'image')
    return alignUnescaped(source, token.raw.indexOf('[') + 1, token.text)
  const marks = (token.raw.length - token.text.length) / 2
  return sliceSource(source, marks, token.raw.length - marks)
}
