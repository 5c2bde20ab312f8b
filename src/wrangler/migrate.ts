import { readdir } from 'node:fs/promises'
import { flagsOf, type Place, wrangler } from './run.ts'

/** Folders of migrations, by the binding of the database in wrangler.toml. */
const MIGRATIONS = { LEDGER: 'src/publish/migrations', NEWSLETTER: 'src/newsletter/migrations' } as const
export type Database = keyof typeof MIGRATIONS

/** Applies the missing migrations of a database, through wrangler, which records the applied ones. */
export async function migrate(database: Database, place: Place): Promise<void> {
  await wrangler(['d1', 'migrations', 'apply', database, ...flagsOf(place)])
}

/**
 * Whether a database has all migrations. A quick check, to avoid starting wrangler.
 * @throws Error of the database if it cannot be read
 */
export async function isMigrated(name: Database, database: D1Database): Promise<boolean> {
  const files = (await readdir(MIGRATIONS[name])).filter((file) => file.endsWith('.sql'))
  try {
    const applied = await database.prepare('select count(*) as count from d1_migrations').first<number>('count')
    return applied === files.length
  } catch (error) {
    // A new database has no such table.
    if (error instanceof Error && error.message.includes('no such table')) return false
    throw error
  }
}
