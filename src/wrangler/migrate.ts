import { readdir } from 'node:fs/promises'
import { flagsOf, type Place, wrangler } from './run.ts'

/** Databases by their binding in wrangler.toml, and where their migrations lie. */
const MIGRATIONS = { LEDGER: 'src/publish/migrations', NEWSLETTER: 'src/newsletter/migrations' } as const
export type Database = keyof typeof MIGRATIONS

/** Applies the migrations that a database has not seen yet, through wrangler, which keeps count of them. */
export async function migrate(database: Database, place: Place): Promise<void> {
  await wrangler(['d1', 'migrations', 'apply', database, ...flagsOf(place)])
}

/** Whether a database has seen every migration there is: a quick look that spares a process of wrangler's. */
export async function isMigrated(name: Database, database: D1Database): Promise<boolean> {
  const files = (await readdir(MIGRATIONS[name])).filter((file) => file.endsWith('.sql'))
  try {
    const applied = await database.prepare('select count(*) as count from d1_migrations').first<number>('count')
    return applied === files.length
  } catch {
    // A new database has no such table. If anything else is wrong, the migrations fail and say so.
    return false
  }
}
