import * as z from 'zod'
import type { Pseudonyms } from '../pseudonyms.ts'
import { suppressionPage } from '../store/reports.ts'
import type { Suppression } from '../store/suppression.ts'
import { PAGE, readAll } from './people.ts'

/** Returns the active suppression of an address, under any accepted pepper. */
export type FindSuppression = (address: string) => Promise<Suppression | undefined>

const row = z.object({
  id: z.string(),
  reason: z.enum(['bounce', 'complaint', 'asked']),
  source: z.enum(['mail-service', 'operator']),
  at: z.number(),
  until: z.nullable(z.number()),
})

/** All suppressions in force; each id is an address hash. */
export function allSuppressions(db: D1Database, now: number): Promise<z.infer<typeof row>[]> {
  return readAll((last) => suppressionPage(db, last, PAGE, now), row)
}

/**
 * Reads all suppressions in force once, and compares them here. Through wrangler the values are part of the statement: with
 * thousands of addresses it would exceed the limits of D1 (100 kB) and of an argument (128 kB).
 */
export async function suppressionFinder(db: D1Database, pseudonyms: Pseudonyms, now: number): Promise<FindSuppression> {
  const rows = await allSuppressions(db, now)
  const suppressions = new Map(rows.map(({ id, ...suppression }) => [id, suppression]))
  return async (address) => {
    const hashes = await pseudonyms.hashAddress(address)
    return hashes.map((hash) => suppressions.get(hash)).find((one) => one !== undefined)
  }
}
