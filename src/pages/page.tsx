import { shortName } from '../content/hash.ts'
import { LruCache } from '../content/reader/lru-cache.ts'
import type { Edition } from '../content/reader/reader.ts'
import type { PageRecord } from '../content/schema/page.ts'
import { dayInBrussels } from '../locale/brussels-time.ts'
import { localized } from '../locale/locale.ts'
import { HomeView } from '../views/home/home.tsx'
import { PageView } from '../views/page/page.tsx'
import { modifiedOf, structuredData } from '../views/structured-data/structured-data.ts'
import type { PagesContext } from './context.ts'
import { SPECULATION_RULES } from './files/speculation.ts'
import { partsOfFinder } from './finder.tsx'
import { frameFor, metadataOf } from './frame.ts'
import { setLanguages } from './language/content-language.ts'
import { partsOfList } from './list.tsx'
import { partsOfNewsletter } from './newsletter.tsx'
import type { Asked, Parts } from './parts.ts'
import { keepForAWhile, type Rendered, render, sendPublic } from './respond.ts'

/** Maximum size of the rendered pages that one isolate keeps, in bytes. */
const RENDERED_BYTES = 24 * 1024 * 1024

/** Cache of rendered pages, by release, record and query, so that a popular page is not rendered again. */
export type RenderedPages = LruCache<Rendered>
export const renderedPages = (): RenderedPages => new LruCache<Rendered>(RENDERED_BYTES)

/** Sends a page, from the cache if it was rendered before. */
export async function sendPage(
  c: PagesContext,
  edition: Edition,
  hash: string,
  memory: RenderedPages,
): Promise<Response> {
  const page = await edition.page(hash)
  const asked = readParts(edition, page, new URL(c.req.url).searchParams)
  if (asked.kind === 'moved') {
    keepForAWhile(c, edition)
    return c.redirect(asked.path, asked.status)
  }
  const key = [edition.release, hash, asked.query, dayOf(edition, page, c.var.pages.now())].join(' ')
  let rendered = memory.get(key)
  if (!rendered) {
    rendered = await renderPage(c, edition, page, hash, asked)
    if (asked.kept !== false) memory.set(key, rendered, rendered.body.byteLength)
  }
  setLanguages(c, [page.locale, page.textLocale])
  c.header('Speculation-Rules', SPECULATION_RULES)
  return sendPublic(c, edition, rendered, { status: 200, type: 'text/html; charset=utf-8', tags: [`record-${hash}`] })
}

/** Reads the query. Only lists, the finder and the newsletter use it; every other page ignores it. */
function readParts({ root }: Edition, page: PageRecord, query: URLSearchParams): Asked {
  if (page.facts?.kind === 'list') return partsOfList(page, page.facts, query)
  if (page.facts?.kind === 'finder') return partsOfFinder(page, page.facts, query)
  if (page.path === root.site[page.locale].newsletter.link.path) return partsOfNewsletter(query)
  return { kind: 'part', query: '' }
}

/** The present day if the page counts the days until an inquiry closes; then a page of yesterday must not be sent. */
function dayOf({ root }: Edition, { locale }: PageRecord, now: number): string {
  return (root.site[locale].inquiries?.open ?? []).length > 0 ? dayInBrussels(now) : ''
}

async function renderPage(
  c: PagesContext,
  edition: Edition,
  page: PageRecord,
  hash: string,
  { query, above, below, title = page.title, indexed = true }: Parts,
): Promise<Rendered> {
  const { pages } = c.var
  const translations = localized((locale) => {
    const { path, textLocale } = page.translations[locale]
    return { path: `${path}${query}`, textLocale }
  })
  const frame = frameFor(pages, edition, page.locale, translations)
  const metadata = metadataOf({ ...page, translations }, pages.origin)
  const View = page.id === '/' ? HomeView : PageView
  const view = (
    <View
      frame={frame}
      page={page}
      metadata={{
        ...metadata,
        title,
        indexed: metadata.indexed && indexed,
        feeds: frame.site.feeds.map(({ path, ...feed }) => ({ ...feed, href: `${pages.origin}${path}` })),
        things: structuredData(frame, page),
        ...(page.facts?.kind === 'news' && {
          article: { published: page.facts.date, modified: modifiedOf(page, page.facts.date) },
        }),
        ...(page.image && { image: `${pages.origin}${page.image}` }),
      }}
      release={shortName(edition.release)}
      above={above?.(frame)}
      below={below?.(frame)}
    />
  )
  return render(view, [hash, query, edition.release, pages.version, dayOf(edition, page, pages.now())])
}
