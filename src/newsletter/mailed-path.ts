import { tidyPath } from '../content/paths.ts'
import { LOCALES } from '../locale/locale.ts'
import { type NewsletterPage, ONE_CLICK_PATH, pagePath } from './paths.ts'

const TOKEN_PAGES: readonly NewsletterPage[] = ['confirm', 'manage', 'preferences', 'change']

/** Paths of pages with a token, each also with the language of another page: `/fr/nieuwsbrief/beheren` → `/fr/newsletter/gerer`. */
const PATHS = new Map<string, string>([
  [ONE_CLICK_PATH, ONE_CLICK_PATH],
  ...TOKEN_PAGES.flatMap((page) =>
    LOCALES.flatMap((locale) =>
      LOCALES.map((other) => [`/${locale}${pagePath(page, other).slice(3)}`, pagePath(page, locale)] as const),
    ),
  ),
])

/** What each mailed link has in it, whatever was done to it: the name of the newsletter, or something that may hide it. */
const MAYBE_MAILED = /newsletter|nieuwsbrief|[^\x20-\x24\x26-\x7e]/i

/** What a program may have added to a path, or encoded in it, besides capitals and slashes. */
const ALTERED = /[%;]|^\/+[a-z]{2}[-_]|\/index\./i

/** The file that other servers answer a folder with, at the end of a path, also with a slash and a bracket behind it. */
const INDEX = /\/+index\.[a-z]+[^/]*(?:\/\W*)?$/i

/** A slash, also one that was encoded, once or twice. */
const SLASH = /\/|%(?:25)*2f/i

/**
 * The path by which a mailed link is routed: mail programs and people change capitals, double or add slashes, encode an
 * address twice, and add a region or `;jsessionid=1`. The token is not changed. It is answered without a redirect, so
 * that its address goes nowhere else.
 * @param path as hono decodes it
 * @returns the same path if it is not that of a mailed link
 * @example mailedPath('//EN/Newsletter//Manage/abC') // '/en/newsletter/manage/abC'
 */
export function mailedPath(path: string): string {
  if (!MAYBE_MAILED.test(path)) return path
  const altered = ALTERED.test(path)
  // A segment without a letter or a digit is what a mail program added, such as a line break.
  const segments = (altered ? withoutAdditions(path) : path)
    .split(altered ? SLASH : '/')
    .filter((segment) => /\w/.test(segment))
  for (const length of [3, 2]) {
    const start = `/${segments.slice(0, length).join('/')}`
    const fixed = PATHS.get(altered ? (tidyPath(start) ?? start) : start.toLowerCase())
    const rest = segments.slice(length)
    if (fixed !== undefined && rest.length > 0) return `${fixed}/${rest.join('/')}${path.endsWith('/') ? '/' : ''}`
  }
  return path
}

/** Without path parameters, without the file that other servers answer a folder with, and encoded once. */
function withoutAdditions(path: string): string {
  return path
    .replace(/;[^/]*/g, '')
    .replace(INDEX, '')
    .replace(/%(?:25)+(?=[0-9a-f]{2})/gi, '%')
}
