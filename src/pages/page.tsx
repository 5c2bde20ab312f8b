import { shortName } from '../content/hash.ts'
import type { Edition } from '../content/reader/reader.ts'
import type { PageRecord } from '../content/schema/page.ts'
import { dayInBrussels } from '../locale/brussels-time.ts'
import { localized } from '../locale/locale.ts'
import { HomeView } from '../views/home/home.tsx'
import { PageView } from '../views/page/page.tsx'
import { structuredData } from '../views/structured-data/structured-data.ts'
import { modifiedOf } from '../views/structured-data/things.ts'
import type { PagesContext } from './context.ts'
import { SPECULATION_RULES } from './files/speculation.ts'
import { partsOfFinder } from './finder.tsx'
import { frameFor, metadataOf } from './frame.ts'
import { setLanguages } from './language/content-language.ts'
import { partsOfList } from './list.tsx'
import { partsOfNewsletter } from './newsletter.tsx'
import type { Asked, Parts } from './parts.ts'
import { type Rendered, redirectFor, render, sendPublic } from './respond.ts'

export async function sendPage(c: PagesContext, edition: Edition, hash: string): Promise<Response> {
  const page = await edition.page(hash)
  const asked = readParts(edition, page, new URL(c.req.url).searchParams)
  if (asked.kind === 'moved') return redirectFor(c, edition, asked.path, asked.status)
  const rendered = await renderPage(c, edition, page, hash, asked)
  setLanguages(c, [page.locale, page.textLocale])
  c.header('Speculation-Rules', SPECULATION_RULES)
  return sendPublic(c, edition, rendered, {
    status: 200,
    type: 'text/html; charset=utf-8',
    tags: [`record-${hash}`],
    isKept: asked.kept !== false,
    ...(readsQuery(edition, page) && { query: asked.query }),
  })
}

/**
 * The redirect of a page for its query, so that another redirect to the page leads to its target at once:
 * `?q=a`, which a list does not read, leads to the list without a query. Undefined if the page is answered as asked.
 * @param path decoded
 * @param search query with `?`, or empty
 */
export async function movedByQuery(
  edition: Edition,
  path: string,
  search: string,
): Promise<Extract<Asked, { kind: 'moved' }> | undefined> {
  // Without a query no page redirects.
  if (search.length < 2) return undefined
  const route = await edition.lookup(path)
  if (!route || !('page' in route)) return undefined
  const asked = readParts(edition, await edition.page(route.page), new URLSearchParams(search))
  return asked.kind === 'moved' ? asked : undefined
}

/** Reads the query. */
function readParts({ root }: Edition, page: PageRecord, query: URLSearchParams): Asked {
  if (isNewsletter(root, page)) return partsOfNewsletter(query, page)
  if (page.facts?.kind === 'list') return partsOfList(page, page.facts, query)
  if (page.facts?.kind === 'finder') return partsOfFinder(page, page.facts, query)
  return { kind: 'part', query: '' }
}

/** Only lists, the finder and the page of the newsletter read the query. */
function readsQuery({ root }: Edition, page: PageRecord): boolean {
  return page.facts?.kind === 'list' || page.facts?.kind === 'finder' || isNewsletter(root, page)
}

function isNewsletter({ site }: Edition['root'], { locale, path }: PageRecord): boolean {
  return path === site[locale].newsletter.link.path
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
