import { encodePath, readPath, withoutLocale } from '../../content/paths.ts'
import type { Edition } from '../../content/reader/reader.ts'
import type { PageRecord } from '../../content/schema/page.ts'
import { dayInBrussels } from '../../locale/brussels-time.ts'
import { LOCALES, type Locale } from '../../locale/locale.ts'
import { GatewayView } from '../../views/gateway/gateway.tsx'
import { openInquiries } from '../../views/inquiry/open-inquiries.tsx'
import { keepWithoutQuery } from '../answers/keep.ts'
import type { PagesContext } from '../context.ts'
import { movedByQuery } from '../page.tsx'
import { nameRelease } from '../respond.ts'
import { readerLocale, VARY_LANGUAGE } from './detect.ts'

/** Answers a path without a language: redirects to the page in the reader's language, or shows the gateway if unknown. */
export async function sendChoice(
  c: PagesContext,
  edition: Edition,
  paths: Partial<Record<Locale, string>>,
): Promise<Response> {
  c.header('Vary', VARY_LANGUAGE)
  nameRelease(c, edition)
  const available = LOCALES.filter((locale) => paths[locale] !== undefined)
  keepWithoutQuery(c, edition, { among: available })
  const locale = readerLocale(c.req.raw.headers, available)
  const path = locale && paths[locale]
  if (path) {
    const { search } = new URL(c.req.url)
    const moved = await movedByQuery(edition, path, search)
    return c.redirect(moved?.path ?? `${encodePath(path)}${search}`, 302)
  }
  return c.html(gateway(c, edition, paths, await cardOf(c, edition, paths)))
}

/** What other sites show beside a link to an address without a language. */
interface Card {
  title: string
  description: string
  image?: string | undefined
}

/**
 * The card of a page: its titles and its summaries in the languages in which it exists, and its image in the language of
 * the requested address. Undefined for the home page, and for pages that are not content.
 */
async function cardOf(
  c: PagesContext,
  edition: Edition,
  paths: Partial<Record<Locale, string>>,
): Promise<Card | undefined> {
  const pages = await Promise.all(LOCALES.map((locale) => pageAt(edition, paths[locale])))
  const present = pages.filter((page) => page !== undefined)
  const [first] = present
  if (!first || first.id === '/') return undefined
  const requested = readPath(new URL(c.req.url).pathname)
  const path = requested.kind === 'path' ? requested.path : ''
  const named = present.find((page) => withoutLocale(page.path) === path) ?? first
  return { title: together(present, 'title'), description: together(present, 'summary'), image: named.image }
}

async function pageAt(edition: Edition, path: string | undefined): Promise<PageRecord | undefined> {
  const route = path === undefined ? undefined : await edition.lookup(path)
  return route && 'page' in route ? edition.page(route.page) : undefined
}

/** A text of a page in all its languages, once if they say the same. */
function together(pages: readonly PageRecord[], field: 'title' | 'summary'): string {
  return [...new Set(pages.map((page) => page[field]))].join(' · ')
}

function gateway(c: PagesContext, { root }: Edition, paths: Partial<Record<Locale, string>>, card: Card | undefined) {
  const { origin, environment, now } = c.var.pages
  const { search } = new URL(c.req.url)
  const parts = Object.fromEntries(
    LOCALES.flatMap((locale) => {
      const path = paths[locale]
      const { organisation, tagline, home } = root.site[locale]
      if (!path) return []
      const address = path === home ? undefined : `${origin}${path}`
      const [inquiry] = openInquiries(root.site[locale])
      return [[locale, { path: `${encodePath(path)}${search}`, organisation, text: tagline, address, inquiry }]]
    }),
  )
  const [first] = LOCALES.flatMap((locale) => paths[locale] ?? [])
  const alternates = [
    ...LOCALES.flatMap((hreflang) => (paths[hreflang] ? [{ hreflang, href: `${origin}${paths[hreflang]}` }] : [])),
    { hreflang: 'x-default' as const, href: `${origin}${withoutLocale(first ?? '/')}` },
  ]
  const canonical = `${origin}${withoutLocale(first ?? '/')}`
  const image = card?.image ?? root.image
  return (
    <GatewayView
      siteName={root.site.nl.name}
      parts={parts}
      today={() => dayInBrussels(now())}
      card={card}
      metadata={{
        indexed: environment === 'production',
        alternates,
        canonical,
        ...(image && { image: `${origin}${image}` }),
      }}
    />
  )
}
