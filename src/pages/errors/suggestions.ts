import { ancestors, withoutLocale } from '../../content/paths.ts'
import type { Edition } from '../../content/reader/reader.ts'
import type { TeaserLink } from '../../content/schema/fields.ts'
import type { Locale } from '../../locale/locale.ts'
import { readQuery } from '../../search/query.ts'
import { search } from '../../search/search.ts'
import { likeness } from '../../text/distance.ts'

/** How many levels above a missing page are looked at: each may cost a read. */
const LEVELS = 3
const MOST = 5

/** From here on two addresses are taken for the same one with a slip. */
const ALIKE = 0.6

/**
 * Pages that may be meant by a path where none stands, the likeliest first: those beside it that are spelt nearly the
 * same, what the search finds for its words, the others beside it and the page above, else the sections.
 */
export async function suggestionsFor(edition: Edition, path: string, locale: Locale): Promise<TeaserLink[]> {
  const near = await nearby(edition, path, locale)
  const isAlike = (page: TeaserLink) => pathLikeness(path, page.path) >= ALIKE
  const found = await foundByWords(edition, path, locale)
  const all = [...near.filter(isAlike), ...found, ...near]
  return [...new Map(all.map((page) => [page.path, page])).values()].slice(0, MOST)
}

/** Pages beside the path, the most alike first, and the nearest page above it; where nothing stands above, the sections. */
async function nearby(edition: Edition, path: string, locale: Locale): Promise<TeaserLink[]> {
  const { home, navigation } = edition.root.site[locale]
  for (const above of ancestors(path).slice(0, LEVELS)) {
    if (above === home) break
    const route = await edition.lookup(above)
    if (!route || !('page' in route)) continue
    const page = await edition.page(route.page)
    const itself = { path: page.path, title: page.title, teaser: page.summary, locale: page.textLocale }
    return [...byLikeness(path, page.children).slice(0, MOST - 1), itself]
  }
  return byLikeness(path, navigation).slice(0, MOST)
}

/** What the search finds for the words of a path: a link from elsewhere may be old, its words still say what was meant. */
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

/** How alike the last parts of two paths are, from 0 to 1. */
function pathLikeness(path: string, other: string): number {
  return likeness(lastPart(path), lastPart(other))
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
