import { ancestors, withoutLocale } from '../../content/paths.ts'
import type { Edition } from '../../content/reader/reader.ts'
import type { TeaserLink } from '../../content/schema/fields.ts'
import type { PageRecord } from '../../content/schema/page.ts'
import type { Locale } from '../../locale/locale.ts'
import { readQuery } from '../../search/query.ts'
import { search } from '../../search/search.ts'
import { likeness } from '../../text/distance.ts'

/** Number of levels above a missing page to look at. Each may cost a KV read. */
const LEVELS = 3
const MOST = 5

/** Minimum likeness of two addresses from which one counts as a misspelling of the other. */
const ALIKE = 0.6

/**
 * Suggests pages for a path that does not exist, the most likely first: the page that the path begins with, siblings with
 * a similar address, search results for the words of the path, then the other siblings and the nearest page above.
 * Without a page above: the sections.
 */
export async function suggestionsFor(edition: Edition, path: string, locale: Locale): Promise<TeaserLink[]> {
  const near = await nearby(edition, path, locale)
  const isAlike = (page: TeaserLink) => pathLikeness(path, page.path) >= ALIKE
  const found = await foundByWords(edition, path, locale)
  const all = [...(await atBeginning(edition, path)), ...near.filter(isAlike), ...found, ...near]
  return [...new Map(all.map((page) => [page.path, page])).values()].slice(0, MOST)
}

/** The page whose address is followed by other text, such as the rest of a sentence: `/nl/nieuws, zie ook` → `/nl/nieuws`. */
async function atBeginning(edition: Edition, path: string): Promise<TeaserLink[]> {
  const beginning = /^[\p{L}\p{M}\p{N}/-]*[\p{L}\p{M}\p{N}]/u.exec(path)?.[0] ?? path
  if (beginning === path) return []
  const page = await pageAt(edition, beginning)
  return page ? [page] : []
}

async function pageAt(
  edition: Edition,
  path: string,
): Promise<(TeaserLink & Pick<PageRecord, 'children'>) | undefined> {
  const route = await edition.lookup(path)
  if (!route || !('page' in route)) return undefined
  const { title, summary, textLocale, children, ...page } = await edition.page(route.page)
  return { path: page.path, title, teaser: summary, locale: textLocale, children }
}

/** The siblings of the path, the most similar first, and the nearest page above it. Without a page above: the sections. */
async function nearby(edition: Edition, path: string, locale: Locale): Promise<TeaserLink[]> {
  const { home, navigation } = edition.root.site[locale]
  for (const above of ancestors(path).slice(0, LEVELS)) {
    if (above === home) break
    const page = await pageAt(edition, above)
    if (!page) continue
    return [...byLikeness(path, page.children).slice(0, MOST - 1), page]
  }
  return byLikeness(path, navigation).slice(0, MOST)
}

/** Search results for the words of a path: an old link may have a wrong path, but its words still describe the page. */
async function foundByWords(edition: Edition, path: string, locale: Locale): Promise<TeaserLink[]> {
  const index = edition.root.search
  const query = readQuery(withoutLocale(path).replace(/[^\p{L}\p{N}]+/gu, ' '), locale)
  if (index === undefined || query.words.length === 0) return []
  const { entries } = await search(edition, index, { query, locale, page: 1 })
  return entries.slice(0, MOST).map((entry) => ({ ...entry, teaser: entry.summary }))
}

function byLikeness(path: string, pages: readonly TeaserLink[]): TeaserLink[] {
  return pages.toSorted((a, b) => pathLikeness(path, b.path) - pathLikeness(path, a.path))
}

/** Similarity of the last parts of two paths, from 0 to 1. */
function pathLikeness(path: string, other: string): number {
  return likeness(lastPart(path), lastPart(other))
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
