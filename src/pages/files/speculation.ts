import { SEARCH_PATHS } from '../../content/paths.ts'
import { LOCALES } from '../../locale/locale.ts'
import { publicFor } from '../../platform/cache-control.ts'
import type { PagesContext } from '../context.ts'
import { sendFixed } from './constant.ts'

/** Path of the rules. A content page names it in the header `Speculation-Rules` (HTML standard, 7.6.2). */
export const SPECULATION_PATH = '/speculation-rules.json'

/** Value of the header `Speculation-Rules`. */
export const SPECULATION_RULES = `"${SPECULATION_PATH}"`

/**
 * Pages that a browser may prefetch when a reader points at a link: those that the main content of a page links to.
 * Not the search, the newsletter, the language switch or files. Prefetched only, not rendered. The rules are a file,
 * because the Content-Security-Policy refuses an inline script.
 */
const RULES = JSON.stringify({
  prefetch: [
    {
      where: {
        and: [
          { href_matches: LOCALES.map((locale) => `/${locale}/*`) },
          { selector_matches: 'main a[href]' },
          {
            not: {
              href_matches: [
                ...LOCALES.map((locale) => `${SEARCH_PATHS[locale]}*`),
                '/*/newsletter*',
                '/*/nieuwsbrief*',
                '/*.ics',
                '/*.xml',
              ],
            },
          },
          // Not a filter or a page of a list. (A selector, because the pattern "/*\\?*" matches any page in Chromium.)
          { not: { selector_matches: 'a[href*="?"]' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
})

export function speculationRules(c: PagesContext): Promise<Response> {
  return sendFixed(c, RULES, 'application/speculationrules+json', publicFor({ browser: 86_400, shared: 86_400 }))
}
