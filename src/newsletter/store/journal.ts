import * as z from 'zod/mini'
import { newId } from '../id.ts'
import { json } from './rows.ts'

/** Kinds of journal entries. All except `beat` record a change that a restore must not undo. */
export const JOURNAL_KINDS = [
  /** Written once a minute. It reveals a restore that lost no other entry. */
  'beat',
  'erased',
  'unsubscribed',
  'paused',
  'resumed',
  /** An unsubscription was reverted. */
  'undone',
  /** The subscription moved to another address. */
  'moved',
  'suppressed',
  /** A subscriber agreed to alerts in their preferences. */
  'alerts-given',
  'alerts-withdrawn',
] as const
export type JournalKind = (typeof JOURNAL_KINDS)[number]

/** Data of an entry: ids and pseudonyms only, never an address. */
export const journalDetail = z.object({
  subscriber: z.optional(z.nullable(z.string())),
  /** A mail to a new address that was erased; its subscriber stays. */
  mail: z.optional(z.string()),
  addressHash: z.optional(z.string()),
  reason: z.optional(z.enum(['bounce', 'complaint', 'asked'])),
  source: z.optional(z.enum(['mail-service', 'operator'])),
  until: z.optional(z.nullable(z.number())),
  /** Version of the text about alerts that the subscriber agreed to, and the page that showed it. */
  wording: z.optional(z.string()),
  page: z.optional(z.string()),
})
export type JournalDetail = z.infer<typeof journalDetail>

export interface JournalEntry {
  /** Starts with its time, so that entries can be sorted and listed by time. */
  id: string
  kind: JournalKind
  at: number
  detail: JournalDetail
}

const entryRow = z.object({ id: z.string(), kind: z.enum(JOURNAL_KINDS), at: z.number(), detail: json(journalDetail) })

const NOTE = 'insert into journal (id, kind, at, detail) values (?1, ?2, ?3, ?4)'

/** The statement that writes an entry. It belongs in the batch that makes the recorded change. */
export function note(db: D1Database, kind: JournalKind, detail: JournalDetail, now: number): D1PreparedStatement {
  return db.prepare(NOTE).bind(newId(now), kind, now, JSON.stringify(detail))
}

/**
 * The statement that writes an entry about a subscriber if the condition holds for the row. It must come before the
 * statements that change the row.
 * @param kind SQL expression of the kind
 * @param condition SQL condition on the columns of `subscriber`
 * @param more data of the entry besides the id of the subscriber
 */
export function noteSubscriber(
  db: D1Database,
  {
    id,
    kind,
    condition,
    more = {},
    now,
  }: { id: string; kind: string; condition: string; more?: JournalDetail; now: number },
): D1PreparedStatement {
  const sql = `insert into journal (id, kind, at, detail)
select ?3, ${kind}, ?2, json_patch(json_object('subscriber', id), ?4) from subscriber where id = ?1 and ${condition}`
  return db.prepare(sql).bind(id, now, newId(now), JSON.stringify(more))
}

/** Time of the newest beat; undefined in a new database. */
export async function newestBeat(db: D1Database): Promise<number | undefined> {
  return (await db.prepare(`select max(at) as at from journal where kind = 'beat'`).first<number>('at')) ?? undefined
}

/** Entries that are not copied to KV yet, oldest first. */
export async function entriesToCopy(db: D1Database, limit: number): Promise<JournalEntry[]> {
  const sql = 'select id, kind, at, detail from journal where copied = 0 order by id limit ?1'
  return z.array(entryRow).parse((await db.prepare(sql).bind(limit).all()).results)
}

export async function markCopied(db: D1Database, ids: readonly string[]): Promise<void> {
  const sql = 'update journal set copied = 1 where id in (select value from json_each(?1))'
  await db.prepare(sql).bind(JSON.stringify(ids)).run()
}

/** The ids of entries that the database does not have. */
export async function missingEntries(db: D1Database, ids: readonly string[]): Promise<Set<string>> {
  const sql = 'select value as id from json_each(?1) where value not in (select id from journal)'
  const { results } = await db.prepare(sql).bind(JSON.stringify(ids)).all<{ id: string }>()
  return new Set(results.map(({ id }) => id))
}

/** SQL condition: whether the journal lacks the entry with id `?3`. */
export const ENTRY_IS_MISSING = 'not exists (select 1 from journal where id = ?3)'

const ADOPT = `insert into journal (id, kind, at, detail, copied)
select value ->> '$.id', value ->> '$.kind', value ->> '$.at', value ->> '$.detail', 1 from json_each(?1) where true
on conflict (id) do nothing`

/** The statement that inserts entries from their copies. */
export function adoptEntries(db: D1Database, entries: readonly JournalEntry[]): D1PreparedStatement {
  return db.prepare(ADOPT).bind(JSON.stringify(entries))
}
