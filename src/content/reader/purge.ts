import * as z from 'zod/mini'
import type { Kv } from './content-store.ts'

/** KV key of the release whose pages the cache in front may hold. */
const PURGED_KEY = 'purged-for'
const CACHE_TTL = 30

interface PurgeOptions {
  /** The release in force now. */
  release: string
  kv: Kv & { put(key: string, value: string): Promise<void> }
  purge(tags: string[]): Promise<{ success: boolean }>
  tagOf(release: string): string
}

/**
 * Purges the responses of the previous release once another is in force, by a push, a rollback or the schedule. Makes one
 * call per change, because purges are rate-limited. A failed purge is repeated the next minute.
 * @returns the outcome, for the log
 */
export async function purgeWhenMoved({
  release,
  kv,
  purge,
  tagOf,
}: PurgeOptions): Promise<'unchanged' | 'purged' | 'failed'> {
  const known = z.nullable(z.string()).parse(await kv.get(PURGED_KEY, { cacheTtl: CACHE_TTL }))
  if (known === release) return 'unchanged'
  if (known !== null && !(await purge([tagOf(known)])).success) return 'failed'
  await kv.put(PURGED_KEY, release)
  return 'purged'
}
