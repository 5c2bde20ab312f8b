import type { JournalCopies, JournalCopiesPage } from '../../../src/newsletter/journal/copies.ts'
import { db, emptyDatabase, rows } from './support.ts'

const PARENTS_FIRST = [
  'subscriber',
  'outbox',
  'consent',
  'alerts_consent',
  'caused_mail',
  'counted_form',
  'suppression',
  'tally',
  'value',
  'journal',
  'issue',
  'delivery',
  'issue_log',
  'rule',
  'change',
  'inquiry',
  'alert_event',
  'lane',
]

/** Makes a backup of the database. @returns a function that restores it */
export async function backUp(): Promise<() => Promise<void>> {
  const tables: [string, Record<string, unknown>[]][] = []
  for (const table of PARENTS_FIRST) tables.push([table, await rows(`select * from ${table}`)])
  return async function restore() {
    await emptyDatabase()
    const statements = tables.flatMap(([table, all]) =>
      all.map((row) => {
        const columns = Object.keys(row)
        const sql = `insert into ${table} (${columns.join()}) values (${columns.map(() => '?').join()})`
        return db.prepare(sql).bind(...Object.values(row))
      }),
    )
    if (statements.length > 0) await db.batch(statements)
  }
}

/** A KV namespace in memory that lists in pages, as KV does. */
export class FakeMemory implements JournalCopies {
  readonly #store = new Map<string, { value: string; metadata: unknown; until: number }>()
  readonly #pageSize: number
  /** Milliseconds since 1970, for keys that expire. */
  now: () => number
  writes = 0
  /** Whether it answers. */
  down = false
  /** Keys that a list does not return yet: KV propagates within a minute. */
  readonly hidden = new Set<string>()

  constructor(now: () => number = () => 0, pageSize = 1_000) {
    this.now = now
    this.#pageSize = pageSize
  }

  async get(key: string): Promise<string | null> {
    this.#answer()
    return this.#store.get(key)?.value ?? null
  }

  async put(
    key: string,
    value: string,
    { metadata, expirationTtl }: { metadata: unknown; expirationTtl: number },
  ): Promise<void> {
    this.#answer()
    this.writes++
    this.#store.set(key, { value, metadata, until: this.now() + expirationTtl * 1000 })
  }

  async list({ prefix, cursor }: { prefix: string; cursor?: string | null }): Promise<JournalCopiesPage> {
    this.#answer()
    const names = this.keys()
      .filter((key) => key.startsWith(prefix) && !this.hidden.has(key))
      .sort()
    const end = Number(cursor ?? 0) + this.#pageSize
    const keys = names
      .slice(Number(cursor ?? 0), end)
      .map((name) => ({ name, metadata: this.#store.get(name)?.metadata }))
    return end < names.length ? { keys, list_complete: false, cursor: String(end) } : { keys, list_complete: true }
  }

  keys(): string[] {
    return [...this.#store].flatMap(([key, { until }]) => (until > this.now() ? [key] : []))
  }

  /** Deletes everything, for the next test. */
  clear(): void {
    this.#store.clear()
    this.hidden.clear()
    this.down = false
  }

  #answer(): void {
    if (this.down) throw new Error('KV is down')
  }
}
