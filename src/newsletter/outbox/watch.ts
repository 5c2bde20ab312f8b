import { BREAKER_DELAY, type BreakerReason, breakerReason } from '../guard/breaker.ts'
import { tallySince } from '../store/tally.ts'
import { clearValue, writeValue } from '../store/values.ts'

/** Opens or closes the breaker. @returns why it is open, if it is */
export async function watch(db: D1Database, now: number): Promise<BreakerReason | undefined> {
  const reason = breakerReason((await tallySince(db, now)).fair)
  if (reason) await writeValue(db, 'breaker-delay', String(BREAKER_DELAY))
  else await clearValue(db, 'breaker-delay')
  return reason
}
