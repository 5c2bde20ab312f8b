import { expect, test } from 'vitest'
import { openSite } from '../support/edge.ts'

const { ask } = await openSite({
  pages: { '/report': { en: false, nl: { body: '## Een kop\n\n## Nog een\n\n## En nog een\n' } }, '/report/annex': {} },
})
const response = await ask('/en/report')
const html = await response.text()

test('is served at the same place under the language that lacks the page', () => {
  expect(response.status).toBe(200)
  expect(html).toContain('<html lang="en-GB">')
})

test('starts with a notice in the reader’s language, before the title', () => {
  const notice = html.indexOf('This page is not available in English')
  expect(notice).toBeGreaterThan(-1)
  expect(notice).toBeLessThan(html.indexOf('<h1'))
  expect(html).toContain('You are reading the Dutch text.')
  expect(html).toContain('<a href="/nl/report-nl" lang="nl" hreflang="nl">Nederlands</a>')
  expect(html).toContain('<a href="/fr/report-fr" lang="fr" hreflang="fr">Français</a>')
})

test('marks every borrowed text with its language', () => {
  expect(html).toContain('<h1 lang="nl">/report nl</h1>')
  expect(html).toContain('<p class="lead" lang="nl">')
  expect(html).toContain('<div class="article" lang="nl">')
  expect(html).toContain('<span aria-current="page" lang="nl">/report nl</span>')
  expect(html).toContain('<p class="title-block-title" lang="nl">')
  expect(html).toMatch(
    /<nav class="toc"[^>]*><h2[^>]*>On this page<\/h2><ol class="toc-list"><li><a href="#[^"]+" lang="nl">/,
  )
})

test('marks a borrowed title in lists and breadcrumbs of pages that are not borrowed', async () => {
  expect(await (await ask('/en/report/annex-en')).text()).toContain(
    '<a href="/en/report" lang="nl" hreflang="nl">/report nl</a>',
  )
})

test('does not mark what is in the reader’s language', () => {
  expect(html).toContain('<h2 id="_children">Read more</h2>')
  expect(html).toContain('<a href="/en/report/annex-en">/report/annex en</a>')
})

test('has the original as its canonical address, and is not indexed', () => {
  expect(html).toContain('<link rel="canonical" href="https://site.test/nl/report-nl"/>')
  expect(html).toContain('<meta property="og:url" content="https://site.test/nl/report-nl"/>')
  expect(html).toContain('<meta name="robots" content="noindex"/>')
})

test('is not in the links between languages, neither on itself nor on the originals', async () => {
  expect(html).not.toContain('<link rel="alternate" hreflang')
  const original = await (await ask('/nl/report-nl')).text()
  expect(original).toContain('<link rel="alternate" hreflang="fr" href="https://site.test/fr/report-fr"/>')
  expect(original).not.toContain('<link rel="alternate" hreflang="en"')
  expect(await (await ask('/sitemap.xml')).text()).not.toContain('/en/report<')
})

test('is public like any page, because it depends on the path only', () => {
  expect(response.headers.get('Cache-Control')).toBe('public, max-age=15')
  expect(response.headers.has('Vary')).toBe(false)
})
