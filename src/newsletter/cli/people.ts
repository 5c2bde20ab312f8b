import * as z from 'zod'

/** Rows that one page reads: through wrangler each page is a process of some seconds. */
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

/** A mail that was owed to somebody who is no subscriber with that address: the new address that a subscriber entered. */
const newAddress = z.object({
  id: z.string(),
  subscriber: z.string(),
  recipient: z.string(),
  state: z.string(),
  created_at: z.number(),
})
export type NewAddress = z.infer<typeof newAddress>

const PEOPLE = `select id, email, address, status, locale, created_at, confirmed_at, ended_at from subscriber where id > ?1 order by id limit ${PAGE}`
const NEW_ADDRESSES = `select id, subscriber, recipient, state, created_at from outbox where id > ?1 and recipient is not null order by id limit ${PAGE}`

/**
 * Everything that stands in the database under an address. It reads all rows and compares here, so that no address
 * stands in a statement: wrangler takes statements as arguments, which every user of the machine can see.
 * @param matches gets addresses in lower case
 */
export async function findPeople(
  db: D1Database,
  matches: (address: string) => boolean,
): Promise<{ people: Person[]; newAddresses: NewAddress[] }> {
  const people = await pages(db, PEOPLE, person, (row) => matches(row.address))
  const newAddresses = await pages(db, NEW_ADDRESSES, newAddress, (row) => matches(row.recipient.toLowerCase()))
  return { people, newAddresses }
}

/** All rows of a statement that takes the last id as `?1`, page by page. */
export async function pages<T extends { id: string }>(
  db: D1Database,
  sql: string,
  schema: z.ZodType<T>,
  wanted: (row: T) => boolean,
): Promise<T[]> {
  const found: T[] = []
  for (let last = ''; ; ) {
    const { results } = await db.prepare(sql).bind(last).all()
    const rows = z.array(schema).parse(results)
    found.push(...rows.filter(wanted))
    const end = rows.at(-1)
    if (!end || rows.length < PAGE) return found
    last = end.id
  }
}
