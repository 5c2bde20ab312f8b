import type { HtmlElement } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { LOCALES, REGIONAL_TAGS } from '../../src/locale/locale.ts'
import { decoded, parse, readOut, textOf, valuesOf } from '../support/markup.ts'
import { differences, offenders, unless } from '../support/offenders.ts'
import { ask, documents, ORIGIN, release } from '../support/real-site.ts'

const SITE = 'perspective.brussels'

type Page = (typeof release.pages)[number]
interface Shown {
  page: Page
  dom: HtmlElement
}

const domByPath = new Map(documents.map(({ path, dom }) => [path, dom]))
const domAt = (path: string) => domByPath.get(path) ?? parse('')
const pages: Shown[] = release.pages.map((page) => ({ page, dom: domAt(page.path) }))
const own = pages.filter(({ page }) => page.textLocale === page.locale)
const borrowed = pages.filter(({ page }) => page.textLocale !== page.locale)

/** Applies a rule to these pages. */
const wrong = (of: Shown[], rule: (page: Page, dom: HtmlElement) => string[] | Promise<string[]>) =>
  offenders(
    of,
    ({ page }) => page.path,
    ({ page, dom }) => rule(page, dom),
  )

/** The links between languages, as `nl https://…`. */
function alternatesOf(dom: HtmlElement): string[] {
  return dom
    .querySelectorAll('link[rel="alternate"][hreflang]')
    .map((link) => `${link.getAttributeValue('hreflang')} ${link.getAttributeValue('href')}`)
}

test('there are at least fourteen pages in each language, and one without English', () => {
  for (const locale of LOCALES) expect(pages.filter(({ page }) => page.locale === locale).length).toBeGreaterThan(13)
  expect(borrowed.some(({ page }) => page.locale === 'en')).toBe(true)
  expect(borrowed.filter(({ page }) => page.locale !== 'en').map(({ page }) => page.path)).toEqual([])
})

const latest = (...days: string[]) => days.toSorted().at(-1)

/** The names in a title: both of a municipality in English, where its heading is the street plate with one below the other. */
const namesOf = (title: string) => title.split(' / ')

describe('every page', () => {
  test('has the title of the page and the name of the site', async () => {
    const found = await wrong(pages, ({ title }, dom) => [
      ...differences('title', textOf(dom, 'title'), title === SITE ? title : `${title} – ${SITE}`),
      ...unless(
        namesOf(title).every((name) => readOut(textOf(dom, 'h1'))?.includes(name)),
        `h1 lacks ${title}`,
      ),
    ])
    expect(found).toEqual([])
  })

  test('has a description of a length that search engines show', async () => {
    const found = await wrong(pages, ({ summary }, dom) => {
      const [description = ''] = valuesOf(dom, 'content', 'meta[name="description"]')
      const { length } = description
      return [
        ...differences('description', description, summary),
        ...unless(length > 40 && length <= 300, `has a description of ${length} characters`),
      ]
    })
    expect(found).toEqual([])
  })

  test('has the same data in Open Graph', async () => {
    const found = await wrong(pages, ({ title, facts, updated, summary, textLocale }, dom) => {
      const property = (name: string, expected: unknown) =>
        differences(name, valuesOf(dom, 'content', `meta[property="${name}"]`), expected)
      return [
        ...property('og:title', [title]),
        ...property('og:description', [summary]),
        ...property('og:type', [facts?.kind === 'news' ? 'article' : 'website']),
        ...property('article:published_time', facts?.kind === 'news' ? [facts.date] : []),
        ...property('article:modified_time', facts?.kind === 'news' ? [latest(facts.date, updated)] : []),
        ...property('og:site_name', [SITE]),
        ...property('og:url', valuesOf(dom, 'href', 'link[rel="canonical"]')),
        ...property('og:locale', [REGIONAL_TAGS[textLocale].replace('-', '_')]),
      ]
    })
    expect(found).toEqual([])
  })

  test('has a theme colour for light and for dark', async () => {
    const schemes = ['(prefers-color-scheme: light)', '(prefers-color-scheme: dark)']
    const found = await wrong(pages, (_, dom) =>
      differences('media of theme-color', valuesOf(dom, 'media', 'meta[name="theme-color"]'), schemes),
    )
    expect(found).toEqual([])
  })

  test('has the same breadcrumbs in JSON-LD as on the page', async () => {
    const found = await wrong(pages, (page, dom) => {
      const blocks = dom
        .querySelectorAll('script[type="application/ld+json"]')
        .map((script) => JSON.parse(script.textContent))
        .filter((thing) => thing['@type'] === 'BreadcrumbList')
      if (page.id === '/') return differences('breadcrumbs', blocks, [])
      const expected = {
        '@context': 'https://schema.org',
        '@type': 'BreadcrumbList',
        itemListElement: dom.querySelectorAll('.breadcrumbs li').map((crumb, i) => ({
          '@type': 'ListItem',
          position: i + 1,
          name: readOut(decoded(crumb.textContent)),
          item: `${ORIGIN}${[...page.breadcrumbs, page][i]?.path}`,
        })),
      }
      const addresses = blocks.flatMap(({ itemListElement }) =>
        itemListElement.map(({ item }: { item: string }) => item),
      )
      const shown = valuesOf(dom, 'href', '.breadcrumbs a').map((href) => `${ORIGIN}${href}`)
      return [
        ...differences('breadcrumbs', blocks, [expected]),
        ...differences('addresses of the breadcrumbs', addresses, [...shown, `${ORIGIN}${page.path}`]),
      ]
    })
    expect(found).toEqual([])
  })
})

