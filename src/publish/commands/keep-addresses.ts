import { LOCALES } from '../../locale/locale.ts'
import { namesOf } from '../compile/records/routes.ts'
import { withMunicipalityPages } from '../compile/tree/municipality-pages.ts'
import { buildTree, type Tree } from '../compile/tree/tree.ts'
import { readContent } from '../source/content.ts'
import { historyEntries, withHistory } from '../source/edit.ts'
import { readFormerAddress } from '../source/former-address.ts'
import type { Files } from '../source/read-folder.ts'
import { REDIRECTS_FILE, readRedirects, withoutLines } from '../source/redirects.ts'

/** An entry of history.yaml. */
export type FormerEntry = {
  path: string
  /** Content path. */
  page: string
}

/** The tree of the content, also if it has errors. Quick: it compiles no text. */
export function treeOf(files: Files): Tree {
  return buildTree(withMunicipalityPages(readContent(files).rest))
}

/**
 * Adds to history.yaml the addresses that pages had before and no page has now. Removes entries for addresses that are in use
 * again, from history.yaml and redirects.csv, so that A→B→A leaves no loop.
 * @param files the changed files
 * @param idOf the present content path of a page, by the former one
 */
export function keepAddresses(
  files: Files,
  before: Tree,
  after: Tree,
  idOf: (id: string) => string = (id) => id,
): { files: Files; former: FormerEntry[] } {
  const now = pathsOf(after)
  const former = [...pathsOf(before)].filter(([path]) => !now.has(path)).map(([path, id]) => ({ path, page: idOf(id) }))
  const inUse = new Set([...now.keys(), ...namesOf(after).keys(), ...former.map(({ path }) => path)])
  const isFree = (path: unknown) => !inUse.has(keyOf(String(path)))
  const changed = new Map(files)
  const history = files.get('history.yaml') ?? ''
  const kept = (list: 'former' | 'gone') => historyEntries(history, list).every(({ path }) => isFree(path))
  if (former.length > 0 || !kept('former') || !kept('gone')) {
    const withFormer = withHistory(history, 'former', (all) => [...all.filter(({ path }) => isFree(path)), ...former])
    changed.set(
      'history.yaml',
      withHistory(withFormer, 'gone', (all) => all.filter(({ path }) => isFree(path))),
    )
  }
  const table = files.get(REDIRECTS_FILE)
  if (table !== undefined) {
    const taken = readRedirects(table).rows.filter(({ from }) => !isFree(from))
    changed.set(REDIRECTS_FILE, withoutLines(table, new Set(taken.map(({ line }) => line))))
  }
  return { files: changed, former }
}

/** Content path by address. */
function pathsOf(tree: Tree): Map<string, string> {
  return new Map([...tree.values()].flatMap(({ id, paths }) => LOCALES.map((locale) => [paths[locale], id] as const)))
}

/** The canonical form of an address in history.yaml or redirects.csv. */
export function keyOf(written: string): string {
  const address = readFormerAddress(written)
  return 'key' in address ? address.key : written
}
