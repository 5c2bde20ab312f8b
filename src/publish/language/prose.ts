import { Offsets } from '../markdown/offsets.ts'
import type { SaidBlock, SaidPart } from '../markdown/said.ts'

/** A stretch of running text: a paragraph, an item of a list, a line that ends in a hard break. */
export interface Prose {
  /** Without markup. Code, addresses and words in quotation marks are spaces. */
  text: string
  /** Offset in the body of each character, and of the end: one element more than the text. */
  offsets: Offsets
}

/** Words in quotation marks. A full stop before the closing mark is kept: it may also end the outer sentence. */
const QUOTED = /[“„«][^“”„«»]{0,600}?[”»]|(?<![\p{L}\p{N}])"[^"]{0,600}?"/gu

/** The end of bold words that open a text as a title and are not a part of its sentence: `**FMDV.** In 2019 …`. */
const TITLE_END = /[.:?!][ \u00a0\u202f]?$/u

/** The running text of a body. Leaves out titles, code, tables, quotations and addresses: not text, or not the author's. */
export function proseOf(said: readonly SaidBlock[]): Prose[] {
  return said.filter(({ kind, isQuoted }) => kind === 'text' && !isQuoted).flatMap(({ parts }) => stretchesOf(parts))
}

/** The running text of a text without markup, such as a summary. */
export function plainProse(text: string): Prose[] {
  return stretch(text, Offsets.from(0, text.length + 1))
}

/** A hard break ends a stretch. */
function stretchesOf(parts: readonly SaidPart[]): Prose[] {
  const end = parts.findIndex(({ kind }) => kind === 'break')
  if (end >= 0) return [...stretchesOf(parts.slice(0, end)), ...stretchesOf(parts.slice(end + 1))]
  const own = parts.slice(titleParts(parts))
  const text = own.map(({ kind, text: words }) => (kind === 'text' ? words : ' '.repeat(words.length))).join('')
  const offsets = new Offsets()
  for (const part of own) offsets.append(part.offsets, 0, part.text.length)
  offsets.push(own.at(-1)?.offsets.last ?? 0)
  return stretch(text, offsets)
}

/** Number of the parts at the beginning that are a title: bold words that end in a mark, or have a colon behind them. */
function titleParts(parts: readonly SaidPart[]): number {
  const end = parts.findIndex(({ isStrong, text }) => !isStrong && text.trim() !== '')
  const bold = parts.slice(0, end < 0 ? parts.length : end)
  const words = bold.map(({ text }) => text).join('')
  if (words.trim() === '') return 0
  const isTitle = TITLE_END.test(words.trimEnd()) || /^[ \u00a0\u202f]?:/.test(parts[end]?.text ?? '')
  return isTitle ? bold.length : 0
}

function stretch(written: string, offsets: Offsets): Prose[] {
  const text = written.replaceAll('\n', ' ').replace(QUOTED, withoutWords)
  const start = text.search(/[^\s:]/u)
  return start < 0 ? [] : [{ text: text.slice(start).trimEnd(), offsets: offsets.slice(start) }]
}

function withoutWords(quoted: string): string {
  const end = /[.?!](?=\s?.$)/.exec(quoted)
  const kept = end ? ' '.repeat(end.index) + end[0] : ''
  return kept.padEnd(quoted.length)
}
