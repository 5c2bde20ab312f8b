import { SEARCH_PATHS } from '../../content/paths.ts'
import { LOCALES } from '../../locale/locale.ts'
import { publicFor } from '../../platform/cache-control.ts'
import type { PagesContext } from '../context.ts'
import { sendConstant } from './constant.ts'

/** Where the rules stand; a page of the content names them in its header `Speculation-Rules` (HTML standard, 7.6.2). */
export const SPECULATION_PATH = '/speculation-rules.json'

/** How a page names the rules. */
export const SPECULATION_RULES = `"${SPECULATION_PATH}"`

/**
 * What a browser may fetch ahead when a reader is about to press a link: pages that the text of a page links to.
 * Never forms, the search, what belongs to a subscription, a switch of language, or a file; and only fetched, not
 * rendered. An inline script with these rules would be refused by our policy.
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
          // A query asks for something: a filter, a page of a list. (As a pattern, "/*\\?*" is any page in Chromium.)
          { not: { selector_matches: 'a[href*="?"]' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
})

export function speculationRules(c: PagesContext): Promise<Response> {
  return sendConstant(c, RULES, 'application/speculationrules+json', publicFor({ browser: 86_400, shared: 86_400 }))
}
