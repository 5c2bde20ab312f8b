import type { Backup, Kv, Report } from '../../content/reader/content-store.ts'
import { LruCache } from '../../content/reader/lru-cache.ts'
import { ReleaseReader } from '../../content/reader/reader.ts'
import { POINTER_KEY, type Pointer } from '../../content/schema/pointer.ts'

/** Number of previews whose records an isolate keeps, and bytes of memory for the records of each. */
const MOST = 4
const MEMORY = 4 * 1024 * 1024

/** Nothing of a preview is kept outside the memory of the isolate. */
const NO_BACKUP: Backup = { get: async () => undefined, put: async () => undefined }

interface PreviewReadersOptions {
  kv: Kv
  report: Report
  /** Milliseconds since 1970. */
  now(): number
}

/**
 * Returns the reader of a release that is not in force. Each has its own memory for records, so that a preview pushes no
 * public page out of memory. It sees a pointer that names its release, and no other release stands in for it.
 */
export function previewReaders({ kv, report, now }: PreviewReadersOptions): (root: string) => ReleaseReader {
  const readers = new LruCache<ReleaseReader>(MOST)
  return function readerOf(root) {
    const known = readers.get(root)
    if (known) return known
    const pointer: Pointer = { release: root, previous: null, schedule: [] }
    const text = JSON.stringify(pointer)
    const reader = new ReleaseReader({
      kv: { get: async (key, options) => (key === POINTER_KEY ? text : kv.get(key, options)) },
      backup: NO_BACKUP,
      report,
      now,
      recordMemory: MEMORY,
    })
    readers.set(root, reader, 1)
    return reader
  }
}
