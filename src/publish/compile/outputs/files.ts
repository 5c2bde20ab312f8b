import type { FileRecord } from '../../../content/schema/page.ts'

/** Address of a file in a page's folder, the same in every language: `/files/statistics/population/population.csv`. */
export function fileAddress(contentPath: string): string {
  return `/files${contentPath}`
}

/** The record of a CSV file, byte for byte (RFC 4180; the first line names the columns). */
export function toFile(text: string): FileRecord {
  return { kind: 'file', type: 'text/csv; charset=utf-8; header=present', body: text }
}
