import { feedAddress } from '../../../content/paths.ts'
import type { FileRecord, PageRecord } from '../../../content/schema/page.ts'
import { hasTrait } from '../../../domain/kinds.ts'
import { LOCALES, type Locale } from '../../../locale/locale.ts'
import { typography } from '../../markdown/index.ts'
import type { SiteFile } from '../../source/schemas.ts'
import { linkTo, listsWithFeed } from '../tree/links.ts'
import type { Tree, TreePage } from '../tree/tree.ts'
import { atomFeed } from './atom.ts'

/** Maximum number of entries in a feed. */
const MOST = 50

/**
 * The feeds of each language: one of each list that has a feed, the newest first; and one of all pages, the last changed
 * first. The address of a feed is that of its page, with `atom.xml` added.
 */
export function toFeeds(tree: Tree, pages: readonly PageRecord[], site: SiteFile): Map<string, FileRecord> {
  const standing = pages.filter(({ withdrawn }) => !withdrawn)
  const texts = standing
    .filter(({ facts }) => !hasTrait(facts, 'signpost'))
    .toSorted(by(updatedOf, publishedOf, ({ id }) => id))
  const lists = listsWithFeed(tree).map(({ page, kind }) => ({
    page,
    entries: standing.filter(({ facts }) => facts?.kind === kind).toSorted(by(publishedOf, ({ id }) => id)),
  }))
  const feed = (page: TreePage, locale: Locale, title: string, entries: readonly PageRecord[]) => {
    const { locale: textLocale, meta } = page.shown[locale]
    const [path, address] = [page.paths[locale], feedAddress(page.paths[locale])]
    const newest = entries.filter((entry) => entry.locale === locale).slice(0, MOST)
    const own = { id: page.id, locale, textLocale, path, address, title, author: name(locale), updated: meta.updated }
    return [address, atomFeed(own, newest.map(toEntry))] as const
  }
  const name = (locale: Locale) => typography(site.name[locale], locale)
  const home = tree.get('/')
  return new Map(
    LOCALES.flatMap((locale) => [
      ...lists.map(({ page, entries }) =>
        feed(page, locale, `${linkTo(page, locale).title} – ${name(locale)}`, entries),
      ),
      ...(home ? [feed(home, locale, name(locale), texts)] : []),
    ]),
  )
}

function toEntry(page: PageRecord) {
  return { page, published: publishedOf(page), updated: updatedOf(page) }
}

/** The publication date of a page; undefined if it is unknown or not precise to the day. */
function publishedOf({ facts }: PageRecord): string | undefined {
  const date = hasTrait(facts, 'published') ? facts.date : undefined
  return date?.length === 10 ? date : undefined
}

/** The date of the last change, never before the publication. */
function updatedOf(page: PageRecord): string {
  const published = publishedOf(page) ?? ''
  return published > page.updated ? published : page.updated
}

/** Sorts by the first key that differs, in descending order. The last key is ascending and makes the order deterministic. */
function by(...keys: ((page: PageRecord) => string | undefined)[]) {
  return (a: PageRecord, b: PageRecord): number => {
    for (const [i, key] of keys.entries()) {
      const [one, other] = [key(a) ?? '', key(b) ?? '']
      const descending = i < keys.length - 1
      if (one !== other) return one > other === descending ? -1 : 1
    }
    return 0
  }
}
