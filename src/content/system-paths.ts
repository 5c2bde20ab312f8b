import { LOCALES, type Localized } from '../locale/locale.ts'
import { CHOICE_PREFIX, SEARCH_PATHS, withoutLocale } from './paths.ts'
import { PREVIEW_PATH } from './schema/preview.ts'
import type { Route } from './schema/routes.ts'

/** Path that opens a closed site, with its key. */
export const CLOSED_PATH = '/_open'

/** Paths that a part of the Worker other than the content answers. A test compares them with the routes of the app. */
const EXACT: Readonly<Record<string, string>> = {
  '/healthz': 'the health check',
  '/robots.txt': 'the rules for robots',
  [CLOSED_PATH]: 'the key of a closed site',
  '/favicon.svg': 'the icon',
  '/favicon.ico': 'the icon',
  '/icon-192.png': 'the icon',
  '/icon-512.png': 'the icon',
  '/site.webmanifest': 'the web manifest',
  '/humans.txt': 'the colophon',
  '/security.txt': 'the contact for security',
  '/.well-known/security.txt': 'the contact for security',
  '/speculation-rules.json': 'the speculation rules',
  '/accessibility.json': 'the accessibility statement for programs',
  '/sitemap.xml': 'the sitemap',
  '/newsletter/events': 'the newsletter',
  [SEARCH_PATHS.nl]: 'the search',
  [SEARCH_PATHS.fr]: 'the search',
  [SEARCH_PATHS.en]: 'the search',
}

/** Pages of the newsletter that are not content, below the page that is. */
export const NEWSLETTER_PAGES = {
  sent: { nl: '/nl/nieuwsbrief/verzonden', fr: '/fr/newsletter/envoye', en: '/en/newsletter/sent' },
  confirm: { nl: '/nl/nieuwsbrief/bevestigen', fr: '/fr/newsletter/confirmer', en: '/en/newsletter/confirm' },
  manage: { nl: '/nl/nieuwsbrief/beheren', fr: '/fr/newsletter/gerer', en: '/en/newsletter/manage' },
  preferences: { nl: '/nl/nieuwsbrief/voorkeuren', fr: '/fr/newsletter/preferences', en: '/en/newsletter/preferences' },
  change: { nl: '/nl/nieuwsbrief/adres', fr: '/fr/newsletter/adresse', en: '/en/newsletter/address' },
  erased: { nl: '/nl/nieuwsbrief/gewist', fr: '/fr/newsletter/efface', en: '/en/newsletter/erased' },
} as const satisfies Record<string, Localized<string>>

/** Folders in which the Worker answers every path, and what is there. */
const FOLDERS: Readonly<Record<string, string>> = {
  '/assets': 'the style sheets',
  '/.well-known': 'the files that programs look for (RFC 8615)',
  '/og': 'the images for other sites',
  '/media': 'the pictures and documents',
  [PREVIEW_PATH]: 'the previews',
  '/_dev': 'the pages for developers',
  '/_components': 'the pages for developers',
  '/newsletter/one-click': 'the newsletter',
  ...Object.fromEntries(
    Object.values(NEWSLETTER_PAGES)
      .flatMap((paths) => Object.values(paths))
      .map((path) => [path, 'the newsletter']),
  ),
}

/** The names that telephones ask for. */
const ICON = /^\/apple-touch-icon[^/]*\.png$/

/** Pages that are not content and need no token, so that they can be asked for in another language. */
const OWN_PAGES: readonly Localized<string>[] = [SEARCH_PATHS, NEWSLETTER_PAGES.sent, NEWSLETTER_PAGES.erased]

/** A path that a part of the Worker other than the content answers, under exactly this address. */
export type OwnRoute = { own: true } | { choose: Localized<string> } | Extract<Route, { moved: string }>

/**
 * The route of a page that is not content, in the same form as those of a release, so that its address has the same
 * canonical form: `/nl/zoeken` is answered, `/zoeken` leads to the search in the reader's language.
 * @param path canonical, as `readPath` returns it
 */
export function ownRoute(path: string): OwnRoute | undefined {
  if (path === '/security.txt') return { moved: `/.well-known${path}` }
  if (Object.hasOwn(EXACT, path) || ICON.test(path)) return { own: true }
  for (const paths of OWN_PAGES) {
    if (LOCALES.some((locale) => paths[locale] === path)) return { own: true }
    if (LOCALES.some((locale) => withoutLocale(paths[locale]) === path)) return { choose: paths }
  }
  return undefined
}

const PATTERNS: readonly [RegExp, string][] = [
  [ICON, 'the icon'],
  [/^\/sitemap-\d+\.xml$/, 'the sitemap'],
]

/**
 * What answers a path before the content does, or always: `/robots.txt` → `the rules for robots`. No page, short address
 * or former address can be there.
 * @param path canonical, as `readPath` returns it
 */
export function systemPath(path: string): string | undefined {
  if (Object.hasOwn(EXACT, path)) return EXACT[path]
  if (path.startsWith(`${CHOICE_PREFIX}/`)) return 'the language switch'
  const folder = Object.keys(FOLDERS).find((one) => path === one || path.startsWith(`${one}/`))
  return folder === undefined ? PATTERNS.find(([pattern]) => pattern.test(path))?.[1] : FOLDERS[folder]
}
