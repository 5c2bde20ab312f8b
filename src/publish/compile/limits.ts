import { CHOICE_PREFIX, encodePath, feedAddress, MAX_PATH } from '../../content/paths.ts'
import { LOCALES, type Locale } from '../../locale/locale.ts'
import type { Problem } from '../problem.ts'
import type { Routes } from './records/routes.ts'
import { ownLocales, type Tree, type TreePage } from './tree/tree.ts'

/** Bytes of a record. KV takes values of 25 MiB, and answers with at most 25 MB to a request for several. */
const MAX_RECORD = 24_000_000

/** Pages whose address in a language is longer than the Worker answers (status 414). */
export function longAddresses(tree: Tree): Problem[] {
  return [...tree.values()].flatMap((page) =>
    ownLocales(page).flatMap((locale): Problem[] => {
      // A page below one that is reported has the same cause.
      if (!isTooLong(page, locale) || (page.parent && isTooLong(page.parent, locale))) return []
      const length = encodePath(page.paths[locale]).length
      return [
        {
          ...page.shown[locale].placeOf('slug'),
          severity: 'error',
          code: 'long-address',
          found: `an address of ${length} characters`,
          expected: `at most ${longest()} characters`,
          instead: 'give this page, or a page above it, a shorter slug',
        },
      ]
    }),
  )
}

function isTooLong(page: TreePage, locale: Locale): boolean {
  return encodePath(page.paths[locale]).length > longest()
}

/** The longest address of a page: its feed and the link that chooses its language are longer. */
function longest(): number {
  return MAX_PATH - feedAddress('').length - CHOICE_PREFIX.length
}

interface Release {
  records: ReadonlyMap<string, string>
  routes: Routes
  tree: Tree
}

/** Records that KV cannot keep, each with the file that it is made from. */
export function tooLarge({ records, routes, tree }: Release): Problem[] {
  const large = new Map<string, number>()
  for (const [hash, text] of records) if (bytesOf(text) > MAX_RECORD) large.set(hash, bytesOf(text))
  if (large.size === 0) return []
  const paths = new Map([...routes].flatMap(([path, route]) => hashesOf(route).map((hash) => [hash, path] as const)))
  return [...large].map(([hash, bytes]): Problem => {
    const path = paths.get(hash)
    return {
      file: fileOf(path, tree),
      line: 1,
      column: 1,
      severity: 'error',
      code: 'too-large',
      found: `${megabytes(bytes)} at ${path ?? 'an address of the search or of the site itself'}`,
      expected: `at most ${megabytes(MAX_RECORD)}, because KV keeps no larger value`,
      instead: path?.endsWith('.csv') ? 'divide the table into several files' : 'divide the text into several pages',
    }
  })
}

/** Bytes in UTF-8, counted only if they may be too many. */
function bytesOf(text: string): number {
  return text.length * 3 > MAX_RECORD ? Buffer.byteLength(text) : text.length
}

function hashesOf(route: object): string[] {
  return Object.values(route).filter((value) => typeof value === 'string')
}

/** The file of content/ that an address is made from; site.yaml if it is made from all. */
function fileOf(path: string | undefined, tree: Tree): string {
  if (path?.startsWith('/files/')) return path.replace('/files/', 'content/')
  const pages = [...tree.values()].flatMap((page) =>
    LOCALES.map((locale) => [page.paths[locale], page.shown[locale].file] as const),
  )
  const near =
    pages.find(([address]) => address === path) ??
    pages.find(([address]) => path?.startsWith(`${address.replace(/\/$/, '')}/`))
  return near?.[1] ?? 'content/site.yaml'
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
