import { describe, expect, test } from 'vitest'
import { LOCALES, REGIONAL_TAGS } from '../../src/locale/locale.ts'
import { parse, readOut, textOf, valuesOf } from '../support/markup.ts'
import { ask, documents, ORIGIN, release } from '../support/real-site.ts'

const htmlAt = new Map(documents.map(([, path, html]) => [path, html]))
const domAt = (path: string) => parse(htmlAt.get(path) ?? '')
const pages = release.pages.map((page) => [page.path, page, domAt(page.path)] as const)
const own = pages.filter(([, page]) => page.textLocale === page.locale)
const borrowed = pages.filter(([, page]) => page.textLocale !== page.locale)

/** The links between languages, as `nl https://…`. */
function alternatesOf(dom: ReturnType<typeof parse>): string[] {
  return dom
    .querySelectorAll('link[rel="alternate"][hreflang]')
    .map((link) => `${link.getAttributeValue('hreflang')} ${link.getAttributeValue('href')}`)
}

test('there are at least fourteen pages in each language, and one without English', () => {
  for (const locale of LOCALES) expect(pages.filter(([, page]) => page.locale === locale).length).toBeGreaterThan(13)
  expect(borrowed.some(([, page]) => page.locale === 'en')).toBe(true)
  expect(borrowed.filter(([, page]) => page.locale !== 'en')).toEqual([])
})

describe.each(pages)('%s', (path, page, dom) => {
  test('has the title of the page and the name of the site', () => {
    const isSite = page.title === 'perspective.brussels'
    expect(textOf(dom, 'title')).toBe(isSite ? page.title : `${page.title} – perspective.brussels`)
    expect(readOut(textOf(dom, 'h1'))).toBe(page.title)
  })

  test('has a description of a length that search engines show', () => {
    const [description = ''] = valuesOf(dom, 'content', 'meta[name="description"]')
    expect(description).toBe(page.summary)
    expect(description.length).toBeGreaterThan(40)
    expect(description.length).toBeLessThanOrEqual(300)
  })

  test('tells cards of other sites the same', () => {
    const property = (name: string) => valuesOf(dom, 'content', `meta[property="${name}"]`)
    expect(property('og:title')).toEqual([textOf(dom, 'title')])
    expect(property('og:description')).toEqual([page.summary])
    expect(property('og:type')).toEqual(['website'])
    expect(property('og:site_name')).toEqual(['perspective.brussels'])
    expect(property('og:url')).toEqual(valuesOf(dom, 'href', 'link[rel="canonical"]'))
    expect(property('og:locale')).toEqual([REGIONAL_TAGS[page.textLocale].replace('-', '_')])
  })

  test('names a colour for the browser’s bars in each scheme', () => {
    expect(valuesOf(dom, 'media', 'meta[name="theme-color"]')).toEqual([
      '(prefers-color-scheme: light)',
      '(prefers-color-scheme: dark)',
    ])
  })

  test('tells machines the way to it in JSON-LD, the same as readers', async () => {
    const blocks = dom
      .querySelectorAll('script[type="application/ld+json"]')
      .map((script) => JSON.parse(script.textContent))
      .filter((thing) => thing['@type'] === 'BreadcrumbList')
    if (page.id === '/') {
      expect(blocks).toEqual([])
      return
    }
    expect(blocks).toEqual([
      {
        '@context': 'https://schema.org',
        '@type': 'BreadcrumbList',
        itemListElement: [...page.breadcrumbs, page].map(({ path, title }, i) => ({
          '@type': 'ListItem',
          position: i + 1,
          name: title,
          item: `${ORIGIN}${path}`,
        })),
      },
    ])
    const shown = valuesOf(dom, 'href', '.breadcrumbs a').map((href) => `${ORIGIN}${href}`)
    expect(blocks[0].itemListElement.map(({ item }: { item: string }) => item)).toEqual([...shown, `${ORIGIN}${path}`])
  })
})

describe.each(own)('%s', (path, page, dom) => {
  test('is the one to keep', () => {
    expect(valuesOf(dom, 'href', 'link[rel="canonical"]')).toEqual([`${ORIGIN}${path}`])
    expect(dom.querySelector('meta[name="robots"]')).toBeNull()
  })

  test('names the same versions as each of them does: itself too', () => {
    const alternates = alternatesOf(dom)
    const versions = alternates.filter((one) => !one.startsWith('x-default'))
    expect(versions).toContain(`${page.locale} ${ORIGIN}${path}`)
    for (const version of versions) {
      const [, href = ''] = version.split(' ')
      expect(alternatesOf(domAt(href.slice(ORIGIN.length)))).toEqual(alternates)
    }
    const expected = LOCALES.filter((locale) => page.translations[locale].textLocale === locale)
    expect(versions.map((version) => version.slice(0, 2))).toEqual(expected)
  })

  test('has one address for readers of no language, which leads each reader to this page in their own', async () => {
    const [xDefault = '', ...others] = alternatesOf(dom).filter((one) => one.startsWith('x-default '))
    expect(others).toEqual([])
    const bare = xDefault.slice(`x-default ${ORIGIN}`.length)
    expect((await ask(bare)).status).toBe(200)
    for (const locale of LOCALES) {
      if (page.translations[locale].textLocale !== locale) continue
      const response = await ask(bare, { 'Accept-Language': locale })
      expect(`${response.status} ${response.headers.get('Location')}`).toBe(`302 ${page.translations[locale].path}`)
    }
  })
})

describe.each(borrowed)('%s', (_, page, dom) => {
  test('names the original as the one to keep, and stays out of indexes and of the links between languages', () => {
    expect(valuesOf(dom, 'href', 'link[rel="canonical"]')).toEqual([
      `${ORIGIN}${page.translations[page.textLocale].path}`,
    ])
    expect(valuesOf(dom, 'content', 'meta[name="robots"]')).toEqual(['noindex'])
    expect(alternatesOf(dom)).toEqual([])
  })
})

test('no two pages of a language share a title or a description', () => {
  for (const locale of LOCALES) {
    const here = own.filter(([, page]) => page.locale === locale).map(([, page]) => page)
    for (const of of ['title', 'summary'] as const) {
      const values = here.map((page) => page[of])
      expect(values.filter((value, i) => values.indexOf(value) !== i)).toEqual([])
    }
  }
})
