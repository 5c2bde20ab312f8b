import * as z from 'zod'
import type { Pseudonyms } from '../pseudonyms.ts'
import { suppressionPage } from '../store/reports.ts'
import type { Suppression } from '../store/suppression.ts'
import { PAGE, readAll } from './people.ts'

/** The suppression in force of an address, under any accepted pepper. */
export type FindSuppression = (address: string) => Promise<Suppression | undefined>

const row = z.object({
  id: z.string(),
  reason: z.enum(['bounce', 'complaint', 'asked']),
  source: z.enum(['mail-service', 'operator']),
  at: z.number(),
  until: z.nullable(z.number()),
})

/** All suppressions in force, by pseudonym. */
export function allSuppressions(db: D1Database, now: number): Promise<z.infer<typeof row>[]> {
  return readAll((last) => suppressionPage(db, last, PAGE, now), row)
}

/**
 * Reads all suppressions in force once, and compares here: through wrangler the values stand in the statement, and one
 * that names thousands of people is longer than D1 (100 kB) and the system (128 kB an argument) accept.
 */
export async function suppressionFinder(db: D1Database, pseudonyms: Pseudonyms, now: number): Promise<FindSuppression> {
  const rows = await allSuppressions(db, now)
  const suppressions = new Map(rows.map(({ id, ...suppression }) => [id, suppression]))
  return async (address) => {
    const hashes = await pseudonyms.hashAddress(address)
    return hashes.map((hash) => suppressions.get(hash)).find((one) => one !== undefined)
  }
}
