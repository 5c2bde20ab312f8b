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

/**
 * The path by which a mailed link is routed: mail programs and people change capitals, and double or add slashes. The
 * token is not changed. It is answered without a redirect, so that its address goes nowhere else.
 * @param path as hono decodes it
 * @returns the same path if it is not that of a mailed link
 * @example mailedPath('//EN/Newsletter//Manage/abC') // '/en/newsletter/manage/abC'
 */
export function mailedPath(path: string): string {
  const segments = path.split('/').filter(Boolean)
  for (const length of [3, 2]) {
    const fixed = PATHS.get(`/${segments.slice(0, length).join('/').toLowerCase()}`)
    const rest = segments.slice(length)
    if (fixed !== undefined && rest.length > 0) return `${fixed}/${rest.join('/')}${path.endsWith('/') ? '/' : ''}`
  }
  return path
}
