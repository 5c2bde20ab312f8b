import { createHash } from 'node:crypto'
import { PART_BYTES } from '../../content/schema/routes.ts'

/** Number of records that hold a document. */
function partCount(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / PART_BYTES))
}

/** The text of the record that holds one part of some bytes. */
export function partText(bytes: Buffer, index: number): string {
  const data = bytes.subarray(index * PART_BYTES, (index + 1) * PART_BYTES).toString('base64')
  return JSON.stringify({ kind: 'part', data })
}

/** Names of the records that hold some bytes, in order. */
export function partNames(bytes: Buffer): string[] {
  return Array.from({ length: partCount(bytes.length) }, (_, i) => digestOf(partText(bytes, i)))
}

/** SHA-256 in lower-case hexadecimal. */
export function digestOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}
