import { CHOICE_PREFIX, SEARCH_PATHS } from './paths.ts'

/** Paths that a part of the Worker other than the content answers. A test compares them with the routes of the app. */
const EXACT: Readonly<Record<string, string>> = {
  '/healthz': 'the health check',
  '/robots.txt': 'the rules for robots',
  '/favicon.svg': 'the icon',
  '/favicon.ico': 'the icon',
  '/site.webmanifest': 'the web manifest',
  '/humans.txt': 'the colophon',
  '/security.txt': 'the contact for security',
  '/speculation-rules.json': 'the speculation rules',
  '/accessibility.json': 'the accessibility statement for programs',
  '/sitemap.xml': 'the sitemap',
  [SEARCH_PATHS.nl]: 'the search',
  [SEARCH_PATHS.fr]: 'the search',
  [SEARCH_PATHS.en]: 'the search',
}

/** Folders in which the Worker answers every path, and what is there. */
const FOLDERS: Readonly<Record<string, string>> = {
  '/assets': 'the style sheets',
  '/.well-known': 'the files that programs look for (RFC 8615)',
  '/og': 'the images for other sites',
  '/_dev': 'the pages for developers',
  '/_components': 'the pages for developers',
  '/newsletter/one-click': 'the newsletter',
  ...Object.fromEntries(
    [
      '/nl/nieuwsbrief/verzonden',
      '/nl/nieuwsbrief/bevestigen',
      '/nl/nieuwsbrief/beheren',
      '/nl/nieuwsbrief/voorkeuren',
      '/nl/nieuwsbrief/adres',
      '/nl/nieuwsbrief/gewist',
      '/fr/newsletter/envoye',
      '/fr/newsletter/confirmer',
      '/fr/newsletter/gerer',
      '/fr/newsletter/preferences',
      '/fr/newsletter/adresse',
      '/fr/newsletter/efface',
      '/en/newsletter/sent',
      '/en/newsletter/confirm',
      '/en/newsletter/manage',
      '/en/newsletter/preferences',
      '/en/newsletter/address',
      '/en/newsletter/erased',
    ].map((path) => [path, 'the newsletter']),
  ),
}

const PATTERNS: readonly [RegExp, string][] = [
  [/^\/apple-touch-icon[^/]*\.png$/, 'the icon'],
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
