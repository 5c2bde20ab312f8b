import { withoutLocale } from '../../content/paths.ts'
import { LOCALES } from '../../locale/locale.ts'
import type { HiddenPage, Hour, WithoutSite } from '../source/content.ts'
import { publishedTables } from '../source/drafts.ts'
import type { SiteFile } from '../source/schemas.ts'
import { generatedFiles } from './checks/history.ts'
import { figureTables } from './outputs/figure-tables.ts'
import { withMunicipalityPages } from './tree/municipality-pages.ts'
import { buildTree, type Tree } from './tree/tree.ts'

/**
 * The addresses of pages that readers do not see at an instant, of their feeds, calendars and tables, and the short
 * addresses that lead to them. One that a visible page has is not among them.
 * @param all the content of all instants
 * @param tree the pages that readers see at the instant
 * @param content the content as readers see it at the instant
 */
export function hiddenAddresses(
  all: WithoutSite,
  tree: Tree,
  content: WithoutSite,
  site: SiteFile | undefined,
): ReadonlyMap<string, HiddenPage['state']> {
  const { hidden = new Map<string, HiddenPage>() } = content
  const addresses = new Map<string, HiddenPage['state']>()
  const seen = addressesIn(tree, content)
  // An address that a page to come will have, and that an expired page had, is gone.
  for (const state of ['coming', 'expired'] as const) {
    const ids = new Set([...hidden].flatMap(([id, page]) => (page.state === state ? [id] : [])))
    if (ids.size === 0) continue
    const pages = new Map([...all.pages].filter(([id]) => content.pages.has(id) || ids.has(id)))
    const withHidden = { ...all, pages }
    for (const address of addressesIn(buildTree(withMunicipalityPages(withHidden)), withHidden))
      if (!seen.has(address)) addresses.set(address, state)
    for (const [address, id] of Object.entries(site?.shortcuts ?? {})) if (ids.has(id)) addresses.set(address, state)
  }
  return addresses
}

/**
 * The addresses of pages whose hour has not come, with this hour.
 * @param all the content of all instants
 * @param content the content as readers see it at the instant
 */
export function comingAddresses(all: WithoutSite, { pages, hidden }: WithoutSite): ReadonlyMap<string, Hour> {
  const coming = new Map<string, Hour>()
  if (![...(hidden?.values() ?? [])].some(({ state }) => state === 'coming')) return coming
  const later = [...all.pages].filter(([id]) => pages.has(id) || hidden?.get(id)?.state === 'coming')
  for (const page of buildTree(withMunicipalityPages({ ...all, pages: new Map(later) })).values()) {
    // The publisher makes the pages of municipalities below a page.
    const hour = hidden?.get(page.id)?.hour ?? hidden?.get(page.parent?.id ?? '')?.hour
    if (hour) for (const locale of LOCALES) coming.set(page.paths[locale], hour)
  }
  return coming
}

function addressesIn(tree: Tree, content: WithoutSite): Set<string> {
  const files = new Map([...publishedTables(content), ...figureTables(content)])
  const pages = [...tree.values()].flatMap((page) => LOCALES.map((locale) => page.paths[locale]))
  return new Set([...pages, ...pages.map(withoutLocale), ...generatedFiles(tree, files).keys()])
}
