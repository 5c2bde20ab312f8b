import { count } from '../../cli/output.ts'

/** From this number of records on, an editor may want to know what they cost. Cloudflare's free plan allows 1,000 a day. */
const MANY_RECORDS = 1_000

/**
 * Cloudflare's price of writes to KV on the paid plan: dollars for a million, above the first million of a month. Each key
 * of a bulk write counts as one. Read from the table `kv_pricing.mdx` in the repository cloudflare/cloudflare-docs, at
 * commit 16f657ef; the page in `source` shows that table.
 */
const WRITES = {
  dollars: 5,
  source: 'https://developers.cloudflare.com/kv/platform/pricing/',
  /** The day on which a maintainer read the table. */
  read: '29 November 2026',
}

/**
 * Says how many records a push writes, and their price with its source and date. A title in a menu is on every page, so a
 * small change may write many records.
 * @returns undefined for few records
 */
export function priceOf(records: number): string | undefined {
  if (records < MANY_RECORDS) return undefined
  const { dollars, source, read } = WRITES
  const cents = Math.ceil((records * dollars * 100) / 1_000_000)
  return `${count(records, 'record')} to write, for at most $${(cents / 100).toFixed(2)}: KV costs $${dollars} for a million writes, and the first million of a month nothing (${source}, read on ${read})`
}
