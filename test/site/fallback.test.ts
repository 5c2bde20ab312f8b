import type { HtmlElement } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { localeOf } from '../../src/content/paths.ts'
import { LOCALES, type Locale } from '../../src/locale/locale.ts'
import { decoded } from '../support/markup.ts'
import { differences, offenders, unless } from '../support/offenders.ts'
import { ask, domOf, ORIGIN, release } from '../support/real-site.ts'

/** All pages by address, and those whose text is in another language. */
const pages = new Map(release.pages.map((page) => [page.path, page]))
const borrowed = release.pages.filter(({ locale, textLocale }) => locale !== textLocale)
const MORE = ['?page=2', '?year=2017', '?theme=organisation']
const lists = release.pages.filter(({ facts }) => facts?.kind === 'list')

/** Addresses of documents that contain titles of pages: pages, parts of lists, search results, suggestions on a 404. */
const addresses = [
  ...pages.keys(),
  ...lists.flatMap(({ path }) => MORE.map((query) => `${path}${query}`)),
  ...LOCALES.flatMap((locale) => [
    `/${locale}/${{ nl: 'zoeken', fr: 'recherche', en: 'search' }[locale]}?q=verslag+debatruimte+summit`,
    `/${locale}/debatruimte/2017`,
  ]),
]

/** Language of an element's text for assistive technology: its own `lang`, or that of the nearest element around it. */
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
      return [200, 404].includes(response.status) ? [[address, domOf(await response.text())] as const] : []
    }),
  )
).flat()

test('there are borrowed pages, and more documents than pages to check', () => {
  expect(borrowed.length).toBeGreaterThan(7)
  expect(documents.length).toBeGreaterThan(pages.size + 5)
})

describe('wherever the title of a borrowed page appears', () => {
  const links = documents.flatMap(([address, dom]) =>
    dom.querySelectorAll('a[href]').map((link) => ({
      address,
      link,
      target: pages.get(decoded(link.getAttributeValue('href') ?? '').split('#')[0] ?? ''),
    })),
  )

  test('a link has the language of its target in hreflang, and of its text in lang', () => {
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

  test('no text in the reader’s language is marked as another language', () => {
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

describe('every page that borrows its text', () => {
  /** Applies a rule to all borrowed pages. */
  const wrong = (rule: (page: (typeof borrowed)[number], dom: HtmlElement | undefined) => string[]) =>
    offenders(
      borrowed,
      ({ path }) => path,
      (page) => rule(page, documents.find(([address]) => address === page.path)?.[1]),
    )

  test('has the notice, is not indexed and has the original as its canonical address', async () => {
    const found = await wrong((page, dom) => {
      const robots = dom?.querySelector('meta[name="robots"]')?.getAttributeValue('content')
      const canonical = dom?.querySelector('link[rel="canonical"]')?.getAttributeValue('href')
      const original = `${ORIGIN}${page.translations[page.textLocale].path}`
      return [
        ...unless(Boolean(dom?.querySelector('#_borrowed')), 'does not say that it is borrowed'),
        ...differences('robots', robots, 'noindex'),
        ...differences('canonical', canonical, original),
        ...differences('number of versions', dom?.querySelectorAll('link[hreflang]').length, 0),
      ]
    })
    expect(found).toEqual([])
  })

  test('marks title, breadcrumb, text and title block with the language of the text', async () => {
    const found = await wrong((page, dom) =>
      ['h1', '.breadcrumbs [aria-current]', '.article', '.title-block-title'].flatMap((selector) => {
        const element = dom?.querySelector(selector)
        return element ? differences(`language of ${selector}`, languageOf(element), page.textLocale) : []
      }),
    )
    expect(found).toEqual([])
  })

  test('is not in the sitemap', async () => {
    const sitemap = await (await ask('/sitemap.xml')).text()
    const found = await wrong(({ path }) =>
      unless(!sitemap.includes(`<loc>${ORIGIN}${path}</loc>`), 'is in the sitemap'),
    )
    expect(found).toEqual([])
  })
})
