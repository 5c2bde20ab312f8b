import { z } from 'zod'

/** Statements of the ledger, the same for local and remote. */
export const NEWEST = 'select sequence, release, previous, at, who, message from releases order by sequence desc limit'
export const APPEND = 'insert into releases (release, previous, at, who, message) values'

/** What SQLite says when another entry already follows the same one. */
export const FOLLOWED = 'UNIQUE constraint failed: releases.previous'

export const ledgerRows = z.array(
  z.object({
    sequence: z.number(),
    release: z.string(),
    previous: z.number(),
    at: z.string(),
    who: z.string(),
    message: z.string(),
  }),
)
