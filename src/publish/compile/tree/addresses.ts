import { localeOf, withoutLocale } from '../../../content/paths.ts'
import { LOCALES, type Locale } from '../../../locale/locale.ts'
import type { WithoutSite } from '../../source/content.ts'
import type { SiteFile } from '../../source/schemas.ts'
import { fileAddress } from '../outputs/files.ts'
import type { Tree } from './tree.ts'

/**
 * Every address that leads to a page or a file, with its content path: present and former addresses in each language,
 * the same without a language, and short addresses. If an address without a language means two pages, the one of the
 * given language comes first.
 */
export function addressesOf(
  tree: Tree,
  { history, files }: Pick<WithoutSite, 'history' | 'files'>,
  site: SiteFile | undefined,
): (locale: Locale) => ReadonlyMap<string, string> {
  const present = [...tree.values()].flatMap((page) => LOCALES.map((locale) => [page.paths[locale], page.id] as const))
  const former = history.former.flatMap(({ path, page }) => (tree.has(page) ? [[path, page] as const] : []))
  const tables = [...files.keys()].map((path) => [fileAddress(path), path] as const)
  const short = Object.entries(site?.shortcuts ?? {})
  return (locale) => {
    const addresses = new Map<string, string>()
    const add = ([address, contentPath]: readonly [string, string]) => {
      if (!addresses.has(address)) addresses.set(address, contentPath)
    }
    for (const entry of [...present, ...short, ...tables, ...former]) add(entry)
    const own = ([address]: readonly [string, string]) => localeOf(address) === locale
    for (const all of [present, former])
      for (const [address, page] of [...all.filter(own), ...all]) add([withoutLocale(address), page])
    return addresses
  }
}
