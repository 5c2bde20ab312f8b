import { createHash } from 'node:crypto'
import type { PageFile } from '../source/page-file.ts'

/**
 * Hash of what a page says (title, summary and text), in 16 hexadecimal digits. Address, order, dates and contacts do not
 * count, and neither do spaces, line breaks, or straight and curly quotes.
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
