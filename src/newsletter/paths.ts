import type { Locale, Localized } from '../locale/locale.ts'

/** The newsletter's page in each language. A test checks that content/newsletter has these slugs. */
export const NEWSLETTER_PATHS: Localized<string> = {
  nl: '/nl/nieuwsbrief',
  fr: '/fr/newsletter',
  en: '/en/newsletter',
}

/** Pages below it. Content must not use these paths. */
const SEGMENTS = {
  sent: { nl: 'verzonden', fr: 'envoye', en: 'sent' },
  confirm: { nl: 'bevestigen', fr: 'confirmer', en: 'confirm' },
  manage: { nl: 'beheren', fr: 'gerer', en: 'manage' },
  preferences: { nl: 'voorkeuren', fr: 'preferences', en: 'preferences' },
  change: { nl: 'adres', fr: 'adresse', en: 'address' },
  erased: { nl: 'gewist', fr: 'efface', en: 'erased' },
} as const satisfies Record<string, Localized<string>>

export type NewsletterPage = keyof typeof SEGMENTS

export function pagePath(page: NewsletterPage, locale: Locale): string {
  return `${NEWSLETTER_PATHS[locale]}/${SEGMENTS[page][locale]}`
}

/** Path of a page with a token. */
export function tokenPath(page: NewsletterPage, locale: Locale, token: string): string {
  return `${pagePath(page, locale)}/${token}`
}

/** One-click unsubscribe (RFC 8058). It has no page, so the path has no language. */
export const ONE_CLICK_PATH = '/newsletter/one-click'

/** The mail service for issues posts its events here. */
export const BULK_EVENTS_PATH = '/newsletter/events'
