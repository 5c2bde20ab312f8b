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

/** Keys of the copies; the id of the entry follows, and its content is the key's metadata, so that a list gives all. */
export const COPY_KEY = 'newsletter-journal:'
/** `wrangler kv key put` refuses an empty value. */
const VALUE = '1'

const metadata = z.object({ kind: z.enum(JOURNAL_KINDS), at: z.number(), detail: journalDetail })

/** Entries that one call copies at most: the platform limits the operations of one invocation. */
const COPIES = 50

/**
 * Copies new entries of the journal outside the database. An entry is written in the database first, so a copy
 * without its entry can only mean that the database went back in time. What fails is copied at the next call.
 * @returns how many were copied
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

/** Length of a time prefix that ids made within 28 minutes share (36 to the power of 4 milliseconds). */
const RECENT = 5
const RECENT_SPAN = 36 ** 4

/** The copies made in the last half an hour, or a little longer. */
export async function recentCopies(memory: JournalCopies, now: number): Promise<JournalEntry[]> {
  const times = [now - RECENT_SPAN, now, now + 60_000].map((time) => timePrefix(time, RECENT))
  const pages = await Promise.all([...new Set(times)].map((time) => list(memory, COPY_KEY + time)))
  return pages.flat()
}

/** Every copy there is, in the order of time. */
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
