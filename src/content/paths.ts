import { isLocale, type Locale, type Localized } from '../locale/locale.ts'

/** Longest path that is looked up, in characters. RFC 9110 section 4.1 recommends 8,000 octets; our pages need far fewer. */
export const MAX_PATH = 1024

export type PathReading =
  /** The canonical path. If it differs from the requested path, the caller redirects. */
  | { kind: 'path'; path: string }
  /** Not a path in UTF-8 (RFC 3986 section 2.5), or one with control characters. */
  | { kind: 'malformed' }
  | { kind: 'too-long' }

/**
 * Reads the path of a request: decodes it, in lower case, without empty segments, with a trailing slash only after the
 * language. The URL parser has resolved dot segments already (WHATWG URL, also `%2e`).
 */
export function readPath(pathname: string): PathReading {
  if (pathname.length > MAX_PATH) return { kind: 'too-long' }
  let segments: string[]
  try {
    segments = pathname.split('/').filter(Boolean).map(decodeURIComponent)
  } catch {
    return { kind: 'malformed' }
  }
  if (segments.some(isUnsafe)) return { kind: 'malformed' }
  return { kind: 'path', path: canonicalPath(segments) }
}

/**
 * Reads a malformed path as sites before UTF-8 wrote it: in Windows-1252, also with a lone `%`. Only former addresses can
 * have such a path. Undefined if it cannot be read either.
 */
export function readLegacyPath(pathname: string): string | undefined {
  const segments = pathname.split('/').filter(Boolean).map(decodeLoosely)
  return segments.some(isUnsafe) ? undefined : canonicalPath(segments)
}

/**
 * Reads a path as broken links write it. Removes what cannot belong to an address: control and invisible characters, path
 * parameters (`;jsessionid=1`), a query without its question mark (`&a=b`, `%3Fa=b`), punctuation and quotation marks at
 * both ends, an escape that is cut (`%2`). Decodes what is encoded twice. An encoded slash or backslash separates
 * segments; dot segments and `index.html` are left out. Reads a language with its region (`nl-be`), and the last of two
 * languages.
 * @returns the canonical path; undefined if the path is not in UTF-8, or has a NUL, which no link has by mistake
 * @example tidyPath('/nl/nieuws%0A).') // '/nl/nieuws'
 */
