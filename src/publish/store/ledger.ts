import * as z from 'zod'
import { type Pointer, pointer } from '../../content/schema/pointer.ts'
import { withValues } from '../../wrangler/d1.ts'
import { type Ledger, LedgerBehind, LedgerConflict, type LedgerEntry, type Prunes } from './store.ts'

const NEWEST = `select sequence, release, previous, at, who, message, pointer, replaced, rolled_back, git_commit, uncommitted
  from releases order by sequence desc limit ?1`
/** An instant of the database, in UTC: the clocks of editors may differ. */
const NOW = "strftime('%Y-%m-%dT%H:%M:%SZ', 'now')"
const LATER = (seconds: string) => `strftime('%Y-%m-%dT%H:%M:%SZ', 'now', ${seconds} || ' seconds')`
const NEWEST_PRUNE = 'coalesce((select max(sequence) from prunes), 0)'
const UNDER_WAY = `exists (select 1 from prunes where until > ${NOW})`

/** Inserts null, which the table refuses, if records were removed since the push began, or are being removed. */
const APPEND = `insert into releases
  (release, previous, at, who, message, pointer, replaced, rolled_back, git_commit, uncommitted)
  values (case when ${NEWEST_PRUNE} = ?11 and not ${UNDER_WAY} then ?1 end, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)`
const PRUNES = `select ${NEWEST_PRUNE} as newest, ${UNDER_WAY} as under_way`
/** Inserts null, which the table refuses, if records are being removed already. */
const BEGIN_PRUNE = `insert into prunes (began, who, until)
  values (${NOW}, case when not ${UNDER_WAY} then ?1 end, ${LATER('?2')}) returning sequence`
const EXTEND_PRUNE = `update prunes set until = ${LATER('?2')} where sequence = ?1`

/** SQLite's error message when another entry already follows the same one. */
const FOLLOWED = 'UNIQUE constraint failed: releases.previous'
/** SQLite's error messages when records were removed meanwhile, or are being removed. */
const PRUNED = 'NOT NULL constraint failed: releases.release'
const PRUNING = 'NOT NULL constraint failed: prunes.who'
/** SQLite's error message when a migration is missing. */
const NO_COLUMN = /no such column|has no column named|no such table: prunes/

const rows = z.array(
  z.object({
    sequence: z.number(),
    release: z.string(),
    previous: z.number(),
    at: z.string(),
    who: z.string(),
    message: z.string(),
    pointer: z.string().nullable(),
    replaced: z.string().nullable(),
    rolled_back: z.string().nullable(),
    git_commit: z.string().nullable(),
    uncommitted: z.number(),
  }),
)

/** Wraps a D1 database as the publisher's ledger. */
export function ledgerOf(database: D1Database): Ledger {
  /** Statements by their SQL. Of a local database, `prepare` is a request for which the process waits. */
  const statements = new Map<string, D1PreparedStatement>()
  const prepare = (sql: string) => {
    const statement = statements.get(sql) ?? database.prepare(sql)
    statements.set(sql, statement)
    return statement
  }
  const newest = (limit: number) => prepare(NEWEST).bind(Math.trunc(limit))
  return {
    async newest(limit) {
      const { results } = await explained(() => newest(limit).all())
      return entriesIn(results)
    },
    async state(limit) {
      const [prunes, entries] = await explained(() => database.batch([prepare(PRUNES), newest(limit)]))
      return { prunes: prunesIn(prunes?.results), entries: entriesIn(entries?.results) }
    },
    async append(entry, prunes) {
      const values = valuesOf(entry, prunes)
      await explained(() =>
        prepare(APPEND)
          .bind(...values)
          .run(),
      )
    },
    async prunes() {
      const { results } = await explained(() => prepare(PRUNES).all())
      return prunesIn(results)
    },
    async beginPrune(who, seconds) {
      const { results } = await explained(() => prepare(BEGIN_PRUNE).bind(who, seconds).all())
      return begun.parse(results)[0].sequence
    },
    async extendPrune(sequence, seconds) {
      await explained(() => prepare(EXTEND_PRUNE).bind(sequence, seconds).run())
    },
  }
}

function entriesIn(results: unknown): LedgerEntry[] {
  return rows.parse(results).map((row) => ({
    sequence: row.sequence,
    release: row.release,
    previous: row.previous,
    at: row.at,
    who: row.who,
    message: row.message,
    pointer: pointerIn(row.pointer),
    ...(row.pointer !== null && pointerIn(row.pointer) === undefined && { isUnreadable: true }),
    replaced: pointerIn(row.replaced),
    rolledBack: row.rolled_back ?? undefined,
    commit: row.git_commit === null ? undefined : { id: row.git_commit, uncommitted: row.uncommitted === 1 },
  }))
}

function prunesIn(results: unknown): Prunes {
  const [row] = pruneRows.parse(results)
  return { newest: row.newest, underWay: row.under_way === 1 }
}

const pruneRows = z.tuple([z.object({ newest: z.number(), under_way: z.number() })])
const begun = z.tuple([z.object({ sequence: z.number() })])

type NewEntry = Parameters<Ledger['append']>[0]

function valuesOf(entry: NewEntry, prunes: number): (string | number | null)[] {
  const { release, previous, at, who, message, pointer, replaced, rolledBack, commit } = entry
  const values = [release, previous, at, who, message, textOf(pointer), textOf(replaced)]
  return [...values, rolledBack ?? null, commit?.id ?? null, commit?.uncommitted ? 1 : 0, prunes]
}

/** The statement that adds an entry, with its values, for `wrangler d1 execute`. */
export function appendStatement(entry: NewEntry, prunes: number): string {
  return withValues(APPEND, valuesOf(entry, prunes))
}

async function explained<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (String(error).includes(FOLLOWED)) throw new LedgerConflict('another release follows the same one')
    if (String(error).includes(PRUNED))
      throw new LedgerConflict('old records were removed during this command, or are being removed')
    if (String(error).includes(PRUNING)) throw new LedgerConflict('somebody is removing old records already')
    if (NO_COLUMN.test(String(error)))
      throw new LedgerBehind(
        'the ledger lacks a migration of this version: run "npm run deploy -- --env …" first (it applies the migrations), then this command again',
      )
    throw error
  }
}

const textOf = (value: Pointer | undefined) => (value === undefined ? null : JSON.stringify(value))

/** Undefined also for a text that this version does not understand: then the entry counts as one without a pointer. */
function pointerIn(text: string | null): Pointer | undefined {
  if (text === null) return undefined
  try {
    return pointer.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}
