import * as z from 'zod'
import type { Pseudonyms } from '../pseudonyms.ts'
import { inForce, type Suppression } from '../store/suppression.ts'
import { PAGE, pages } from './people.ts'

/** The suppression in force of an address, under any accepted pepper. */
export type FindSuppression = (address: string) => Promise<Suppression | undefined>

const row = z.object({
  id: z.string(),
  reason: z.enum(['bounce', 'complaint', 'asked']),
  source: z.enum(['mail-service', 'operator']),
  at: z.number(),
  until: z.nullable(z.number()),
})

/**
 * Reads all suppressions in force once, and compares here: through wrangler the values stand in the statement, and one
 * that names thousands of people is longer than D1 (100 kB) and the system (128 kB an argument) accept.
 */
export async function suppressionFinder(db: D1Database, pseudonyms: Pseudonyms, now: number): Promise<FindSuppression> {
  const sql = `select address as id, reason, source, at, until from suppression where address > ?1 and ${inForce(String(now))} order by address limit ${PAGE}`
  const rows = await pages(db, sql, row, () => true)
  const suppressions = new Map(rows.map(({ id, ...suppression }) => [id, suppression]))
  return async (address) => {
    const people = await pseudonyms.ofPerson(address)
    return people.map((person) => suppressions.get(person)).find((one) => one !== undefined)
  }
}
