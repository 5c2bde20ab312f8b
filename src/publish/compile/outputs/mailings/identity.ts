import type { HistoryFile } from '../../../source/schemas.ts'

/**
 * The identity of a page for the newsletter: the folder in which the page was first. A page keeps it when it moves, so that
 * a change is not announced again. A new page in a folder from which another page moved away has another identity.
 * @param id the present content path
 * @param moved the moves, the oldest first
 * @example identityOf('/actions/a', [{ from: '/news', to: '/actions' }]) // '/news/a'
 */
export function identityOf(id: string, moved: HistoryFile['moved']): string {
  let path = id
  for (const [i, { from, to }] of [...moved.entries()].reverse()) {
    if (isIn(path, to)) path = from + path.slice(to.length)
    else if (isIn(path, from)) return `${path}~${i + 1}`
  }
  return path
}

function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`)
}
