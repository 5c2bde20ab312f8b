import { mailingsRecord } from '../../content/schema/mailings.ts'
import { rootRecord } from '../../content/schema/root.ts'
import { shardRecord } from '../../content/schema/routes.ts'
import { partsOf, searchRoot } from '../../search/index/schema.ts'
import type { KeyValueStore } from '../store/store.ts'
import { bodiesOf, parseRecord, recordOf } from './held.ts'

/** Records of one read: a root or a shard has about 30 kB. */
const AT_ONCE = 100

/**
 * The names of all records that some releases need, read from their roots, shards, search indexes and records of
 * what subscribers are sent. Records that several releases share are read once.
 * @throws Unreadable if one of these records is missing, damaged or of an unknown format: what it names is not known then
 */
export async function neededBy(
  kv: KeyValueStore,
  roots: ReadonlySet<string>,
  progress: (done: number, total: number) => void = () => undefined,
): Promise<Set<string>> {
  const needed = new Set<string>()
  const all = [...roots]
  for (let i = 0; i < all.length; i += AT_ONCE) {
    const part = all.slice(i, i + AT_ONCE)
    const shards = new Map<string, string>()
    const indexes = new Map<string, string>()
    const mailings = new Map<string, string>()
    const texts = await kv.read(part)
    for (const root of part) {
      const record = await parseRecord(rootRecord, root, texts.get(root), `the root of release ${root}`)
      needed.add(root)
      for (const shard of record.shards) shards.set(shard, root)
      if (record.search !== undefined) indexes.set(record.search, root)
      if (record.mailings !== undefined) mailings.set(record.mailings, root)
    }
    for (const names of [shards, indexes, mailings])
      for (const name of names.keys()) if (needed.has(name)) names.delete(name)
    await follow(kv, shards, async (name, text, root) => {
      const { routes } = await parseRecord(shardRecord, name, text, `the shard ${name} of release ${root}`)
      for (const route of Object.values(routes)) for (const record of recordOf(route)) needed.add(record)
      needed.add(name)
    })
    await follow(kv, indexes, async (name, text, root) => {
      const index = await parseRecord(searchRoot, name, text, `the search index of release ${root}`)
      for (const record of partsOf(index)) needed.add(record)
      needed.add(name)
    })
    await follow(kv, mailings, async (name, text, root) => {
      const record = await parseRecord(mailingsRecord, name, text, `the record ${name} of release ${root}`)
      for (const body of bodiesOf(record)) needed.add(body)
      needed.add(name)
    })
    progress(Math.min(i + AT_ONCE, all.length), all.length)
  }
  return needed
}

/** Reads records in parts. @param owners the release of each, for messages */
async function follow(
  kv: KeyValueStore,
  owners: ReadonlyMap<string, string>,
  read: (name: string, text: string | undefined, root: string) => Promise<void>,
): Promise<void> {
  const names = [...owners.keys()]
  for (let i = 0; i < names.length; i += AT_ONCE) {
    const part = names.slice(i, i + AT_ONCE)
    const texts = await kv.read(part)
    for (const name of part) await read(name, texts.get(name), owners.get(name) ?? '')
  }
}
