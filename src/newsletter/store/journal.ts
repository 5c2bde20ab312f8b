import * as z from 'zod/mini'
import { newId } from '../id.ts'
import { json } from './rows.ts'

/** What an entry of the journal says. All but `beat` name something that a restore must not undo. */
export const JOURNAL_KINDS = [
  /** A sign of life, once a minute: it shows a restore by which nothing else was lost. */
  'beat',
  'erased',
  'unsubscribed',
  'paused',
  'resumed',
  /** An unsubscription was taken back. */
  'undone',
  /** The subscription moved to another address. */
  'moved',
  'suppressed',
] as const
export type JournalKind = (typeof JOURNAL_KINDS)[number]

/** What an entry is about: ids and pseudonyms only, never an address. */
export const journalDetail = z.object({
  subscriber: z.optional(z.nullable(z.string())),
  /** A mail whose recipient was erased, where the subscriber stays. */
  mail: z.optional(z.string()),
  addressHash: z.optional(z.string()),
  reason: z.optional(z.enum(['bounce', 'complaint', 'asked'])),
  source: z.optional(z.enum(['mail-service', 'operator'])),
  until: z.optional(z.nullable(z.number())),
})
export type JournalDetail = z.infer<typeof journalDetail>

export interface JournalEntry {
  /** Begins with its time, so that entries sort and can be listed by time. */
  id: string
  kind: JournalKind
  at: number
  detail: JournalDetail
}

const entryRow = z.object({ id: z.string(), kind: z.enum(JOURNAL_KINDS), at: z.number(), detail: json(journalDetail) })

const NOTE = 'insert into journal (id, kind, at, detail) values (?1, ?2, ?3, ?4)'

/** The statement that writes an entry; it belongs in the batch that does what the entry says. */
export function note(db: D1Database, kind: JournalKind, detail: JournalDetail, now: number): D1PreparedStatement {
  return db.prepare(NOTE).bind(newId(now), kind, now, JSON.stringify(detail))
}

/**
 * The statement that writes an entry about a subscriber, if the condition holds for the row; it comes before the
 * statements that change the row.
 * @param kind SQL that gives the kind
 * @param condition SQL on the columns of `subscriber`
 */
export function noteSubscriber(
  db: D1Database,
  { id, kind, condition, now }: { id: string; kind: string; condition: string; now: number },
): D1PreparedStatement {
  const sql = `insert into journal (id, kind, at, detail)
select ?3, ${kind}, ?2, json_object('subscriber', id) from subscriber where id = ?1 and ${condition}`
  return db.prepare(sql).bind(id, now, newId(now))
}

/** The time of the newest beat; undefined in a new database. */
export async function newestBeat(db: D1Database): Promise<number | undefined> {
  return (await db.prepare(`select max(at) as at from journal where kind = 'beat'`).first<number>('at')) ?? undefined
}

/** Entries that are not copied outside the database yet, the oldest first. */
export async function entriesToCopy(db: D1Database, limit: number): Promise<JournalEntry[]> {
  const sql = 'select id, kind, at, detail from journal where copied = 0 order by id limit ?1'
  return z.array(entryRow).parse((await db.prepare(sql).bind(limit).all()).results)
}

export async function markCopied(db: D1Database, ids: readonly string[]): Promise<void> {
  const sql = 'update journal set copied = 1 where id in (select value from json_each(?1))'
  await db.prepare(sql).bind(JSON.stringify(ids)).run()
}

/** Which of these entries the database does not have. */
export async function missingEntries(db: D1Database, ids: readonly string[]): Promise<Set<string>> {
  const sql = 'select value as id from json_each(?1) where value not in (select id from journal)'
  const { results } = await db.prepare(sql).bind(JSON.stringify(ids)).all<{ id: string }>()
  return new Set(results.map(({ id }) => id))
}

/** Whether the journal lacks an entry; `?3` is its id. */
export const ENTRY_IS_MISSING = 'not exists (select 1 from journal where id = ?3)'

const ADOPT = `insert into journal (id, kind, at, detail, copied)
select value ->> '$.id', value ->> '$.kind', value ->> '$.at', value ->> '$.detail', 1 from json_each(?1) where true
on conflict (id) do nothing`

/** The statement that takes entries over from the copies outside. */
export function adoptEntries(db: D1Database, entries: readonly JournalEntry[]): D1PreparedStatement {
  return db.prepare(ADOPT).bind(JSON.stringify(entries))
}
