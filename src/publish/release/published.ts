/** Keeps what this computer published last, so that its next push need not read it again. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fromNowOn, type Pointer } from '../../content/schema/pointer.ts'
import { rootRecord } from '../../content/schema/root.ts'
import type { Compiled } from '../compile/compile.ts'
import { readKept, writeKept } from '../compile/kept-file.ts'
import type { LedgerEntry } from '../store/store.ts'

/** A release that this computer published, and of which it saw that no other followed. */
export interface Published {
  /** Its entry in the ledger. */
  entry: LedgerEntry
  /** The records that say what it has: its root, shards, the root of its search index and what is sent. Text by name. */
  texts: [name: string, text: string][]
  /** Content path of each page by the name of its record. */
  pages: [name: string, id: string][]
}

/** The file of an environment in the folder of the local state. */
function fileOf(folder: string, environment: string): string {
  return join(folder, `published-${environment}.json`)
}

/** What was published last from this computer. Undefined if that is not known, or a push has begun since that did not end. */
export function readPublished(folder: string, environment: string): Promise<Published | undefined> {
  return readKept<Published>(fileOf(folder, environment))
}

/** Forgets it before something is published: if that fails, all is read again the next time. */
export async function forgetPublished(folder: string, environment: string): Promise<void> {
  await rm(fileOf(folder, environment), { force: true })
}

/** Keeps a release that was published. Keeps nothing if another editor has published since. */
export async function keepPublished(
  folder: string,
  environment: string,
  { root, records, pages, routes }: Pick<Compiled, 'root' | 'records' | 'pages' | 'routes'>,
  head: LedgerEntry | undefined,
): Promise<void> {
  if (head?.release !== root) return
  const { shards, search, mailings } = rootRecord.parse(JSON.parse(records.get(root) ?? ''))
  const names = [root, ...shards, ...[search, mailings].filter((name) => name !== undefined)]
  const published: Published = {
    entry: head,
    texts: names.flatMap((name) => {
      const text = records.get(name)
      return text === undefined ? [] : [[name, text]]
    }),
    pages: pages.flatMap(({ path, id }) => {
      const route = routes.get(path)
      return route && 'page' in route ? [[route.page, id]] : []
    }),
  }
  await writeKept(fileOf(folder, environment), published)
}

/**
 * The pointer that KV must hold, if the newest entry of the ledger is the one of this computer: it wrote its pointer, and
 * saw that no other entry followed. Undefined if it is not, or if the schedule has replaced the release since.
 * @param now milliseconds since 1970
 */
export function pointerOf(published: Published, head: LedgerEntry | undefined, now: number): Pointer | undefined {
  const { pointer, release } = published.entry
  if (!pointer || JSON.stringify(head) !== JSON.stringify(published.entry)) return undefined
  return fromNowOn(pointer, now).release === release ? pointer : undefined
}
