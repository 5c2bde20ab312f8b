import * as z from 'zod/mini'
import { BREAKER_DELAY, type BreakerReason, breakerReason, type Tally } from '../guard/breaker.ts'
import { clearValue, writeValue } from '../store/values.ts'

const SINCE = 'select event, sum(count) as count from tally where day >= ?1 group by event'
const row = z.object({ event: z.string(), count: z.number() })

/** What happened since yesterday. */
export async function tallyOf(db: D1Database, now: number): Promise<Tally> {
  const yesterday = new Date(now - 86_400_000).toISOString().slice(0, 10)
  const { results } = await db.prepare(SINCE).bind(yesterday).all()
  const counts = Object.fromEntries(
    z
      .array(row)
      .parse(results)
      .map(({ event, count }) => [event, count]),
  )
  const { sent = 0, asked = 0, confirmed = 0, bounce = 0, complaint = 0 } = counts
  return { sent, asked, confirmed, bounces: bounce, complaints: complaint }
}

/** Opens or closes the breaker. @returns why it is open, if it is */
export async function watch(db: D1Database, now: number): Promise<BreakerReason | undefined> {
  const reason = breakerReason(await tallyOf(db, now))
  if (reason) await writeValue(db, 'breaker-delay', String(BREAKER_DELAY))
  else await clearValue(db, 'breaker-delay')
  return reason
}
