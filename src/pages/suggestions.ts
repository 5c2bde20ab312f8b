import { ancestors } from '../content/paths.ts'
import type { Edition } from '../content/reader/reader.ts'
import type { TeaserLink } from '../content/schema/fields.ts'
import type { Locale } from '../locale/locale.ts'

/** How many levels above a missing page are looked at: each may cost a read. */
const LEVELS = 3
const MOST = 5

/**
 * Pages that may be meant by a path where none stands: the nearest page above it and those beside, the most
 * alike first; where nothing stands above it, the sections.
 */
export async function suggestionsFor(edition: Edition, path: string, locale: Locale): Promise<TeaserLink[]> {
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

function byLikeness(path: string, pages: readonly TeaserLink[]): TeaserLink[] {
  const wanted = pairs(path.slice(path.lastIndexOf('/') + 1))
  const likeness = ({ path: candidate }: TeaserLink) => {
    const own = pairs(candidate.slice(candidate.lastIndexOf('/') + 1))
    const shared = [...own].filter((pair) => wanted.has(pair)).length
    return (2 * shared) / (own.size + wanted.size || 1)
  }
  return pages.toSorted((a, b) => likeness(b) - likeness(a))
}

/** The pairs of neighbouring letters in a word; how many two words share tells how alike they are (Dice). */
function pairs(word: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, word.length - 1) }, (_, i) => word.slice(i, i + 2)))
}
