import { encodePath, withoutLocale } from '../../content/paths.ts'
import type { Edition } from '../../content/reader/reader.ts'
import { dayInBrussels } from '../../locale/brussels-time.ts'
import { LOCALES, type Locale } from '../../locale/locale.ts'
import { GatewayView } from '../../views/gateway/gateway.tsx'
import { openInquiries } from '../../views/inquiry/open-inquiries.tsx'
import { keepWithoutQuery } from '../answers/keep.ts'
import type { PagesContext } from '../context.ts'
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
  const locale = readerLocale(c, available)
  const path = locale && paths[locale]
  if (path) return c.redirect(`${encodePath(path)}${new URL(c.req.url).search}`, 302)
  return c.html(gateway(c, edition, paths))
}

function gateway(c: PagesContext, { root }: Edition, paths: Partial<Record<Locale, string>>) {
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
  return (
    <GatewayView
      siteName={root.site.nl.name}
      parts={parts}
      today={() => dayInBrussels(now())}
      metadata={{
        indexed: environment === 'production',
        alternates,
        canonical,
        ...(root.image && { image: `${origin}${root.image}` }),
      }}
    />
  )
}
