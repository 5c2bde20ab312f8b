import * as z from 'zod/mini'
import type { Tally } from '../guard/breaker.ts'

export const TALLY = 'insert into tally (day, event, client, count)'

/** The day of a count, in UTC. */
export function dayOf(now: number): string {
  return new Date(now).toISOString().slice(0, 10)
}

/** Maximum that one client adds to a count of mails in `fair`. To bounces and complaints it adds at most one. */
const MAILS_BY_CLIENT = 10

const SINCE = `select event, sum(count) as count,
  sum(min(count, iif(event in ('bounce', 'complaint'), 1, ${MAILS_BY_CLIENT}))) as fair
from tally where day >= ?1 group by event`
const row = z.object({ event: z.string(), count: z.number(), fair: z.number() })

/**
 * Counts of yesterday and today.
 * @returns `all` as counted; `fair` with a maximum for each client, for the breaker
 */
export async function tallySince(db: D1Database, now: number): Promise<{ all: Tally; fair: Tally }> {
  const { results } = await db
    .prepare(SINCE)
    .bind(dayOf(now - 86_400_000))
    .all()
  const rows = z.array(row).parse(results)
  const tally = (column: 'count' | 'fair'): Tally => {
    const of = (event: string) => rows.find((one) => one.event === event)?.[column] ?? 0
    return {
      sent: of('sent'),
      asked: of('asked'),
      confirmed: of('confirmed'),
      bounces: of('bounce'),
      complaints: of('complaint'),
    }
  }
  return { all: tally('count'), fair: tally('fair') }
}
