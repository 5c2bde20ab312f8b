import * as z from 'zod'
import { type Pointer, pointer } from '../../content/schema/pointer.ts'
import { type Ledger, LedgerBehind, LedgerConflict } from './store.ts'

const NEWEST = `select sequence, release, previous, at, who, message, pointer, replaced, rolled_back, git_commit, uncommitted
  from releases order by sequence desc limit ?1`
const APPEND = `insert into releases
  (release, previous, at, who, message, pointer, replaced, rolled_back, git_commit, uncommitted)
  values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)`

/** SQLite's error message when another entry already follows the same one. */
const FOLLOWED = 'UNIQUE constraint failed: releases.previous'
/** SQLite's error message when a migration is missing. */
const NO_COLUMN = /no such column|has no column named/

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
  return {
    async newest(limit) {
      const { results } = await explained(() => database.prepare(NEWEST).bind(Math.trunc(limit)).all())
      return rows.parse(results).map((row) => ({
        sequence: row.sequence,
        release: row.release,
        previous: row.previous,
        at: row.at,
        who: row.who,
        message: row.message,
        pointer: pointerIn(row.pointer),
        replaced: pointerIn(row.replaced),
        rolledBack: row.rolled_back ?? undefined,
        commit: row.git_commit === null ? undefined : { id: row.git_commit, uncommitted: row.uncommitted === 1 },
      }))
    },
    async append({ release, previous, at, who, message, pointer, replaced, rolledBack, commit }) {
      const values = [release, previous, at, who, message, textOf(pointer), textOf(replaced)]
      const more = [rolledBack ?? null, commit?.id ?? null, commit?.uncommitted ? 1 : 0]
      await explained(() =>
        database
          .prepare(APPEND)
          .bind(...values, ...more)
          .run(),
      )
    },
  }
}

async function explained<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (String(error).includes(FOLLOWED)) throw new LedgerConflict('another release follows the same one')
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
