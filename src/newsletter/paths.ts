import { NEWSLETTER_PAGES } from '../content/system-paths.ts'
import type { Locale, Localized } from '../locale/locale.ts'

/** The newsletter's page in each language. A test checks that content/newsletter has these slugs. */
export const NEWSLETTER_PATHS: Localized<string> = {
  nl: '/nl/nieuwsbrief',
  fr: '/fr/newsletter',
  en: '/en/newsletter',
}

/** A page below it. */
export type NewsletterPage = keyof typeof NEWSLETTER_PAGES

/** Path of a page below the newsletter's page, without a token. */
export function pagePath(page: NewsletterPage, locale: Locale): string {
  return NEWSLETTER_PAGES[page][locale]
}

/** Path of a page with a token. */
export function tokenPath(page: NewsletterPage, locale: Locale, token: string): string {
  return `${pagePath(page, locale)}/${token}`
}

/** One-click unsubscribe (RFC 8058). It has no page, so the path has no language. */
export const ONE_CLICK_PATH = '/newsletter/one-click'

/** The mail service for issues posts its events here. */
export const BULK_EVENTS_PATH = '/newsletter/events'
