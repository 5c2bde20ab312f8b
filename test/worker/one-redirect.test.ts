import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SEARCH_PATHS } from '../../src/content/paths.ts'
import { LOCALES, type Locale } from '../../src/locale/locale.ts'
import { openSite } from '../support/edge.ts'
import { KINDS_SITE } from '../support/kinds-site.ts'

const { ask } = await openSite({
  ...KINDS_SITE,
  files: { ...KINDS_SITE.files, 'history.yaml': 'former: [{ path: /nl/oud-nieuws, page: /news }]\n' },
})

/** Pages of which each language has an address: a list, the finder, texts, the search, a page of the newsletter. */
const PAGES: readonly Record<Locale, string>[] = [
  ...['/news', '/projects', '/near', '/people', '/news/first', '/about'].map((id) => ({
    nl: `/nl${slugs(id, 'nl')}`,
    fr: `/fr${slugs(id, 'fr')}`,
    en: `/en${slugs(id, 'en')}`,
  })),
  SEARCH_PATHS,
]

function slugs(id: string, locale: Locale): string {
  return id.replaceAll(/[^/]+/g, (part) => `${part}-${locale}`)
}

/** Ways in which an address is written wrong, each of which leads to the same page. */
const FORMS = {
  capitals: (path: string) => path.toUpperCase(),
  slash: (path: string) => `${path}/`,
  slashes: (path: string) => path.replaceAll('/', '//'),
  index: (path: string) => `${path}/index.html`,
  encoded: (path: string) => path.replace('n', '%6E'),
  encodedTwice: (path: string) => path.replace('e', '%2565'),
  bracket: (path: string) => `${path})`,
  region: (path: string) => path.replace(/^(\/[a-z]{2})\//, '$1-be/'),
}

const QUERIES = [
  '',
  '?q=a',
  '?page=99',
  '?page=1)',
  '?page=x&type=',
  '?type=decision&page=1',
  '?year=2026&utm_source=mail',
  '?place=1080',
  '?place=B-1080%20Molenbeek',
  '?place=nergens',
  '?municipalities=1080',
]

const address = fc
  .record({
    page: fc.constantFrom(...PAGES),
    locale: fc.constantFrom(...LOCALES),
    slugsOf: fc.constantFrom(...LOCALES),
    withLanguage: fc.boolean(),
    forms: fc.subarray(Object.keys(FORMS) as (keyof typeof FORMS)[]),
    query: fc.constantFrom(...QUERIES),
  })
  .map(({ page, locale, slugsOf, withLanguage, forms, query }) => {
    const slug = page[slugsOf].slice(3)
    const path = forms.reduce((form, name) => FORMS[name](form), withLanguage ? `/${locale}${slug}` : slug)
    return { asked: `${path}${query}`, to: page[locale], withLanguage }
  })

/** Follows redirects. @returns each address, and the status of the last answer */
async function follow(asked: string): Promise<{ addresses: string[]; status: number }> {
  const addresses = [asked]
  for (;;) {
    const response = await ask(addresses.at(-1) ?? '', { 'Accept-Language': 'fr' })
    const to = response.headers.get('Location')
    if (to === null || addresses.length > 5) return { addresses, status: response.status }
    addresses.push(to)
  }
}

test('leads from any form of an address to its page with one redirect, or two if it names no language', async () => {
  await fc.assert(
    fc.asyncProperty(address, async ({ asked, to, withLanguage }) => {
      const { addresses, status } = await follow(asked)
      expect(addresses.length - 1, addresses.join(' → ')).toBeLessThanOrEqual(withLanguage ? 1 : 2)
      expect(status, addresses.join(' → ')).toBe(200)
      const [path] = addresses.at(-1)?.split('?') ?? []
      if (withLanguage && !asked.includes('place=')) expect(path).toBe(to)
    }),
    { numRuns: 600 },
  )
})

test.each([
  ['/NL/News-nl/?q=a', '301 /nl/news-nl'],
  ['/e%6E/search?q=a', '301 /en/search?q=a'],
  ['/nl/zoeke%6E', '301 /nl/zoeken'],
  ['/nl/news-fr/index.html?page=99&type=decision', '301 /nl/news-nl?type=decision'],
  ['/nl/oud-nieuws?type=', '301 /nl/news-nl'],
  ['/NL/near-nl?place=1080', '302 /nl/near-nl/sint-jans-molenbeek'],
  ['/FR/Near-en/?place=nulle+part', '302 /fr/recherche?q=nulle+part'],
  ['/news-nl?q=a', '302 /fr/news-fr'],
  ['/near-fr?place=1080', '302 /fr/near-fr/molenbeek-saint-jean'],
  ['/Security.txt/', '301 /.well-known/security.txt'],
  ['/SECURITY.TXT', '301 /.well-known/security.txt'],
])('%s is answered with %s', async (asked, answer) => {
  const { status, headers } = await ask(asked, { 'Accept-Language': 'fr' })
  expect(`${status} ${headers.get('Location')}`).toBe(answer)
})
