import * as z from 'zod/mini'
import { timePrefix } from '../id.ts'
import { LIMITS } from '../limits.ts'
import { entriesToCopy, JOURNAL_KINDS, type JournalEntry, journalDetail, markCopied } from '../store/journal.ts'

/**
 * A KV namespace outside the database, so that a restore of the database does not change it. The binding is named
 * `MEMORY`, but it is durable storage, not a cache.
 */
export interface JournalCopies {
  get(key: string): Promise<string | null>
  put(key: string, value: string, options: { expirationTtl: number; metadata: unknown }): Promise<void>
  list(options: { prefix: string; cursor?: string | null }): Promise<JournalCopiesPage>
}
export interface JournalCopiesPage {
  keys: { name: string; metadata?: unknown }[]
  list_complete: boolean
  cursor?: string
}

/** Prefix of the keys of copies; the id of the entry follows. The content is in the metadata, so that a list returns it. */
export const COPY_KEY = 'newsletter-journal:'
/** `wrangler kv key put` refuses an empty value. */
const VALUE = '1'

const metadata = z.object({ kind: z.enum(JOURNAL_KINDS), at: z.number(), detail: journalDetail })

/** Maximum entries that one call copies: the platform limits the operations of one invocation. */
const COPIES = 50

/**
 * Copies new entries of the journal to KV. An entry is written to the database first, so a copy without its entry means
 * that the database was restored. Entries that could not be copied are copied at the next call.
 * @returns the number of entries copied
 */
export async function copyJournal(db: D1Database, memory: JournalCopies): Promise<number> {
  const entries = await entriesToCopy(db, COPIES)
  for (const { id, kind, at, detail } of entries) {
    const ttl = kind === 'beat' ? LIMITS.beatCopies : LIMITS.journalCopies
    await memory.put(`${COPY_KEY}${id}`, VALUE, { expirationTtl: ttl / 1000, metadata: { kind, at, detail } })
  }
  if (entries.length > 0)
    await markCopied(
      db,
      entries.map(({ id }) => id),
    )
  return entries.length
}

/** Length of the id prefix that covers 28 minutes (36 to the power of 4 milliseconds). */
const RECENT = 5
const RECENT_SPAN = 36 ** 4

/** The copies of entries made in the last half hour, or slightly more. */
export async function recentCopies(memory: JournalCopies, now: number): Promise<JournalEntry[]> {
  const times = [now - RECENT_SPAN, now, now + 60_000].map((time) => timePrefix(time, RECENT))
  const pages = await Promise.all([...new Set(times)].map((time) => list(memory, COPY_KEY + time)))
  return pages.flat()
}

/** All copies, oldest first. */
export function allCopies(memory: JournalCopies): Promise<JournalEntry[]> {
  return list(memory, COPY_KEY)
}

async function list(memory: JournalCopies, prefix: string): Promise<JournalEntry[]> {
  const entries: JournalEntry[] = []
  let cursor: string | null = null
  do {
    const page: JournalCopiesPage = await memory.list({ prefix, cursor })
    for (const { name, metadata: content } of page.keys) {
      const read = metadata.safeParse(content)
      if (read.success) entries.push({ id: name.slice(COPY_KEY.length), ...read.data })
    }
    cursor = page.list_complete ? null : (page.cursor ?? null)
  } while (cursor !== null)
  return entries
}
