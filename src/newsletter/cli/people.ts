import * as z from 'zod'
import { pageOf } from '../store/reports.ts'

/** Rows of a page: through wrangler each page is a process of some seconds. */
export const PAGE = 10_000

const person = z.object({
  id: z.string(),
  email: z.string(),
  address: z.string(),
  status: z.string(),
  locale: z.string(),
  created_at: z.number(),
  confirmed_at: z.nullable(z.number()),
  ended_at: z.nullable(z.number()),
})
export type Person = z.infer<typeof person>

/** A mail to a new address that a subscriber entered. */
const newAddress = z.object({
  id: z.string(),
  subscriber: z.string(),
  recipient: z.string(),
  state: z.string(),
  created_at: z.number(),
})
export type NewAddress = z.infer<typeof newAddress>

/**
 * Everything that the database has under an address. It reads all rows and compares them here, so that no statement contains
 * an address: wrangler takes statements as arguments, which every user of the machine can see.
 * @param matches is called with addresses in lower case
 */
export async function findPeople(
  db: D1Database,
  matches: (address: string) => boolean,
): Promise<{ people: Person[]; newAddresses: NewAddress[] }> {
  const people = await readAll((last) => pageOf(db, 'people', last, PAGE), person)
  const newAddresses = await readAll((last) => pageOf(db, 'newAddresses', last, PAGE), newAddress)
  return {
    people: people.filter(({ address }) => matches(address)),
    newAddresses: newAddresses.filter(({ recipient }) => matches(recipient.toLowerCase())),
  }
}

/** All rows of a list that is read in pages. */
export async function readAll<T extends { id: string }>(
  readPage: (last: string) => Promise<unknown[]>,
  schema: z.ZodType<T>,
): Promise<T[]> {
  const all: T[] = []
  for (let last = ''; ; ) {
    const rows = z.array(schema).parse(await readPage(last))
    all.push(...rows)
    const end = rows.at(-1)
    if (!end || rows.length < PAGE) return all
    last = end.id
  }
}
