import type { HtmlElement } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { localeOf } from '../../src/content/paths.ts'
import { LOCALES, type Locale } from '../../src/locale/locale.ts'
import { decoded, parse } from '../support/markup.ts'
import { ask, ORIGIN, release } from '../support/real-site.ts'

/** Every page by its address, and those whose text is another language's. */
const pages = new Map(release.pages.map((page) => [page.path, page]))
const borrowed = release.pages.filter(({ locale, textLocale }) => locale !== textLocale)
const MORE = ['?page=2', '?year=2017', '?theme=organisation']
const lists = release.pages.filter(({ facts }) => facts?.kind === 'list')

/** Every document in which titles of pages stand: pages, parts of lists, results of the search, what is said where nothing is. */
const addresses = [
  ...pages.keys(),
  ...lists.flatMap(({ path }) => MORE.map((query) => `${path}${query}`)),
  ...LOCALES.flatMap((locale) => [
    `/${locale}/${{ nl: 'zoeken', fr: 'recherche', en: 'search' }[locale]}?q=verslag+debatruimte+summit`,
    `/${locale}/debatruimte/2017`,
  ]),
]

/** Language that an element's text is announced in: its own, or that of the nearest element around it. */
function languageOf(element: HtmlElement | null): string {
  for (let at = element; at; at = at.parent) {
    const lang = at.getAttributeValue('lang')
    if (lang) return lang.slice(0, 2)
  }
  return ''
}

const documents = (
  await Promise.all(
    addresses.map(async (address) => {
      const response = await ask(address)
      return [200, 404].includes(response.status) ? [[address, parse(await response.text())] as const] : []
    }),
  )
).flat()

test('there is something to look at: borrowed pages, and each of them named in several places', () => {
  expect(borrowed.length).toBeGreaterThan(8)
  expect(documents.length).toBeGreaterThan(pages.size + 5)
})

describe('wherever the title of a borrowed page stands', () => {
  const links = documents.flatMap(([address, dom]) =>
    dom.querySelectorAll('a[href]').map((link) => ({
      address,
      link,
      target: pages.get(decoded(link.getAttributeValue('href') ?? '').split('#')[0] ?? ''),
    })),
  )

  test('a link tells the language of what it leads to, and its text the language it is in', () => {
    const wrong: string[] = []
    let seen = 0
    for (const { address, link, target } of links) {
      if (!target || target.textLocale === target.locale) continue
      const reader = localeOf(address.split('?')[0] ?? '')
      const isSwitch =
        LOCALES.includes(languageOf(link) as Locale) && link.getAttributeValue('hreflang') === target.locale
      if (reader !== target.locale && isSwitch) continue
      seen += 1
      const text = decoded(link.textContent)
      if (link.getAttributeValue('hreflang') !== target.textLocale) wrong.push(`${address}: ${text} → no hreflang`)
      if (text === target.title && languageOf(link) !== target.textLocale) wrong.push(`${address}: ${text} → no lang`)
    }
    expect(seen).toBeGreaterThan(40)
    expect(wrong).toEqual([])
  })

  test('a summary beside it is in the same language', () => {
    const wrong = documents.flatMap(([address, dom]) =>
      dom.querySelectorAll('p').flatMap((paragraph) => {
        const text = decoded(paragraph.textContent)
        const owner = borrowed.find(({ summary, locale }) => summary === text && locale === localeOf(address))
        return owner && languageOf(paragraph) !== owner.textLocale ? [`${address}: ${text}`] : []
      }),
    )
    expect(wrong).toEqual([])
  })

  test('nothing in the reader’s own language is announced as another', () => {
    const wrong = links.flatMap(({ address, link, target }) => {
      if (!target || target.textLocale !== localeOf(address.split('?')[0] ?? '') || target.locale !== target.textLocale)
        return []
      return decoded(link.textContent) === target.title && languageOf(link) !== target.textLocale
        ? [`${address}: ${target.title}`]
        : []
    })
    expect(wrong).toEqual([])
  })
})

describe.each(borrowed.map((page) => [page.path, page] as const))('%s, which borrows its text', (path, page) => {
  const dom = documents.find(([address]) => address === path)?.[1]

  test('says so first, keeps out of indexes and names the original', () => {
    expect(dom?.querySelector('#_borrowed')).toBeTruthy()
    expect(dom?.querySelector('meta[name="robots"]')?.getAttributeValue('content')).toBe('noindex')
    expect(dom?.querySelector('link[rel="canonical"]')?.getAttributeValue('href')).toBe(
      `${ORIGIN}${page.translations[page.textLocale].path}`,
    )
    expect(dom?.querySelectorAll('link[hreflang]')).toEqual([])
  })

  test('announces title, breadcrumb, text and cartouche in their own language', () => {
    for (const selector of ['h1', '.breadcrumbs [aria-current]', '.article', '.title-block-title']) {
      const element = dom?.querySelector(selector)
      if (element) expect(languageOf(element), selector).toBe(page.textLocale)
    }
  })

  test('is not in the sitemap', async () => {
    expect(await (await ask('/sitemap.xml')).text()).not.toContain(`<loc>${ORIGIN}${path}</loc>`)
  })
})
