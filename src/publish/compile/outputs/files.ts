import type { FileRecord } from '../../../content/schema/page.ts'

/** Where a file of a page's folder is published; the same in every language: `/files/statistics/population/population.csv`. */
export function fileAddress(contentPath: string): string {
  return `/files${contentPath}`
}

/** A table as it lies beside a page (RFC 4180; its first line names the columns). */
export function toFile(text: string): FileRecord {
  return { kind: 'file', type: 'text/csv; charset=utf-8; header=present', body: text }
}