export function tidyPath(pathname: string): string | undefined {
  const decoded = fullyDecoded(pathname.replace(CUT_ESCAPE, ''))
  if (decoded === undefined || decoded.includes('\0')) return undefined
  const segments = decoded.split(/[/\\]/).map((segment) =>
    /^\.{1,2}$/.test(segment)
      ? segment
      : segment
          .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
          .replace(/[;?#&].*$/u, '')
          .replace(EDGES, ''),
  )
  return canonicalPath(withOneLanguage(withoutIndex(resolved(segments.filter(Boolean)))))
}

/** Leaves out the file that other servers answer a folder with. */
function withoutIndex(segments: readonly string[]): readonly string[] {
  return /^index\.(?:html?|php|aspx?)$/i.test(segments.at(-1) ?? '') ? segments.slice(0, -1) : segments
}

/** The beginning of an escape, at the end of an address that was cut. */
const CUT_ESCAPE = /(?<=[^/])%[0-9a-f]?$/i

/** How often an address is decoded: programs encode the address that another program has encoded. */
const MOST_TIMES = 4

/** Decodes a path, and again as long as it has escapes. Undefined if it is not in UTF-8. */
function fullyDecoded(pathname: string): string | undefined {
  let path = pathname
  for (let i = 0; i < MOST_TIMES && (i === 0 || ESCAPE.test(path)); i++) {
    try {
      path = decodeURIComponent(path)
    } catch {
      // A percent sign of the path itself, such as `100%`.
      return i === 0 ? undefined : path
    }
  }
  return path
}

const ESCAPE = /%[0-9a-f]{2}/i

/** The segments with one language at the beginning, without its region: `/nl/fr-be/projets` → `/fr/projets`. */
function withOneLanguage(segments: readonly string[]): string[] {
  const [first, ...rest] = segments
  const language = languageOf(first)
  if (language === undefined) return [...segments]
  return languageOf(rest[0]) === undefined ? [language, ...rest] : withOneLanguage(rest)
}

/** The language that a segment names, with or without a region: `nl`, `nl-BE`, `nl_be`. */
function languageOf(segment = ''): Locale | undefined {
  const language = segment.toLowerCase().replace(/[-_][a-z]{2}$/, '')
  return isLocale(language) ? language : undefined
}

/** Resolves dot segments (RFC 3986 section 5.2.4). */
function resolved(segments: readonly string[]): string[] {
  const above: string[] = []
  for (const segment of segments) {
    if (segment === '..') above.pop()
    else if (segment !== '.') above.push(segment)
  }
  return above
}

/** Spaces, quotation marks and punctuation at the beginning or the end of a segment. A page's file may begin with a dot. */
const EDGES = /^[\s\p{Pi}\p{Pf}\p{Ps}"'<>*,;:!?=]+|[\s\p{Pi}\p{Pf}\p{Ps}\p{Pe}"'<>*+.,;:!?=\u2026]+$/gu

/** Whether a decoded segment has a control character, or would become several segments. */
function isUnsafe(segment: string): boolean {
  return /[\p{Cc}/\\]/u.test(segment)
}

/**
 * Decodes percent-encoding without ever failing: octets that are not UTF-8 are read as Windows-1252, the superset of
 * Latin-1 that browsers use (WHATWG Encoding), and a `%` without two hexadecimal digits stands for itself.
 */
export function decodeLoosely(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (octets) => {
    try {
      return decodeURIComponent(octets)
    } catch {
      const bytes = octets.match(/[0-9a-f]{2}/gi)?.map((digits) => Number.parseInt(digits, 16)) ?? []
      return new TextDecoder('windows-1252').decode(new Uint8Array(bytes))
    }
  })
}

function canonicalPath(segments: string[]): string {
  // Lower case before NFC: some letters compose with an accent only in lower case (J̌ → ǰ).
  const path = `/${segments.filter(Boolean).join('/').toLowerCase().normalize('NFC')}`
  return isLocale(path.slice(1)) ? `${path}/` : path
}

/** The language in the first segment of a path: `/fr/projets` → `fr`. */
export function localeOf(path: string): Locale | undefined {
  const [, first] = path.split('/', 2)
  return isLocale(first) ? first : undefined
}

/** A path without its language: `/fr/projets` → `/projets`, `/fr/` → `/`. */
export function withoutLocale(path: string): string {
  return localeOf(path) ? path.slice(3) : path
}

/** The parent paths, nearest first, up to the language: `/nl/a/b` → `/nl/a`, `/nl/`. */
export function ancestors(path: string): string[] {
  const segments = path.split('/').filter(Boolean)
  return segments
    .slice(0, -1)
    .map((_, i) => canonicalPath(segments.slice(0, i + 1)))
    .reverse()
}

/** Encodes a path for a `Location` header or an `href`, with percent-encoding (RFC 3986 section 2.1). */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}

/**
 * Prefix of the paths that store the reader's language: `/language/fr.svg` is an empty image that the page loads after a
 * click on a language; `/language/fr/projets` redirects to `/fr/projets`, for pages from before this image.
 */
export const CHOICE_PREFIX = '/language'

/**
 * Address of a page, for a link by which a reader chooses its language. The fragment is the id of the page's body.
 * A style rule for it loads the image that stores the choice, so the link leads to the page itself, also in a saved copy.
 * @example chosen('/fr/projets', 'fr') // '/fr/projets#_fr'
 */
export function chosen(path: string, locale: Locale): string {
  return `${path}#${choiceId(locale)}`
}

/** Id of the body of a page in a language. */
export function choiceId(locale: Locale): string {
  return `_${locale}`
}

/** Path of the search in each language. Content must have no page there. */
export const SEARCH_PATHS: Localized<string> = { nl: '/nl/zoeken', fr: '/fr/recherche', en: '/en/search' }

/** Path of the feed of a page: `/nl/nieuws` → `/nl/nieuws/atom.xml`. */
export function feedAddress(path: string): string {
  return `${path.replace(/\/$/, '')}/atom.xml`
}

/** Path of the calendar file of an event, or of the meetings of an inquiry: the path of its page, and `.ics`. */
export function calendarAddress(path: string): string {
  return `${path}.ics`
}

/** Whether the meetings of an inquiry have a calendar file: until it closes. */
export function hasCalendar({ state, meetings }: { state: string; meetings: readonly unknown[] }): boolean {
  return state !== 'closed' && meetings.length > 0
}
