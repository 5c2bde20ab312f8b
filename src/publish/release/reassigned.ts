import * as z from 'zod/mini'
import type { Route } from '../../content/schema/routes.ts'
import type { Compiled } from '../compile/compile.ts'
import type { KeyValueStore } from '../store/store.ts'

/** An address at which readers would find another page than before. */
export interface Reassigned {
  path: string
  /** Content path of the page that the address showed, or to which it redirected. */
  before: string
  /** Content path of the page that it would show. */
  now: string
}

/**
 * Addresses that change their page: two slugs were swapped, or an address of one page was given to another. People have
 * links to them, and would find another text there.
 * @param before routes of the release in force
 * @param ids content paths of pages by the name of their record, as far as they are known: other records are read
 */
export async function reassigned(
  kv: KeyValueStore,
  before: ReadonlyMap<string, Route>,
  after: Pick<Compiled, 'pages' | 'routes'>,
  ids: readonly (readonly [name: string, id: string])[] = [],
): Promise<Reassigned[]> {
  const now = new Map(after.pages.map(({ path, id }) => [path, id]))
  const known = new Map([
    ...ids,
    ...after.pages.flatMap(({ path, id }) => pageAt(after.routes, path).map((hash) => [hash, id] as const)),
  ])
  // Of each address that shows a page now: the record of the page that it showed, or to which it redirected, before.
  const earlier = [...before].flatMap(([path, route]) => {
    const shown = 'moved' in route ? pageAt(before, route.moved) : pageAt(before, path)
    return now.has(path) ? shown.map((hash) => ({ path, hash })) : []
  })
  const unknown = [...new Set(earlier.map(({ hash }) => hash).filter((hash) => !known.has(hash)))]
  for (const [hash, text] of unknown.length > 0 ? await kv.read(unknown) : []) {
    const id = idIn(text)
    if (id !== undefined) known.set(hash, id)
  }
  return earlier.flatMap(({ path, hash }) => {
    const [old, id] = [known.get(hash), now.get(path)]
    return old === undefined || id === undefined || old === id ? [] : [{ path, before: old, now: id }]
  })
}

/** Hash of the page at a path, in a list; empty if there is no page. */
function pageAt(routes: ReadonlyMap<string, Route>, path: string): string[] {
  const route = routes.get(path)
  return route && 'page' in route ? [route.page] : []
}

const identified = z.object({ id: z.string() })

/** Undefined for a damaged record; `verify` reports it. */
function idIn(text: string): string | undefined {
  try {
    return identified.parse(JSON.parse(text)).id
  } catch {
    return undefined
  }
}
