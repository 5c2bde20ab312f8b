import { findRoute, type RouteIndex } from '../../content/find-route.ts'
import { readPath } from '../../content/paths.ts'
import { keysOfQuery, readParams } from '../../content/query.ts'
import { systemPath } from '../../content/system-paths.ts'
import type { Former } from '../compile/records/former.ts'
import { queryForms, type Routes } from '../compile/records/routes.ts'

/** One answer on the way of a request. */
export interface Hop {
  address: string
  status: 200 | 301 | 302 | 400 | 404 | 410 | 414
  /** Why, or what is there. */
  why: string
  /** Whether the redirect leads to another site, which is not asked. */
  leaves?: true
  /** Place of the entry of a former address: `content/history.yaml:3`. */
  entry?: string
  /** The addresses from which the language of the reader chooses. */
  choices?: string[]
}

/** More redirects than any address of the site can need. */
const MOST_HOPS = 5

/** Follows an address as the Worker would answer it. @param address a path, or a whole address whose host does not count */
export async function trace(address: string, routes: Routes, former: readonly Former[]): Promise<Hop[]> {
  const forms = queryForms(former)
  const index: RouteIndex = {
    lookup: async (path) => routes.get(path),
    queryForms: async (path) => forms.get(path) ?? [],
  }
  const byKey = new Map(former.map((one) => [one.key, one]))
  const hops: Hop[] = []
  let url = URL.canParse(address) ? new URL(address) : new URL(address.replace(/^\/*/, '/'), 'https://site.invalid')
  for (let i = 0; i < MOST_HOPS; i++) {
    const asked = url.pathname + url.search
    const add = (status: Hop['status'], why: string, more: Partial<Hop> = {}) =>
      hops.push({ address: asked, status, why, ...more })
    const system = systemPath(url.pathname)
    if (system && !routes.has(url.pathname)) {
      add(200, system)
      break
    }
    const found = await findRoute(index, url)
    const entry = entryOf(url, byKey, forms)
    if (found.kind === 'moved') {
      const where = found.to.startsWith('/') ? found.to : `${found.to}, on another site`
      const why = `to ${where}: ${entry ?? 'its present form'}`
      hops.push({
        address: asked,
        status: 301,
        why,
        ...(where !== found.to && { leaves: true }),
        ...(entry !== undefined && { entry }),
      })
      if (where !== found.to) break
      url = new URL(found.to, url)
      continue
    }
    if (found.kind === 'gone') add(410, entry ?? 'its page was removed', entry === undefined ? {} : { entry })
    else if (found.kind === 'missing') add(404, 'nothing has this address')
    else if (found.kind === 'malformed') add(400, 'not an address in UTF-8, and not a former one')
    else if (found.kind === 'too-long') add(414, 'too long')
    else if ('choose' in found.route) {
      const choices = Object.values(found.route.choose)
      add(302, `in the language of the reader, to one of ${choices.join(', ')}`, { choices })
    } else if ('own' in found.route) add(200, systemPath(found.path) ?? 'a page')
    else add(200, 'page' in found.route ? 'a page' : 'a file')
    break
  }
  return hops
}

/** Where the entry of a former address is written. */
function entryOf(
  url: URL,
  byKey: ReadonlyMap<string, Former>,
  forms: ReadonlyMap<string, string[][]>,
): string | undefined {
  const reading = readPath(url.pathname)
  const path = reading.kind === 'path' ? reading.path : undefined
  if (path === undefined) return undefined
  const keys = [...keysOfQuery(path, readParams(url.search), forms.get(path) ?? []), path]
  const former = keys.map((key) => byKey.get(key)).find((one) => one !== undefined)
  return former && `${former.place.file}:${former.place.line}`
}
