import * as z from 'zod'
import { type Ledger, LedgerConflict } from './store.ts'

const NEWEST = 'select sequence, release, previous, at, who, message from releases order by sequence desc limit ?1'
const APPEND = 'insert into releases (release, previous, at, who, message) values (?1, ?2, ?3, ?4, ?5)'

/** SQLite's error message when another entry already follows the same one. */
const FOLLOWED = 'UNIQUE constraint failed: releases.previous'

const entries = z.array(
  z.object({
    sequence: z.number(),
    release: z.string(),
    previous: z.number(),
    at: z.string(),
    who: z.string(),
    message: z.string(),
  }),
)

/** Wraps a D1 database as the publisher's ledger. */
export function ledgerOf(database: D1Database): Ledger {
  return {
    async newest(limit) {
      const { results } = await database.prepare(NEWEST).bind(Math.trunc(limit)).all()
      return entries.parse(results)
    },
    async append({ release, previous, at, who, message }) {
      try {
        await database.prepare(APPEND).bind(release, previous, at, who, message).run()
      } catch (error) {
        if (String(error).includes(FOLLOWED)) throw new LedgerConflict('another release follows the same one')
        throw error
      }
    },
  }
}
