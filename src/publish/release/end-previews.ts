import type { Preview } from '../../content/schema/preview.ts'
import type { Compiled } from '../compile/compile.ts'
import { deletePreviews, livePreviews } from '../store/previews.ts'
import type { KeyValueStore } from '../store/store.ts'
import { ownHash, pageOf } from './differences.ts'

/**
 * Ends the previews of what a push has published: those of the same release, and those of which every page that differed
 * is now as the preview shows it. A page whose hour has not come is not published yet.
 * @param now milliseconds since 1970
 * @returns the ids of the previews that have ended
 */
export async function endPublished(
  kv: KeyValueStore,
  release: Pick<Compiled, 'root' | 'routes' | 'records'>,
  now: number,
): Promise<string[]> {
  const ended: string[] = []
  for (const { id, preview } of await livePreviews(kv, now))
    if (preview.root === release.root || (await isPublished(preview, release))) ended.push(id)
  await deletePreviews(kv, ended)
  return ended
}

/** Whether each page of which a preview shows other words is in a release as the preview shows it. */
async function isPublished(
  { differs, more }: Preview,
  { routes, records }: Pick<Compiled, 'routes' | 'records'>,
): Promise<boolean> {
  const own = differs.filter(({ state }) => state !== 'around')
  // Pages that are not in the list may have other words too, unless the list ends with pages that have the same.
  if (own.length === 0 || (more > 0 && own.length === differs.length)) return false
  for (const { path, own: hash } of own) {
    const page = pageOf(records, routes, path)
    if ((page && (await ownHash(page))) !== hash) return false
  }
  return true
}
