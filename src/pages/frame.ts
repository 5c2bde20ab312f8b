import type { Context } from 'hono'
import { withoutLocale } from '../content/paths.ts'
import type { Edition } from '../content/reader/reader.ts'
import type { PageRecord } from '../content/schema/page.ts'
import { dayInBrussels } from '../locale/brussels-time.ts'
import { LOCALES, type Locale, localized } from '../locale/locale.ts'
import { messages } from '../locale/messages/index.ts'
import { deferOf } from '../platform/defer.ts'
import type { Frame } from '../views/frame.ts'
import type { Metadata } from '../views/layout/metadata.ts'
import type { PagesOptions } from './context.ts'

/** The frame of a page. @param translations where the language switch leads */
export function frameFor(
  { origin, environment, now }: PagesOptions,
  { root }: Edition,
  locale: Locale,
  translations: PageRecord['translations'],
): Frame {
  return {
    locale,
    site: root.site[locale],
    origin,
    // Read only if an inquiry is open, so that an error page does not depend on the clock.
    today: () => dayInBrussels(now()),
    indexed: environment === 'production',
    liveReload: environment === 'development',
    translations,
  }
}

/**
 * Makes frames for the pages of the newsletter. The language switch leads to the sign-up page, not to the present
 * address, which may contain a token that must not leak.
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

/** Translations for error pages: the language switch leads to the home pages. */
export function homeTranslations({ root }: Edition): PageRecord['translations'] {
  return localized((locale) => ({ path: root.site[locale].home, textLocale: root.site[locale].homeText ?? locale }))
}

/**
 * Metadata of a page. A page with a borrowed text has the original as its canonical address and has no links between
 * languages. These links are the same on every translation of a page, because search engines need them to be reciprocal.
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
    // Named as on the page, where the first one is not the title of the home page but "Home".
    breadcrumbs: [...page.breadcrumbs, { path, title, locale: textLocale }].map((crumb, i) => ({
      ...crumb,
      ...(i === 0 && !isHome && { title: messages(locale).frame.home }),
      href: href(crumb.path),
    })),
  }
}

/** The address that negotiates the language: the page's path in its first own language, without the language prefix. */
function xDefault({ translations }: PageRecord): string {
  const [first] = LOCALES.filter((one) => translations[one].textLocale === one)
  return withoutLocale(translations[first ?? 'nl'].path)
}
