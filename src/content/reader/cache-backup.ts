import type { Backup } from './content-store.ts'

/** As long as a cache may keep it, in seconds: a record never changes, and an old pointer is better than none. */
const KEPT = 'public, max-age=31536000'

/** A name of no site, so that no request from outside can ever be answered from these copies. */
const urlOf = (key: string) => `https://release-backup.invalid/${encodeURIComponent(key)}`

/** The backup in the Cache API of this location, in a cache of its own (docs: Cache API, `caches.open`). */
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
