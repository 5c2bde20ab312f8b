import { expect, test } from 'vitest'
import { hop, ONE_OF_EACH, openSite } from '../support/edge.ts'

const { ask } = await openSite()

test('leads to the language that the browser wants most', async () => {
  expect(hop(await ask('/', { 'Accept-Language': 'fr-BE,nl;q=0.5' }))).toBe('302 /fr/')
  expect(hop(await ask('/', { 'Accept-Language': 'fr;q=0.2,nl-BE;q=0.5' }))).toBe('302 /nl/')
})

test('says that the answer is one reader’s, and on what it depends', async () => {
  for (const headers of [{ 'Accept-Language': 'fr' }, { Cookie: 'perspective-language=en' }, {}]) {
    const response = await ask('/', headers)
    expect(response.headers.get('Vary')).toBe('Accept-Language, Cookie')
    expect(response.headers.get('Cache-Control')).toBe('private, no-store')
    expect(response.headers.has('Cloudflare-CDN-Cache-Control')).toBe(false)
  }
})

test('puts the choice made with the switch before the browser’s languages', async () => {
  expect(hop(await ask('/', { Cookie: 'a=b; perspective-language=en', 'Accept-Language': 'fr' }))).toBe('302 /en/')
})

test.each([
  'perspective-language=de',
  'perspective-language=',
  'perspective-language=NL',
  'perspective-language=nl/../fr',
  'perspective-language',
  'perspective-language=%6el%',
])('falls back to the browser’s languages when the cookie is "%s"', async (Cookie) => {
  expect(hop(await ask('/', { Cookie, 'Accept-Language': 'fr' }))).toBe('302 /fr/')
})

test('ignores a cookie `language`, which another site on the domain may set', async () => {
  expect(hop(await ask('/', { Cookie: 'language=nl; language=nl-BE', 'Accept-Language': 'fr' }))).toBe('302 /fr/')
})

test.each([
  ['perspective-language=nl-BE; perspective-language=fr', '302 /fr/'],
  ['perspective-language; perspective-language=; a=b; perspective-language=fr', '302 /fr/'],
  ['perspective-language=nl; perspective-language=fr', '302 /nl/'],
])('takes the first of several cookies that names a language: %s', async (Cookie, to) => {
  expect(hop(await ask('/', { Cookie, 'Accept-Language': 'en' }))).toBe(to)
})

test('leads from a path without language to the page in the reader’s own, whatever language the slug is in', async () => {
  for (const path of ['/about-nl', '/about-fr', '/about-en']) {
    expect(hop(await ask(path, { 'Accept-Language': 'en' }))).toBe('302 /en/about-en')
  }
})

test('leads to a language in which the page exists', async () => {
  expect(hop(await ask('/report-nl', { 'Accept-Language': 'en, fr;q=0.1' }))).toBe('302 /fr/report-fr')
  expect(hop(await ask('/report-nl', { Cookie: 'perspective-language=en', 'Accept-Language': 'nl' }))).toBe(
    '302 /nl/report-nl',
  )
})

test('asks a reader who reads none of the page’s languages, and offers only those', async () => {
  const response = await ask('/report-nl', { 'Accept-Language': 'en' })
  expect(response.status).toBe(200)
  const html = await response.text()
  expect(html).toContain('href="/language/nl/report-nl"')
  expect(html).toContain('href="/language/fr/report-fr"')
  expect(html).not.toMatch(/href="\/language\/en\b/)
})

test.each([
  ['nothing is known', {}],
  ['no language is one of ours', { 'Accept-Language': 'de-DE, zh-Hant-TW' }],
  ['all of ours are refused', { 'Accept-Language': 'nl;q=0, fr;q=0, en;q=0, *;q=0' }],
  ['the header is rubbish', { 'Accept-Language': ';;q=2,,=,' }],
])('shows the three languages side by side when %s', async (_, headers) => {
  const response = await ask('/', headers)
  expect(response.status).toBe(200)
  const html = await response.text()
  expect(html).toContain('<html lang="mul">')
  const parts = [...html.matchAll(/<section lang="(..)"[^>]*>(.*?)<\/section>/g)]
  expect(parts.map(([, lang]) => lang)).toEqual(['nl', 'fr', 'en'])
  expect(parts.map(([, , part]) => /href="([^"]+)"/.exec(part ?? '')?.[1])).toEqual([
    '/language/nl/',
    '/language/fr/',
    '/language/en/',
  ])
  expect(parts.map(([, , part]) => part)).toEqual([
    expect.stringContaining('Verder in het Nederlands'),
    expect.stringContaining('Continuer en français'),
    expect.stringContaining('Continue in English'),
  ])
})

test('names each language version of the page asked for, and itself as the one for readers of none', async () => {
  const html = await (await ask('/about-fr')).text()
  const alternates = [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(([, a, b]) => [
    a,
    b,
  ])
  expect(alternates).toEqual([
    ['nl', 'https://site.test/nl/about-nl'],
    ['fr', 'https://site.test/fr/about-fr'],
    ['en', 'https://site.test/en/about-en'],
    ['x-default', 'https://site.test/about-nl'],
  ])
  expect(html).toContain('<link rel="canonical" href="https://site.test/about-nl"/>')
})

test('follows a short link', async () => {
  expect(hop(await ask('/short', { 'Accept-Language': 'nl' }))).toBe('302 /nl/about-nl')
  expect((await ask('/short')).status).toBe(200)
})

test('leads from a former slug without its language to the page', async () => {
  expect(hop(await ask('/oud', { 'Accept-Language': 'fr' }))).toBe('302 /fr/about-fr')
})

test('keeps the query', async () => {
  expect(hop(await ask('/?utm_source=x&q=%C3%A9', { 'Accept-Language': 'fr' }))).toBe('302 /fr/?utm_source=x&q=%C3%A9')
  expect(hop(await ask('/short?a=1', { 'Accept-Language': 'en' }))).toBe('302 /en/about-en?a=1')
})

test('never redirects a path with a language by header or cookie', async () => {
  const response = await ask('/nl/about-nl', { 'Accept-Language': 'fr', Cookie: 'perspective-language=en' })
  expect(response.status).toBe(200)
  expect(response.headers.has('Vary')).toBe(false)
})

test('reads the languages of a very long header without falling over', async () => {
  const long = `${'x-'.repeat(5000)},nl`
  expect((await ask('/', { 'Accept-Language': long })).status).toBe(200)
  expect(hop(await ask('/', { 'Accept-Language': `fr,${long}` }))).toBe('302 /fr/')
})

test('offers a page that only one language has under its own language alone', async () => {
  const { ask } = await openSite({ ...ONE_OF_EACH, pages: { '/only': { en: false } } })
  expect(hop(await ask('/only', { 'Accept-Language': 'en, nl;q=0.1' }))).toBe('302 /nl/only-nl')
})
