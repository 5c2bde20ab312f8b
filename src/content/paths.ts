import { isLocale, type Locale, type Localized } from '../locale/locale.ts'

/** Longest path that is looked up, in characters; RFC 9110 section 4.1 asks for 8,000 octets a URI, no page of ours comes near. */
export const MAX_PATH = 1024

export type PathReading =
  /** The one form in which the path is looked up; the same as what was asked, or to be redirected to. */
  | { kind: 'path'; path: string }
  /** Not a path in UTF-8 (RFC 3986 section 2.5), or one with control characters. */
  | { kind: 'malformed' }
  | { kind: 'too-long' }

/**
 * Reads a request's path: decoded, lower case, no empty segment, no trailing slash but after the language.
 * Dot segments are resolved before, by the URL parser (WHATWG URL, also `%2e`).
 */
export function readPath(pathname: string): PathReading {
  if (pathname.length > MAX_PATH) return { kind: 'too-long' }
  let segments: string[]
  try {
    segments = pathname.split('/').filter(Boolean).map(decodeURIComponent)
  } catch {
    return { kind: 'malformed' }
  }
  if (segments.some((segment) => /[\p{Cc}/\\]/u.test(segment))) return { kind: 'malformed' }
  return { kind: 'path', path: canonicalPath(segments) }
}

function canonicalPath(segments: string[]): string {
  // In this order: some small letters compose with an accent where the capital does not (J̌ → ǰ).
  const path = `/${segments.filter(Boolean).join('/').toLowerCase().normalize('NFC')}`
  return isLocale(path.slice(1)) ? `${path}/` : path
}

/** The language a path names with its first segment: `/fr/projets` → `fr`. */
export function localeOf(path: string): Locale | undefined {
  const [, first] = path.split('/')
  return isLocale(first) ? first : undefined
}

/** A path without its language: `/fr/projets` → `/projets`, `/fr/` → `/`. */
export function withoutLocale(path: string): string {
  return localeOf(path) ? path.slice(3) : path
}

/** The paths above one, nearest first, down to the language: `/nl/a/b` → `/nl/a`, `/nl/`. */
export function ancestors(path: string): string[] {
  const segments = path.split('/').filter(Boolean)
  return segments
    .slice(0, -1)
    .map((_, i) => canonicalPath(segments.slice(0, i + 1)))
    .reverse()
}

/** A path as it stands in a `Location` header or an `href`: characters outside ASCII percent-encoded (RFC 3986 section 2.1). */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}

/** Before a path: `/language/fr/projets` stores French as the reader's choice, then redirects to `/fr/projets`. */
export const CHOICE_PREFIX = '/language'

/** Where the search lives in each language; no page of the content may stand there. */
export const SEARCH_PATHS: Localized<string> = { nl: '/nl/zoeken', fr: '/fr/recherche', en: '/en/search' }

/** Address of the feed of a page: the page's own, and `atom.xml`. */
export function feedAddress(path: string): string {
  return `${path.replace(/\/$/, '')}/atom.xml`
}

/** Address of an event as a file for calendars: that of its page, and `.ics`. */
export function calendarAddress(path: string): string {
  return `${path}.ics`
}
