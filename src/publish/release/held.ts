import * as z from 'zod/mini'
import { rootRecord } from '../../content/schema/root.ts'
import { type Route, shardRecord } from '../../content/schema/routes.ts'
import { searchRoot } from '../../search/index/schema.ts'
import type { KeyValueStore } from '../store/store.ts'

/** What KV holds of one release, read from its root and shards. Listing keys would be slow and limited to 1,000 a call. */
export interface Held {
  /** Hashes of its records, including root and shards. */
  records: ReadonlySet<string>
  routes: ReadonlyMap<string, Route>
}

/** KV answered, but a part of the release is missing, or has a format that this version does not know. */
export class Unreadable extends Error {
  override name = 'Unreadable'
}

/** @throws Unreadable */
export async function readHeld(kv: KeyValueStore, release: string): Promise<Held> {
  const rootText = (await kv.read([release])).get(release)
  const { shards, search } = parse(rootRecord, rootText, `the root of release ${release}`)
  const texts = await kv.read(shards)
  const routes = new Map<string, Route>()
  for (const shard of shards) {
    const record = parse(shardRecord, texts.get(shard), `the shard ${shard} of release ${release}`)
    for (const [path, route] of Object.entries(record.routes)) routes.set(path, route)
  }
  const index = search === undefined ? [] : await readIndex(kv, search, release)
  return { routes, records: new Set([release, ...shards, ...index, ...[...routes.values()].flatMap(recordOf)]) }
}

/** Hashes of the records of the search index. */
async function readIndex(kv: KeyValueStore, search: string, release: string): Promise<string[]> {
  const { terms, entries } = parse(
    searchRoot,
    (await kv.read([search])).get(search),
    `the search index of release ${release}`,
  )
  return [search, ...terms.map(([, hash]) => hash), ...entries]
}

function parse<S extends z.ZodMiniType>(schema: S, text: string | undefined, what: string): z.infer<S> {
  if (text === undefined) throw new Unreadable(`KV does not hold ${what}`)
  try {
    return schema.parse(JSON.parse(text))
  } catch (error) {
    const reason = error instanceof z.core.$ZodError ? error.issues[0]?.message : String(error)
    throw new Unreadable(`${what} cannot be read by this version: ${reason}`)
  }
}

/** Hash of the record that a route serves, in a list; empty for a route without one. */
export function recordOf(route: Route): string[] {
  if ('page' in route) return [route.page]
  if ('image' in route) return [route.image]
  return 'file' in route ? [route.file] : []
}
