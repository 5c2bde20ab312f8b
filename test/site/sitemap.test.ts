import { expect, test } from 'vitest'
import { LOCALES } from '../../src/locale/locale.ts'
import { ask, ORIGIN, release } from '../support/real-site.ts'

const response = await ask('/sitemap.xml')
const xml = await response.text()
const entries = [...xml.matchAll(/<url>(.*?)<\/url>/gs)].map(([, entry = '']) => ({
  loc: /<loc>(.*?)<\/loc>/.exec(entry)?.[1] ?? '',
  lastmod: /<lastmod>(.*?)<\/lastmod>/.exec(entry)?.[1],
  alternates: [...entry.matchAll(/<xhtml:link rel="alternate" hreflang="(.*?)" href="(.*?)"\/>/g)].map(
    ([, hreflang, href]) => `${hreflang} ${href}`,
  ),
}))
const own = release.pages.filter(({ locale, textLocale }) => locale === textLocale)

test('is XML in the namespace of the sitemap protocol', () => {
  expect(response.headers.get('Content-Type')).toBe('application/xml; charset=utf-8')
  expect(
    xml.startsWith(
      '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"',
    ),
  ).toBe(true)
  expect(xml.match(/&(?!amp;|lt;|gt;|quot;|apos;)/)).toBeNull()
})

test('lists exactly the pages in their own languages', () => {
  expect(entries.map(({ loc }) => loc).sort()).toEqual(own.map(({ path }) => `${ORIGIN}${path}`).sort())
})

test('has the date of the last change of each page', () => {
  for (const page of own) {
    expect(entries.find(({ loc }) => loc === `${ORIGIN}${page.path}`)?.lastmod, page.path).toBe(page.updated)
  }
})

test('lists with each page its versions in all its languages', () => {
  for (const page of own) {
    const expected = LOCALES.filter((locale) => page.translations[locale].textLocale === locale).map(
      (locale) => `${locale} ${ORIGIN}${page.translations[locale].path}`,
    )
    const { alternates = [] } = entries.find(({ loc }) => loc === `${ORIGIN}${page.path}`) ?? {}
    expect(
      alternates.filter((one) => !one.startsWith('x-default')),
      page.path,
    ).toEqual(expected)
  }
})

test('lists each address once, and only addresses that answer 200', async () => {
  expect(new Set(entries.map(({ loc }) => loc)).size).toBe(entries.length)
  for (const { loc } of entries) expect((await ask(loc.slice(ORIGIN.length))).status, loc).toBe(200)
})

test('is named in robots.txt', async () => {
  expect(await (await ask('/robots.txt')).text()).toContain(`\nSitemap: ${ORIGIN}/sitemap.xml\n`)
})
