import { ReleaseReader } from '../../src/content/reader/reader.ts'
import { type Compiled, compile } from '../../src/publish/compile/compile.ts'
import { type PushReport, push, readBefore } from '../../src/publish/release/push.ts'
import type { ReleaseStore } from '../../src/publish/store/store.ts'
import { encodePixel } from './images.ts'
import type { MemoryStore } from './memory-store.ts'
import { type SiteDraft, siteFiles } from './site.ts'

/** Compiles a made-up site. @throws if it has errors */
export async function releaseOf(draft: SiteDraft = {}): Promise<Compiled> {
  const { release, problems } = await compile(siteFiles(draft))
  if (!release) throw new Error(`the site has problems: ${problems.map(({ found }) => found).join('; ')}`)
  return release
}

/** Runs an editor's push, from reading the release in force. */
export async function publish(store: ReleaseStore, release: Compiled, who = 'An editor'): Promise<PushReport> {
  return push(store, release, await readBefore(store), { ...pushOptions(who), images: encodePixel })
}

export function pushOptions(who = 'An editor') {
  return { who, message: 'a reason', at: '2026-11-24T10:00:00.000Z' }
}

/** Names of all records of a release, in the order in which they are written: the images first, the root last. */
export function namesOf({ images, records }: Compiled): string[] {
  return [...images.keys(), ...records.keys()]
}

/** Everything that a reader can see of a release: the route and the record at each path. */
export async function seenBy(reader: ReleaseReader, paths: Iterable<string>): Promise<string> {
  return reader.read(
    async (edition) => {
      const seen: unknown[] = [edition.root]
      for (const path of paths) {
        const route = await edition.lookup(path)
        seen.push(path, route)
        if (route && 'page' in route) seen.push(await edition.page(route.page))
        if (route && 'file' in route) seen.push(await edition.file(route.file))
        if (route && 'image' in route) seen.push(await edition.image(route.image))
      }
      return JSON.stringify(seen)
    },
    () => undefined,
  )
}

/** A release reader with its own memory, which reads the pointer each time. `now` advances so far that missing records are read again. */
export function readerOf({ kv }: MemoryStore): ReleaseReader {
  let now = 0
  const backup = { get: async () => undefined, put: async () => undefined }
  return new ReleaseReader({ kv, backup, report: () => undefined, now: () => (now += 60_000), pointerFresh: 0 })
}
