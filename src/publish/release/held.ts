import * as z from 'zod/mini'
import { hashOf } from '../../content/hash.ts'
import { type MailingsRecord, mailingsRecord } from '../../content/schema/mailings.ts'
import { type RootRecord, rootRecord, SCHEMA } from '../../content/schema/root.ts'
import { type Route, shardRecord } from '../../content/schema/routes.ts'
import { partsOf, searchRoot } from '../../search/index/schema.ts'
import type { KeyValueStore } from '../store/store.ts'

/** What KV holds of one release, read from its root and shards. Listing keys would be slow and limited to 1,000 a call. */
export interface Held {
  /**
   * Hashes of its records, including root and shards. Root, shards and the root of the search index were read; the other
   * records are only named there (`faultsOf` in verify.ts reads them all).
   */
  records: ReadonlySet<string>
  routes: ReadonlyMap<string, Route>
  /** Hash of the root of its search index. */
  search?: string | undefined
  /** What subscribers of the newsletter are sent. Undefined for a release of an earlier version. */
  mailings?: MailingsRecord | undefined
}

/**
 * Why a release cannot be read: KV lacks a record (`missing`), a record does not match its name (`damaged`), or another
 * version of the publisher wrote it (`newer`, or `other` if this version does not know which).
 */
export type UnreadableReason = 'missing' | 'damaged' | 'newer' | 'other'

/** KV answered, but a part of the release is missing or damaged, or has a format that this version does not know. */
export class Unreadable extends Error {
  override name = 'Unreadable'
  readonly reason: UnreadableReason

  constructor(message: string, reason: UnreadableReason) {
    super(message)
    this.reason = reason
  }
}

/**
 * Reads KV twice: the root, then all that it names. Through wrangler, each read is a process.
 * @param known values that were read already, perhaps among them the root
 * @throws Unreadable
 */
export async function readHeld(
  kv: KeyValueStore,
  release: string,
  known: ReadonlyMap<string, string> = new Map(),
): Promise<Held> {
  const root = known.get(release) ?? (await kv.read([release])).get(release)
  const { shards, search, mailings } = await parseRoot(release, root)
  const texts = await kv.read([...shards, ...[search, mailings].filter((name) => name !== undefined)])
  const routes = new Map<string, Route>()
  for (const shard of shards) {
    const what = `the shard ${shard} of release ${release}`
    const record = await parseRecord(shardRecord, shard, texts.get(shard), what)
    for (const [path, route] of Object.entries(record.routes)) routes.set(path, route)
  }
  const index = search === undefined ? [] : await readIndex(search, texts.get(search), release)
  const sent = mailings === undefined ? undefined : await readMailings(mailings, texts.get(mailings), release)
  const letters = mailings === undefined || !sent ? [] : [mailings, ...bodiesOf(sent)]
  const records = new Set([release, ...shards, ...index, ...letters, ...[...routes.values()].flatMap(recordOf)])
  return { routes, records, search, mailings: sent }
}

/** Checks that the roots and shards of several releases can be read, in two reads of KV. @throws Unreadable */
export async function checkReadable(kv: KeyValueStore, releases: readonly string[]): Promise<void> {
  const roots = await kv.read(releases)
  const shards = new Map<string, string>()
  for (const release of releases)
    for (const shard of (await parseRoot(release, roots.get(release))).shards) shards.set(shard, release)
  const texts = await kv.read([...shards.keys()])
  for (const [shard, release] of shards)
    await parseRecord(shardRecord, shard, texts.get(shard), `the shard ${shard} of release ${release}`)
}

function parseRoot(release: string, text: string | undefined): Promise<RootRecord> {
  return parseRecord(rootRecord, release, text, `the root of release ${release}`)
}

function readMailings(name: string, text: string | undefined, release: string): Promise<MailingsRecord> {
  return parseRecord(mailingsRecord, name, text, `the record of what release ${release} sends to subscribers`)
}

/** Hashes of the texts of letters. */
export function bodiesOf({ letters }: MailingsRecord): string[] {
  return letters.flatMap(({ locales }) => Object.values(locales).map(({ body }) => body))
}

/** Hashes of the records of the search index. */
async function readIndex(search: string, text: string | undefined, release: string): Promise<string[]> {
  const index = await parseRecord(searchRoot, search, text, `the search index of release ${release}`)
  return [search, ...partsOf(index)]
}

/** Parses a record, and checks that its text matches its name. @param what for messages @throws Unreadable */
export async function parseRecord<S extends z.ZodMiniType>(
  schema: S,
  name: string,
  text: string | undefined,
  what: string,
): Promise<z.infer<S>> {
  if (text === undefined) throw new Unreadable(`KV does not hold ${what}`, 'missing')
  if ((await hashOf(text)) !== name)
    throw new Unreadable(`${what} is damaged: its bytes do not match its name`, 'damaged')
  try {
    return schema.parse(JSON.parse(text))
  } catch (error) {
    // The bytes are those that were published, so another version of the publisher wrote them.
    const reason = error instanceof z.core.$ZodError ? error.issues[0]?.message : String(error)
    throw new Unreadable(`${what} cannot be read by this version: ${reason}`, isNewer(text) ? 'newer' : 'other')
  }
}

const anyRoot = z.object({ kind: z.literal('root'), schema: z.number() })

/** Whether a root has a later record format than the one that this version writes. */
function isNewer(text: string): boolean {
  try {
    const root = anyRoot.safeParse(JSON.parse(text))
    return root.success && root.data.schema > SCHEMA
  } catch {
    return false
  }
}

/** Hashes of the records that a route serves; empty for a route without one. */
export function recordOf(route: Route): string[] {
  if ('page' in route) return [route.page]
  if ('image' in route) return [route.image]
  if ('document' in route) return route.document.parts
  return 'file' in route ? [route.file] : []
}
