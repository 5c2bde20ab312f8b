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

/** Shards that a caller has read before, by name. A record never changes. */
export type KnownShards = Map<string, readonly (readonly [path: string, route: Route])[]>

interface Known {
  /** Values that were read already, perhaps among them the root. */
  values?: ReadonlyMap<string, string>
  /** For a caller that reads one release after another: shards that both have are read once. Holds those of this release afterwards. */
  shards?: KnownShards | undefined
}

/**
 * Reads KV twice: the root, then all that it names. Through wrangler, each read is a process.
 * @throws Unreadable
 */
export async function readHeld(
  kv: KeyValueStore,
  release: string,
  { values = new Map(), shards: known = new Map() }: Known = {},
): Promise<Held> {
  const root = values.get(release) ?? (await kv.read([release])).get(release)
  const { shards, search, mailings } = await parseRoot(release, root)
  const unknown = shards.filter((shard) => !known.has(shard))
  const named = [...unknown, ...[search, mailings].filter((name) => name !== undefined)]
  const unread = named.filter((name) => !values.has(name))
  const texts = new Map([...values, ...(unread.length > 0 ? await kv.read(unread) : [])])
  for (const shard of unknown) {
    const what = `the shard ${shard} of release ${release}`
    known.set(shard, Object.entries((await parseRecord(shardRecord, shard, texts.get(shard), what)).routes))
  }
  const present = new Set(shards)
  for (const shard of known.keys()) if (!present.has(shard)) known.delete(shard)
  const routes = new Map(shards.flatMap((shard) => known.get(shard) ?? []))
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
