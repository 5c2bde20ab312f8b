import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { LOCALES, REGIONAL_TAGS } from '../../locale/locale.ts'
import { stylesheet } from '../stylesheet.gen.ts'
import type { Metadata } from './metadata.ts'

interface DocumentProps {
  lang: string
  metadata: Metadata
  siteName: string
  liveReload?: boolean
  children: Child
}

/** Background of both schemes, as the browser's own bars show it; the same as `--paper` in base/tokens.css. */
const THEME = { light: '#fbfaf6', dark: '#14181b' }

/** A whole HTML document. No script, no style but the one file, nothing from elsewhere. */
export function Document({ lang, metadata, siteName, liveReload, children }: DocumentProps) {
  const { title, description, canonical, indexed, alternates = [], locale } = metadata
  return (
    <>
      {raw('<!DOCTYPE html>')}
      <html lang={lang}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{title}</title>
          <meta name="description" content={description} />
          {!indexed && <meta name="robots" content="noindex" />}
          {canonical && <link rel="canonical" href={canonical} />}
          {alternates.map(({ hreflang, href }) => (
            <link rel="alternate" hreflang={hreflang} href={href} />
          ))}
          <meta name="color-scheme" content="light dark" />
          <meta name="theme-color" media="(prefers-color-scheme: light)" content={THEME.light} />
          <meta name="theme-color" media="(prefers-color-scheme: dark)" content={THEME.dark} />
          <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
          <link rel="stylesheet" href={stylesheet.path} />
          <meta property="og:type" content="website" />
          <meta property="og:site_name" content={siteName} />
          <meta property="og:title" content={title} />
          <meta property="og:description" content={description} />
          {canonical && <meta property="og:url" content={canonical} />}
          {locale && <OpenGraphLocales locale={locale} alternates={alternates} />}
          <BreadcrumbData breadcrumbs={metadata.breadcrumbs ?? []} />
          {liveReload && <script src="/_dev/reload.js" defer />}
        </head>
        <body>{children}</body>
      </html>
    </>
  )
}

function OpenGraphLocales({ locale, alternates }: Required<Pick<Metadata, 'locale' | 'alternates'>>) {
  const others = LOCALES.filter((one) => one !== locale && alternates.some(({ hreflang }) => hreflang === one))
  const tag = (one: typeof locale) => REGIONAL_TAGS[one].replace('-', '_')
  return (
    <>
      <meta property="og:locale" content={tag(locale)} />
      {others.map((one) => (
        <meta property="og:locale:alternate" content={tag(one)} />
      ))}
    </>
  )
}

/** Breadcrumbs for machines: schema.org BreadcrumbList as JSON-LD. A data block, which the policy against scripts lets be. */
function BreadcrumbData({ breadcrumbs }: { breadcrumbs: { title: string; href: string }[] }) {
  if (breadcrumbs.length < 2) return null
  const data = {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: breadcrumbs.map(({ title, href }, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name: title,
      item: href,
    })),
  }
  // No "<" inside: it could end the element.
  return <script type="application/ld+json">{raw(JSON.stringify(data).replaceAll('<', '\\u003c'))}</script>
}