describe('every page in its own language', () => {
  test('has its own address as canonical, and is indexed', async () => {
    const found = await wrong(own, ({ path }, dom) => [
      ...differences('canonical', valuesOf(dom, 'href', 'link[rel="canonical"]'), [`${ORIGIN}${path}`]),
      ...unless(dom.querySelector('meta[name="robots"]') === null, 'has a <meta name="robots">'),
    ])
    expect(found).toEqual([])
  })

  test('links to the same language versions as each of them, itself included', async () => {
    const found = await wrong(own, (page, dom) => {
      const alternates = alternatesOf(dom)
      const versions = alternates.filter((one) => !one.startsWith('x-default'))
      const expected = LOCALES.filter((locale) => page.translations[locale].textLocale === locale)
      const languages = versions.map((version) => version.slice(0, 2))
      return [
        ...unless(versions.includes(`${page.locale} ${ORIGIN}${page.path}`), 'does not name itself'),
        ...versions.flatMap((version) => {
          const [, href = ''] = version.split(' ')
          return differences(`versions named on ${href}`, alternatesOf(domAt(href.slice(ORIGIN.length))), alternates)
        }),
        ...differences('languages of the versions', languages, expected),
      ]
    })
    expect(found).toEqual([])
  })

  test('has one x-default address, which redirects each reader to this page in their language', async () => {
    const found = await wrong(own, async (page, dom) => {
      const [xDefault = '', ...others] = alternatesOf(dom).filter((one) => one.startsWith('x-default '))
      const bare = xDefault.slice(`x-default ${ORIGIN}`.length)
      const faults = [
        ...differences('other addresses for no language', others, []),
        ...differences(`the status of ${bare}`, (await ask(bare)).status, 200),
      ]
      for (const locale of LOCALES) {
        const { textLocale, path } = page.translations[locale]
        if (textLocale !== locale) continue
        const { status, headers } = await ask(bare, { 'Accept-Language': locale })
        faults.push(...differences(`${bare} in ${locale}`, `${status} ${headers.get('Location')}`, `302 ${path}`))
      }
      return faults
    })
    expect(found).toEqual([])
  })
})

test('every borrowed page has the original as canonical, is not indexed and has no links between languages', async () => {
  const found = await wrong(borrowed, ({ translations, textLocale }, dom) => [
    ...differences('canonical', valuesOf(dom, 'href', 'link[rel="canonical"]'), [
      `${ORIGIN}${translations[textLocale].path}`,
    ]),
    ...differences('robots', valuesOf(dom, 'content', 'meta[name="robots"]'), ['noindex']),
    ...differences('links between languages', alternatesOf(dom), []),
  ])
  expect(found).toEqual([])
})

test('no two pages of a language share a title or a description', () => {
  for (const locale of LOCALES) {
    const here = own.filter(({ page }) => page.locale === locale).map(({ page }) => page)
    for (const of of ['title', 'summary'] as const) {
      const values = here.map((page) => page[of])
      expect(values.filter((value, i) => values.indexOf(value) !== i)).toEqual([])
    }
  }
})
