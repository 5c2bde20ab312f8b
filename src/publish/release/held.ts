import { rootRecord } from '../../content/schema/root.ts'
import { type Route, shardRecord } from '../../content/schema/routes.ts'
import type { KeyValueStore } from '../store/store.ts'

/** What KV holds of one release, learnt from its root and shards: a list of keys would be cut short and slow. */
export interface Held {
  /** Hashes of its records, root and shards among them. */
  records: ReadonlySet<string>
  routes: ReadonlyMap<string, Route>
}

/** @throws when the release cannot be read whole, or was written in a format that this version does not know */
export async function readHeld(kv: KeyValueStore, release: string): Promise<Held> {
  const rootText = (await kv.read([release])).get(release)
  if (rootText === undefined) throw new Error(`KV does not hold the root of release ${release}`)
  const { shards } = rootRecord.parse(JSON.parse(rootText))
  const texts = await kv.read(shards)
  const routes = new Map<string, Route>()
  for (const shard of shards) {
    const text = texts.get(shard)
    if (text === undefined) throw new Error(`KV does not hold the shard ${shard} of release ${release}`)
    for (const [path, route] of Object.entries(shardRecord.parse(JSON.parse(text)).routes)) routes.set(path, route)
  }
  return { routes, records: new Set([release, ...shards, ...[...routes.values()].flatMap(recordOf)]) }
}

/** The record that a route names, if it names one. */
export function recordOf(route: Route): string[] {
  if ('page' in route) return [route.page]
  return 'file' in route ? [route.file] : []
}
