import * as z from 'zod/mini'
import { RECIPIENT_CODES } from '../outbox/failures.ts'

const DAY = 86_400_000

/** A mail whose own recipient is refused. It does not count as late. */
const FOR_RECIPIENT = `coalesce(error, '') in (${RECIPIENT_CODES.map((code) => `'${code}'`).join(', ')})`

const SQL = `select
  (select count(*) from outbox where state = 'due') as due,
  (select min(owed_at) from outbox where state = 'due' and not ${FOR_RECIPIENT}) as oldest,
  (select count(*) from outbox where state = 'dead' and died_at > ?1 - ${DAY} and not ${FOR_RECIPIENT}) as died,
  (select value from value where name = 'held') as held,
  (select value from value where name = 'stopped-by') as stopped_by,
  (select cast(value as integer) from value where name = 'stopped-until') as stopped_until,
  (select count(*) from value where name = 'breaker-delay') as breaker,
  (select max(at) from journal where kind = 'beat') as beat,
  (select count(*) from issue where state not in ('sent', 'cancelled') and problem is not null) as issues_blocked,
  (select held from lane where id = 1) as issues_held,
  (select stopped_by from lane where id = 1) as issues_stopped_by`

const row = z.object({
  due: z.number(),
  oldest: z.nullable(z.number()),
  died: z.number(),
  held: z.nullable(z.string()),
  stopped_by: z.nullable(z.string()),
  stopped_until: z.nullable(z.number()),
  breaker: z.number(),
  beat: z.nullable(z.number()),
  issues_blocked: z.number(),
  issues_held: z.nullable(z.string()),
  issues_stopped_by: z.nullable(z.string()),
})

/** The figures behind the newsletter's health, in one statement. */
export async function readHealth(db: D1Database, now: number): Promise<z.infer<typeof row>> {
  return row.parse(await db.prepare(SQL).bind(now).first())
}
