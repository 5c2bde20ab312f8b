import { localeOf } from '../../content/paths.ts'
import type { Route } from '../../content/schema/routes.ts'
import type { Problem } from '../problem.ts'

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

/** Whether the newest release of a store is a preview, whose addresses were never published. */
export function isPreview(head: { who: string } | undefined): boolean {
  return head?.who === PREVIEW
}

/** Addresses that the earlier release answers and the later one does not. People have links to them, so each is an error. */
export function vanishedPaths(before: ReadonlyMap<string, Route>, after: ReadonlyMap<string, Route>): Problem[] {
  return [...before].flatMap(([path, route]): Problem[] => {
    if (!('page' in route || 'moved' in route || 'elsewhere' in route) || after.has(path)) return []
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
}
