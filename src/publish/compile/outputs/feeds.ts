import { feedAddress } from '../../../content/paths.ts'
import type { FileRecord, PageRecord } from '../../../content/schema/page.ts'
import { hasTrait } from '../../../domain/kinds.ts'
import { LOCALES, type Locale } from '../../../locale/locale.ts'
import { typography } from '../../markdown/index.ts'
import { partsOf } from '../../markdown/parts.ts'
import type { Content } from '../../source/content.ts'
import { leadPicture, type WithMedia } from '../media.ts'
import { linkTo, listsWithFeed } from '../tree/links.ts'
import type { Tree, TreePage } from '../tree/tree.ts'
import { atomFeed, type Entry } from './atom.ts'

/** Maximum number of entries in a feed. */
const MOST = 50

/** What feeds need of a page. */
interface FeedPage {
  page: TreePage
  record: PageRecord
  /** The parts of its HTML. */
  parts: string
}

/** A feed that is made when it is asked for. */
interface Feed {
  /** The records of its entries. Besides these, it depends on front matter and settings only. */
  of: readonly PageRecord[]
  make(): FileRecord
}

interface DatedPage extends FeedPage, Pick<Entry, 'published' | 'updated'> {}

const published = (page: DatedPage) => page.published
const updated = (page: DatedPage) => page.updated
const id = ({ record }: DatedPage) => record.id

/**
 * The feeds of each language: one of each list that has a feed, the newest first; and one of all pages, the last changed
 * first. The address of a feed is that of its page, with `atom.xml` added.
 */
export function toFeeds(
  tree: Tree,
  pages: readonly FeedPage[],
  content: Pick<Content, 'site'> & WithMedia,
): Map<string, Feed> {
  const standing = pages
    .filter(({ record }) => !record.withdrawn)
    .map((one): DatedPage => ({ ...one, published: publishedOf(one.record), updated: updatedOf(one.record) }))
  const texts = standing
    .filter(({ record }) => !hasTrait(record.facts, 'signpost'))
    .toSorted(by(updated, published, id))
  const lists = listsWithFeed(tree).map(({ page, kind }) => ({
    page,
    entries: standing.filter(({ record }) => record.facts?.kind === kind).toSorted(by(published, id)),
  }))
  const feed = (page: TreePage, locale: Locale, title: string, entries: readonly DatedPage[]) => {
    const { locale: textLocale, meta } = page.shown[locale]
    const [path, address] = [page.paths[locale], feedAddress(page.paths[locale])]
    const newest = entries.filter(({ record }) => record.locale === locale).slice(0, MOST)
    const own = { id: page.id, locale, textLocale, path, address, title, author: name(locale), updated: meta.updated }
    return [address, { of: newest.map((one) => one.record), make: () => atomFeed(own, newest.map(toEntry)) }] as const
  }
  const toEntry = ({ page, record, parts, ...dates }: DatedPage): Entry => ({
    page: record,
    text() {
      const picture = leadPicture(content, page.id, page.facts, record.textLocale)
      return [...(picture ? partsOf(picture) : []), ...partsOf({ html: record.html, parts })]
    },
    ...dates,
  })
  const name = (locale: Locale) => typography(content.site.name[locale], locale)
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
function by(...keys: ((page: DatedPage) => string | undefined)[]) {
  return (a: DatedPage, b: DatedPage): number => {
    for (const [i, key] of keys.entries()) {
      const [one, other] = [key(a) ?? '', key(b) ?? '']
      const descending = i < keys.length - 1
      if (one !== other) return one > other === descending ? -1 : 1
    }
    return 0
  }
}
