import { createHash } from 'node:crypto'
import type { PageFile } from '../source/page-file.ts'

/**
 * Names what a page says, in 16 hexadecimal digits: title, summary and text. Its address, order, dates and contacts are
 * left out, and so is how it is set: spaces, line breaks, straight or curved quotes.
 */
export function meaningOf({ meta, body }: Pick<PageFile, 'meta' | 'body'>): string {
  const text = [meta.title, meta.summary, body]
    .join('\n')
    .normalize('NFC')
    .replace(/[’‘]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
