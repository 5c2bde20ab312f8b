import { createHash } from 'node:crypto'
import { bodyOf } from '../markdown/body.ts'
import type { SaidBlock } from '../markdown/said.ts'
import type { PageFile } from '../source/page-file.ts'

/**
 * Hash of what a page says (title, summary and text), in 16 hexadecimal digits. Address, order, dates and contacts do not
 * count. In the text, neither do the targets of links, the signs of lists and emphasis, the alignment of tables, spaces,
 * line breaks, or straight and curly quotes. Words that are struck out do.
 */
export function meaningOf(file: Pick<PageFile, 'meta' | 'body'>): string {
  const known = meanings.get(file)
  if (known !== undefined) return known
  const meaning = computeMeaning(file)
  meanings.set(file, meaning)
  return meaning
}

/** Keeps the hash of a file, which an earlier process has computed from the same text. */
export function keepMeaning(file: Pick<PageFile, 'meta' | 'body'>, meaning: string): void {
  meanings.set(file, meaning)
}

/** The hash of each file whose meaning was asked for, because several translations may be compared with it. */
const meanings = new WeakMap<object, string>()

function computeMeaning(file: Pick<PageFile, 'meta' | 'body'>): string {
  const { title, summary } = file.meta
  const text = [title, summary, ...bodyOf(file).said.map(wordsOf)]
    .join('\n')
    .normalize('NFC')
    .replace(/\u00AD/g, '')
    .replace(/[’‘]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

function wordsOf({ kind, parts }: SaidBlock): string {
  const words = parts.map(({ text, isDeleted }) => (isDeleted ? `~~${text}~~` : text)).join('')
  // The path of the file of a chart comes before its title.
  return kind === 'title' ? words.replace(/^\/\S+\s+/, '') : words
}
