import { localeOf } from '../../content/paths.ts'
import type { Route } from '../../content/schema/routes.ts'
import type { Problem } from '../problem.ts'
import type { Hour } from '../source/content.ts'

/** Paths of pages that differ between two releases. */
export interface Changes {
  added: string[]
  changed: string[]
  removed: string[]
}

export function changesBetween(before: ReadonlyMap<string, Route>, after: ReadonlyMap<string, Route>): Changes {
  const pages = (routes: ReadonlyMap<string, Route>) =>
    new Map([...routes].flatMap(([path, route]) => ('page' in route ? [[path, route.page]] : [])))
  const [old, now] = [pages(before), pages(after)]
  const paths = [...new Set([...old.keys(), ...now.keys()])].sort()
  return {
    added: paths.filter((path) => !old.has(path)),
    changed: paths.filter((path) => old.has(path) && now.has(path) && old.get(path) !== now.get(path)),
    removed: paths.filter((path) => !now.has(path)),
  }
}

/** Name of the editor in the ledger for the releases that `npm start` makes. Only the person at that machine sees them. */
export const PREVIEW = 'npm start'

/** Reasons in the ledger of `npm start`: of a release whose search index and schedule follow, and of the one with them. */
export const SHOWN = 'saved, search follows'
export const SAVED = 'saved'

/**
 * The entries of the ledger, each save once: a release of `npm start` that was completed counts as one with the next.
 * @param entries newest first
 */
export function withoutShown<T extends { who: string; message: string }>(entries: readonly T[]): T[] {
  const is = (message: string, entry: T | undefined) => entry?.who === PREVIEW && entry.message === message
  return entries.filter((entry, i) => !(is(SHOWN, entry) && is(SAVED, entries[i - 1])))
}

/** Whether the newest release of a store is a preview, whose addresses were never published. */
export function isPreview(head: { who: string } | undefined): boolean {
  return head?.who === PREVIEW
}

/**
 * Addresses that the earlier release answers and the later one does not. People have links to them, so each is an error.
 * @param coming addresses of pages whose hour has not come, with this hour. One that was published is one error, at its page.
 */
export function vanishedPaths(
  before: ReadonlyMap<string, Route>,
  after: ReadonlyMap<string, Route>,
  coming: ReadonlyMap<string, Hour> = new Map(),
): Problem[] {
  const hidden = new Map<string, Problem>()
  const vanished = [...before].flatMap(([path, route]): Problem[] => {
    if (!('page' in route || 'moved' in route || 'elsewhere' in route) || after.has(path)) return []
    const hour = coming.get('moved' in route ? route.moved : path)
    if (hour) {
      hidden.set(hour.page, hiddenAgain(hour, path))
      return []
    }
    return [
      {
        file: 'content/history.yaml',
        line: 1,
        column: 1,
        severity: 'error',
        code: 'vanished-address',
        found: `no page, no redirect and no mark of removal for the published address ${path}`,
        expected: 'every published address keeps a page, a redirect or a mark of removal',
        instead:
          'page' in route
            ? `put its files and slug back, then use "npm run content -- rename PAGE ${localeOf(path) ?? 'LANG'} NEW-SLUG", "move PAGE TO" or "remove PAGE"`
            : `put its entry in history.yaml or redirects.csv back; it redirected to ${'moved' in route ? route.moved : route.elsewhere}`,
      },
    ]
  })
  return [...vanished, ...hidden.values()]
}

/** A page that is published already, and that `publishAt` would take back. */
function hiddenAgain({ page, written, place }: Hour, path: string): Problem {
  return {
    ...place,
    severity: 'error',
    code: 'published-page-hidden',
    found: `publishAt: ${written}, although ${path} is published already`,
    expected: 'a page that stays published: people have links to it',
    instead: `remove "publishAt" in each language of ${page}; to take the page back, write an expireAt that is over, and its addresses say that it is gone`,
  }
}
