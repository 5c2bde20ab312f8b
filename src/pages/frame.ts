import type { Context } from 'hono'
import { withoutLocale } from '../content/paths.ts'
import type { Edition } from '../content/reader/reader.ts'
import type { PageRecord } from '../content/schema/page.ts'
import { LOCALES, type Locale, localized } from '../locale/locale.ts'
import { deferOf } from '../platform/defer.ts'
import type { Frame } from '../views/frame.ts'
import type { Metadata } from '../views/layout/metadata.ts'
import type { PagesOptions } from './context.ts'

/** The frame of a page that exists in these languages. */
export function frameFor(
  { origin, environment }: PagesOptions,
  { root }: Edition,
  locale: Locale,
  translations: PageRecord['translations'],
): Frame {
  return {
    locale,
    site: root.site[locale],
    origin,
    indexed: environment === 'production',
    liveReload: environment === 'development',
    translations,
  }
}

/**
 * Makes frames for the newsletter's pages. Their addresses may hold a token, which must not travel:
 * so the switch leads to the sign-up page.
 */
export function newsletterFrames(pages: PagesOptions) {
  return function newsletterFrame(c: Context, locale: Locale): Promise<Frame> {
    return pages.reader.read(async (edition) => {
      const translations = localized((one) => {
        const { path, locale: textLocale } = edition.root.site[one].newsletter.link
        return { path, textLocale }
      })
      return frameFor(pages, edition, locale, translations)
    }, deferOf(c))
  }
}

/** For what exists in no language in particular, an error: the switch leads to the home pages. */
export function homeTranslations({ root }: Edition): PageRecord['translations'] {
  return localized((locale) => ({ path: root.site[locale].home, textLocale: root.site[locale].homeText ?? locale }))
}

/**
 * What a page says of itself. A borrowed text names the original as the one to index, and stays out of the
 * links between languages; those are the same on each of the page's own languages (reciprocal).
 */
export function metadataOf(page: PageRecord, origin: string): Metadata {
  const { locale, textLocale, path, title, summary, translations } = page
  const own = LOCALES.filter((one) => translations[one].textLocale === one)
  const isHome = page.id === '/'
  const href = (at: string) => `${origin}${at}`
  return {
    title,
    description: summary,
    path,
    locale: textLocale,
    canonical: href(translations[textLocale].path),
    indexed: textLocale === locale && !page.withdrawn,
    alternates:
      textLocale === locale
        ? [
            ...own.map((one) => ({ hreflang: one, href: href(translations[one].path) })),
            { hreflang: 'x-default' as const, href: href(isHome ? '/' : xDefault(page)) },
          ]
        : [],
    breadcrumbs: [...page.breadcrumbs, { path, title, locale: textLocale }].map((crumb) => ({
      ...crumb,
      href: href(crumb.path),
    })),
  }
}

/** The address that asks the reader's browser for the language: the page's path in its first language, without the prefix. */
function xDefault({ translations }: PageRecord): string {
  const [first] = LOCALES.filter((one) => translations[one].textLocale === one)
  return withoutLocale(translations[first ?? 'nl'].path)
}
