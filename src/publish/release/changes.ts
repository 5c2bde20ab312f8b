import { localeOf } from '../../content/paths.ts'
import type { Route } from '../../content/schema/routes.ts'
import type { Problem } from '../problem.ts'

/** Addresses of pages that one release has otherwise than another. */
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

/** A published address must not end in nothing, be it a page's or a former one: people have links to it. */
export function vanishedPaths(before: ReadonlyMap<string, Route>, after: ReadonlyMap<string, Route>): Problem[] {
  return [...before].flatMap(([path, route]): Problem[] => {
    const locale = localeOf(path)
    if (!locale || !('page' in route || 'moved' in route) || after.has(path)) return []
    return [
      {
        file: 'content/history.yaml',
        line: 1,
        column: 1,
        severity: 'error',
        found: `no page, no redirect and no mark of removal for the published address ${path}`,
        expected: 'every published address answered for ever',
        instead:
          'page' in route
            ? `put its files and slug back, then use "npm run content -- rename PAGE ${locale} NEW-SLUG" or "npm run content -- remove PAGE"`
            : `put its entry under "former" back, which led to ${route.moved}`,
      },
    ]
  })
}
