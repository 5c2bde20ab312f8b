import type { Backup } from './content-store.ts'

/** Cached for a year: a record never changes, and an old pointer is better than none. */
const KEPT = 'public, max-age=31536000'

/** A host that cannot exist (RFC 2606), so no request from outside can match these copies. */
const urlOf = (key: string) => `https://release-backup.invalid/${encodeURIComponent(key)}`

/** A backup in the Cache API of this location, in a separate cache (docs: Cache API, `caches.open`). */
export function cacheBackup(storage: CacheStorage): Backup {
  const cache = () => storage.open('release-backup')
  return {
    async get(key) {
      const response = await (await cache()).match(urlOf(key))
      return response?.text()
    },
    async put(key, text) {
      await (await cache()).put(urlOf(key), new Response(text, { headers: { 'Cache-Control': KEPT } }))
    },
  }
}
