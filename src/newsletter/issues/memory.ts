import * as z from 'zod/mini'
import type { JournalCopies } from '../journal/copies.ts'
import { LIMITS } from '../limits.ts'
import { json } from '../store/rows.ts'

/** KV namespace outside the database, so that a restore of the database does not change it. */
export type BeginMemory = JournalCopies

/** Prefix of the keys; the issue and the chunk follow. */
const BEGUN_KEY = 'begun:'

const chunkRecord = json(
  z.object({
    issue: z.string(),
    chunk: z.string(),
    at: z.number(),
    /** Of a digest: what it covers. */
    covers: z.nullable(z.number()),
    /** When the changes in these mails were first seen. */
    seen: z.record(z.string(), z.number()),
    /** Lists of items that mails have; `people` refers to them by number. */
    items: z.array(z.array(z.string())),
    /** Ids of subscribers, and the number of their list of items: null for a letter. */
    people: z.array(z.tuple([z.string(), z.nullable(z.number())])),
  }),
)
export type ChunkRecord = z.infer<typeof chunkRecord>

/** Stores who is about to get an issue. Call it, and wait, before the first of their mails begins. */
export async function storeChunk(memory: BeginMemory, record: ChunkRecord): Promise<void> {
  const key = `${BEGUN_KEY}${record.issue}:${record.chunk}`
  await memory.put(key, JSON.stringify(record), { expirationTtl: LIMITS.journalCopies / 1000, metadata: null })
}

/** The keys of stored chunks after the key `last`, in order. */
export async function chunkKeys(memory: BeginMemory, last: string, limit: number): Promise<string[]> {
  const keys: string[] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<BeginMemory['list']>> = await memory.list({ prefix: BEGUN_KEY, cursor })
    keys.push(...page.keys.flatMap(({ name }) => (name > last ? [name] : [])))
    cursor = page.list_complete ? null : (page.cursor ?? null)
  } while (cursor !== null && keys.length < limit)
  return keys.slice(0, limit)
}

/** A stored chunk; undefined if it expired meanwhile, or cannot be read. */
export async function readChunk(memory: BeginMemory, key: string): Promise<ChunkRecord | undefined> {
  const text = await memory.get(key)
  if (text === null) return undefined
  try {
    return chunkRecord.safeParse(text).data
  } catch {
    // Not JSON: not written by this Worker.
    return undefined
  }
}
