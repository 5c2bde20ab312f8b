import { applyD1Migrations, type D1Migration, env } from 'cloudflare:test'
import { readAddress } from '../../../src/newsletter/address.ts'
import { newId } from '../../../src/newsletter/id.ts'
import { Pseudonyms } from '../../../src/newsletter/pseudonyms.ts'
import { type SignUp, signUp } from '../../../src/newsletter/store/sign-up.ts'
import { Tokens } from '../../../src/newsletter/tokens.ts'
import { TEST_PEPPER, TEST_SECRET } from '../../support/secrets.ts'

export const db = env.NEWSLETTER
export const tokens = new Tokens([TEST_SECRET])
export const pseudonyms = new Pseudonyms([TEST_PEPPER])
export const NOW = Date.UTC(2026, 0, 15, 12)

/** Number of random histories in the model tests: more in CI. */
export const { HISTORIES } = env as unknown as { HISTORIES: { numRuns: number; seed?: number } }

// Children before parents.
const TABLES = [
  'delivery',
  'issue_test',
  'issue',
  'issue_log',
  'rule',
  'change',
  'inquiry',
  'alert_event',
  'lane',
  'outbox',
  'consent',
  'alerts_consent',
  'subscriber',
  'caused_mail',
  'counted_form',
  'suppression',
  'tally',
  'value',
  'journal',
  'audit',
]

/** Creates the tables that are missing: once before each file, because it asks the database for each migration. */
export function migrate(): Promise<void> {
  return applyD1Migrations(db, (env as unknown as { MIGRATIONS: D1Migration[] }).MIGRATIONS)
}

/** Empties all tables. */
export async function emptyDatabase(): Promise<void> {
  await db.batch(TABLES.map((table) => db.prepare(`delete from ${table}`)))
}

/** Signs an address up as the form does, each time from another client. @returns the id of the mail */
export async function signUpAs(
  typed: string,
  { client = newId(), ...request }: Partial<Omit<SignUp, 'clients'>> & { client?: string } = {},
): Promise<string> {
  const read = readAddress(typed)
  if (!read.ok) throw new Error(read.reason)
  const mail = request.mail ?? newId()
  await signUp(db, pseudonyms, {
    mail,
    attempt: undefined,
    subscriber: newId(),
    address: read.address,
    preferences: { locale: 'nl', topics: ['projects'], municipalities: [] },
    wording: 'test',
    page: '/nl/nieuwsbrief',
    clients: [client],
    now: NOW,
    ...request,
  })
  return mail
}

export async function rows<T = Record<string, unknown>>(sql: string, ...values: unknown[]): Promise<T[]> {
  const { results } = await db
    .prepare(sql)
    .bind(...values)
    .all<T>()
  return results
}

/** Every row of every table, to check that nothing changed; without counted forms, which every form adds. */
export async function everything(): Promise<string> {
  const tables = await Promise.all(
    TABLES.filter((table) => table !== 'counted_form').map(async (table) => [
      table,
      await rows(`select * from ${table} order by 1, 2`),
    ]),
  )
  return JSON.stringify(tables)
}

/** The state of an address, as in the state machine. */
export async function standing(address: string): Promise<string> {
  const [row] = await rows<{ status: string }>('select status from subscriber where address = ?', address)
  return row?.status ?? 'unknown'
}
