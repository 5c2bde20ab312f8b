import { encodePath, localeOf, MAX_PATH, readLegacyPath, readPath } from '../../content/paths.ts'
import { formOf, queryKey, readParams } from '../../content/query.ts'
import type { Locale } from '../../locale/locale.ts'

/** An address of the former site, in the form in which the Worker looks it up. */
export interface FormerAddress {
  /** Key of its route: the canonical path, and the canonical query if there is one. */
  key: string
  /** Canonical path: `/fr/été`. */
  path: string
  locale: Locale | undefined
  /** Names of the parameters of its query, if it has one. */
  form: string[] | undefined
}

/** Why no request can have an address, and what to write instead. */
export interface ImpossibleAddress {
  expected: string
  instead: string
}

const EXAMPLE = 'an address of this site that begins with /, such as /nl/oud, /Page.html or /index.php?id=12'

/**
 * Reads an address as an editor writes it or copies it from a browser: with accents or percent-encoded, in capitals, with
 * a slash at the end, with a query.
 */
export function readFormerAddress(written: string): FormerAddress | ImpossibleAddress {
  const text = written.trim()
  if (/^[a-z][a-z0-9+.-]*:/i.test(text) || text.startsWith('//'))
    return { expected: EXAMPLE, instead: `write it without the name of the site: ${withoutHost(text)}` }
  if (!text.startsWith('/')) return { expected: EXAMPLE, instead: withSlash(text) }
  const hash = text.indexOf('#')
  if (hash >= 0)
    return {
      expected: 'an address without #: a browser does not send what follows it',
      instead: `write ${text.slice(0, hash) || '/'}`,
    }
  const question = text.indexOf('?')
  const [pathname, search] = question < 0 ? [text, ''] : [text.slice(0, question), text.slice(question + 1)]
  return readPathname(pathname) ?? toAddress(pathname, search)
}

/** The reason why a path can never be requested; undefined if it can. */
function readPathname(pathname: string): ImpossibleAddress | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the rule is about control characters
  if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(pathname))
    return { expected: 'an address without control characters', instead: 'type the address again' }
  const segments = pathname.split('/')
  if (segments.some((segment) => /^(?:\.|%2e){1,2}$/i.test(segment)))
    return {
      expected: 'an address without . and .. between slashes: a browser resolves them before it asks',
      instead: `write ${new URL(pathname, 'https://site.invalid').pathname}`,
    }
  if (/%(?:2f|5c)|\\/i.test(pathname))
    return {
      expected: 'an address without \\, %2F and %5C, which the site refuses for safety',
      instead: 'write it with /, or remove the entry',
    }
  if (/(?:^|\/)__proto__(?:\/|$)/i.test(pathname))
    return { expected: 'an address that a page can have', instead: 'remove the entry' }
  if (readPath(pathname).kind === 'malformed' && readLegacyPath(pathname) === undefined)
    return { expected: 'an address without control characters', instead: 'type the address again' }
  return undefined
}

function toAddress(pathname: string, search: string): FormerAddress | ImpossibleAddress {
  const reading = readPath(pathname)
  const path =
    reading.kind === 'path' ? reading.path : reading.kind === 'malformed' ? readLegacyPath(pathname) : undefined
  if (path === undefined || encodePath(path).length > MAX_PATH)
    return {
      expected: `a path of at most ${MAX_PATH} characters, accents counted as they are encoded: the site refuses longer ones`,
      instead: 'remove the entry',
    }
  const params = readParams(search)
  const locale = localeOf(path)
  return params.length === 0
    ? { key: path, path, locale, form: undefined }
    : { key: queryKey(path, params), path, locale, form: formOf(params) }
}

/** A host without a scheme: `perspective.brussels/nl/oud`. `index.php/page` is a path. */
const HOST = /^(?:[a-z0-9-]+\.)+(?!php|aspx?|html?|jsp|cgi)[a-z]{2,}(?=\/)/i

/** What to write for an address that does not begin with a slash. */
function withSlash(text: string): string {
  const slashed = text.replaceAll('\\', '/')
  const path = slashed.replace(HOST, '')
  return path === slashed ? `write ${slashed.replace(/^\/*/, '/')}` : `write it without the name of the site: ${path}`
}

/** `https://www.example.brussels/nl/oud?a` → `/nl/oud?a`. */
function withoutHost(text: string): string {
  try {
    const { pathname, search } = new URL(text, 'https://site.invalid')
    return `${pathname.startsWith('/') ? '' : '/'}${pathname}${search}`
  } catch {
    return '/nl/oud'
  }
}
