import { readPath } from '../../content/paths.ts'
import { LOCALES } from '../../locale/locale.ts'
import { nearest } from '../../text/distance.ts'
import { oncePer } from '../once-per.ts'
import { isThisMachine } from '../source/web-address.ts'
import type { MarkdownContext } from './types.ts'

/** Ends of addresses that are no part of a content path: the name of a file, a slash. */
const ENDING = new RegExp(
  `(?:(?:^|/)(?:${LOCALES.join('|')}|index|facts))?\\.(?:md|html?|ya?ml)$|(?:^|/)index\\.\\w+$|/+$`,
  'i',
)

/** What an address says after its path. */
interface Target {
  path: string
  fragment: string
}

/**
 * Finds the page or file that an author means by an address that is not a content path: one copied from a browser, also
 * from `npm start`, the path of a file, a path from the present folder, a path in capitals.
 * @returns a content path with the fragment, if it can be kept; undefined if the address means no page that exists
 * @example meantTarget('/nl/over-ons', context) // '/about'
 * @example meantTarget('../missions/nl.md#taken', context) // '/about/missions#taken'
 */
export function meantTarget(href: string, context: MarkdownContext): string | undefined {
  const target = targetOf(href, context)
  if (!target) return undefined
  for (const path of candidates(target.path, context)) {
    const meant = pageAt(path, context)
    if (meant !== undefined) return meant + (keepsFragment(path, context) ? target.fragment : '')
  }
  return undefined
}

/** Whether an address leads to this site: in production, in staging, or on the machine of the editor. */
export function isOwnAddress(href: string, { origins = [] }: MarkdownContext): boolean {
  const url = URL.parse(href.startsWith('//') ? `https:${href}` : href)
  if (!url || !/^https?:$/.test(url.protocol)) return false
  return isThisMachine(url.hostname) || hostsOf(origins).includes(url.host)
}

const hostsOf = oncePer((origins: readonly string[]) => origins.flatMap((origin) => URL.parse(origin)?.host ?? []))

/** Suggests the page with the most similar path or address, or else a page with the same last folder. */
export function nearestPage(href: string, context: MarkdownContext): string | undefined {
  const { contentPaths, addresses = new Map() } = context
  const target = targetOf(href, context)
  if (!target) return undefined
  const [path = ''] = candidates(target.path, context)
  const folder = lastFolder(path)
  return (
    nearest(path, contentPaths) ??
    addresses.get(nearest(path, [...addresses.keys()]) ?? '') ??
    contentPaths.find((one) => folder !== '' && lastFolder(one) === folder)
  )
}

/** The path and fragment of an address of this site. Undefined for an address of another site. */
function targetOf(href: string, context: MarkdownContext): Target | undefined {
  const absolute = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(href)
  if (absolute && !isOwnAddress(href, context)) return undefined
  const local = absolute ? href.replace(/^(?:[a-z]+:)?\/\/[^/?#]*/i, '') || '/' : href
  const [, path = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(#.*)?$/s.exec(local) ?? []
  return { path, fragment: fragment === '#' ? '' : fragment }
}

/** Content paths or addresses that a path may mean, the most likely first. */
function candidates(written: string, { file }: MarkdownContext): string[] {
  const path = decoded(written).replace(ENDING, '')
  const folder = `/${file.replace(/^content\//, '').replace(/[^/]*$/, '')}`
  const above = folder.replace(/[^/]+\/$/, '')
  const bases = written.startsWith('/') ? ['/'] : [folder, above, '/']
  const resolved = bases.map((base) => cleaned(resolve(base, path)))
  return [...new Set(resolved.flatMap((one) => [one, one.replace(/^\/content(?=\/|$)/, '') || '/']))]
}

/** Resolves `.` and `..` (RFC 3986, 5.2.4). A path that leaves the site ends at its root. */
function resolve(base: string, path: string): string {
  const segments: string[] = []
  for (const segment of `${path.startsWith('/') ? '' : base}${path}`.split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '.' && segment !== '') segments.push(segment)
  }
  return `/${segments.join('/')}`
}

function cleaned(path: string): string {
  return path.replace(ENDING, '').replaceAll('_', '-').toLowerCase() || '/'
}

function pageAt(path: string, context: MarkdownContext): string | undefined {
  if (context.resolve(path)) return path
  const reading = readPath(encodeURI(path))
  if (reading.kind !== 'path') return undefined
  const { addresses } = context
  return addresses?.get(reading.path) ?? addresses?.get(withoutLanguage(reading.path))
}

/** `/fr/over-ons` leads to the Dutch page too. */
function withoutLanguage(path: string): string {
  return path.replace(new RegExp(`^/(?:${LOCALES.join('|')})(?=/)`), '')
}

/** Ids of headings are made from the text, so those of an address in another language do not exist here. */
function keepsFragment(path: string, { locale }: MarkdownContext): boolean {
  const language = LOCALES.find((one) => path === `/${one}` || path.startsWith(`/${one}/`))
  return language === undefined || language === locale
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function lastFolder(path: string): string {
  return path.replace(/\/+$/, '').split('/').at(-1) ?? ''
}
