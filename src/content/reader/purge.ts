import * as z from 'zod/mini'
import type { Kv } from './content-store.ts'

/** KV key under which the release is kept whose pages the cache in front may hold. */
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
 * Purges what the release before answered, once another has come into force: by a push, a rollback or the schedule.
 * One call a change, as purges are rate-limited; a failed one is tried again the next minute.
 * @returns what was done, for the log
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
