import * as z from 'zod/mini'
import { eraseAll } from '../store/end.ts'
import { readValue, writeValue } from '../store/values.ts'

/** What the heartbeat needs of a KV namespace: a place outside the database that a restored backup does not bring back. */
export interface Memory {
  get(key: string): Promise<string | null>
  put(key: string, value: string, options?: { expirationTtl: number }): Promise<void>
  list(options: {
    prefix: string
    cursor?: string | null
  }): Promise<{ keys: { name: string }[]; list_complete: boolean; cursor?: string }>
}

const HEARTBEAT_KEY = 'newsletter-heartbeat'
export const ERASED = 'newsletter-erased:'
/** Longer than D1's time travel reaches back (30 days), in seconds. */
export const ERASED_TTL = 40 * 86_400
/** How often the sign of life is written, in milliseconds: KV's free plan has 1,000 writes a day. */
const BEAT = 5 * 60_000
/**
 * How much older the sign inside may be than the one outside, in milliseconds. It is written first, so it is never
 * older unless the database went back in time; two Workers' clocks may differ a little.
 */
const SKEW = 60_000

/** Remembers outside the database that somebody was erased, by the random name of the row: nothing personal. */
export async function rememberErasure(memory: Memory, subscriber: string): Promise<void> {
  await memory.put(`${ERASED}${subscriber}`, '', { expirationTtl: ERASED_TTL })
}

/**
 * Notices that the database is a restored backup: its last sign of life is older than the one kept outside.
 * Then mails are held until a person releases them, and whoever was erased since is erased again.
 * @returns how many were erased again; undefined when all is well
 */
export async function beat(db: D1Database, memory: Memory, now: number): Promise<number | undefined> {
  const [inside, outside] = [
    await readValue(db, 'heartbeat'),
    z.coerce.number().parse((await memory.get(HEARTBEAT_KEY)) ?? 0),
  ]
  if (outside > 0 && Number(inside ?? 0) < outside - SKEW) {
    await writeValue(db, 'held', `restored: last sign of life ${new Date(Number(inside ?? 0)).toISOString()}`)
    const erased = await eraseAgain(db, memory)
    await writeValue(db, 'heartbeat', String(now))
    return erased
  }
  if (inside === undefined || Number(inside) <= now - BEAT) {
    await writeValue(db, 'heartbeat', String(now))
    await memory.put(HEARTBEAT_KEY, String(now))
  }
  return undefined
}

async function eraseAgain(db: D1Database, memory: Memory): Promise<number> {
  let erased = 0
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<Memory['list']>> = await memory.list({ prefix: ERASED, cursor })
    const ids = page.keys.map(({ name }) => name.slice(ERASED.length))
    erased += await eraseAll(db, ids)
    cursor = page.list_complete ? null : (page.cursor ?? null)
  } while (cursor !== null)
  return erased
}
