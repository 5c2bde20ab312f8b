import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { IMAGE_SIZE } from '../../content/schema/image.ts'
import { LOCALES, type Locale, REGIONAL_TAGS } from '../../locale/locale.ts'
import { breadcrumbList } from '../structured-data/structured-data.ts'
import type { Thing } from '../structured-data/things.ts'
import { stylesheets, titleFont } from '../stylesheets.gen.ts'
import { type Metadata, THEME } from './metadata.ts'
import { sheetsFor } from './sheets.ts'

/** Id of the main element, the target of the link that skips the header. */
export const CONTENT_ID = '_content'

/** Written as text, because hono leaves out the attribute `blocking` of a link. */
const WAIT_FOR_CONTENT = raw(`<link rel="expect" href="#${CONTENT_ID}" blocking="render"/>`)

interface DocumentProps {
  lang: string
  /** Id of the body. */
  id?: string | undefined
  /** Title of the window; if it is not that of the metadata, which other sites show beside the name of the site. */
  windowTitle?: string
  metadata: Metadata
  siteName: string
  /** Class of the section that contains the page. */
  section?: string | undefined
  liveReload?: boolean
  children: Child
}

/** A whole HTML document. It loads the style sheets that its content needs, no script, and nothing from other sites. */
export function Document({ lang, id, windowTitle, metadata, siteName, section, liveReload, children }: DocumentProps) {
  const { title, description, canonical, indexed, alternates = [], locale } = metadata
  const body = String(
    <body {...(id && { id })} class={section}>
      {children}
    </body>,
  )
  const marked = (text: Locale | undefined) => text && REGIONAL_TAGS[text] !== lang && { lang: text }
  return (
    <>
      {raw('<!DOCTYPE html>')}
      <html lang={lang}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title {...marked(locale)}>{windowTitle ?? title}</title>
          <meta name="description" content={description} {...marked(locale)} />
          {!indexed && <meta name="robots" content="noindex" />}
          {canonical && <link rel="canonical" href={canonical} />}
          {alternates.map(({ hreflang, href }) => (
            <link rel="alternate" hreflang={hreflang} href={href} />
          ))}
          <meta name="color-scheme" content="light dark" />
          <meta name="theme-color" media="(prefers-color-scheme: light)" content={THEME.light} />
          <meta name="theme-color" media="(prefers-color-scheme: dark)" content={THEME.dark} />
          {/* The first for Safari before version 26 and old browsers, which know no SVG icons. */}
          <link rel="icon" href="/favicon.ico" sizes="32x32" />
          <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
          <link rel="apple-touch-icon" href="/apple-touch-icon.png" />
          <link rel="manifest" href="/site.webmanifest" />
          {/* Fonts are requested without credentials, so the preload must be too (HTML standard, preload). */}
          <link rel="preload" href={titleFont.path} as="font" type="font/woff2" crossorigin="anonymous" />
          {sheetsFor(body, stylesheets).map(({ path, media }) => (
            <link rel="stylesheet" href={path} media={media} />
          ))}
          {/* Lets the first paint wait for the main content, so that less of it moves while it arrives. Chromium waits 0.2 s. */}
          {WAIT_FOR_CONTENT}
          <meta property="og:type" content={metadata.article ? 'article' : 'website'} />
          {metadata.article && (
            <>
              <meta property="article:published_time" content={metadata.article.published} />
              <meta property="article:modified_time" content={metadata.article.modified} />
            </>
          )}
          <meta property="og:site_name" content={siteName} />
          <meta property="og:title" content={title} />
          <meta property="og:description" content={description} />
          {canonical && <meta property="og:url" content={canonical} />}
          {metadata.image && <SocialImage image={metadata.image} title={title} />}
          {(metadata.feeds ?? []).map((feed) => (
            <link
              rel="alternate"
              type="application/atom+xml"
              title={feed.title}
              href={feed.href}
              {...marked(feed.locale)}
            />
          ))}
          {locale && <OpenGraphLocales locale={locale} alternates={alternates} />}
          <StructuredData things={[...breadcrumbList(metadata.breadcrumbs ?? []), ...(metadata.things ?? [])]} />
          {process.env.NODE_ENV !== 'production' && liveReload && <script src="/_dev/reload.js" defer />}
        </head>
        {raw(body)}
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

function SocialImage({ image, title }: { image: string; title: string }) {
  return (
    <>
      <meta property="og:image" content={image} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content={String(IMAGE_SIZE.width)} />
      <meta property="og:image:height" content={String(IMAGE_SIZE.height)} />
      <meta property="og:image:alt" content={title} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  )
}

/** Describes the page for search engines: schema.org as JSON-LD. The CSP allows it: a data block is not executed. */
function StructuredData({ things }: { things: Thing[] }) {
  return (
    <>
      {things.map((thing) => (
        // "<" is escaped, because "</script>" would end the element.
        <script type="application/ld+json">
          {raw(JSON.stringify({ '@context': 'https://schema.org', ...thing }).replaceAll('<', '\\u003c'))}
        </script>
      ))}
    </>
  )
}
