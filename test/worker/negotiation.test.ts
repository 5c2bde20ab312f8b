import { expect, test } from 'vitest'
import { hop, ONE_OF_EACH, openSite } from '../support/edge.ts'

const { ask } = await openSite()

test('redirects to the language with the highest weight', async () => {
  expect(hop(await ask('/', { 'Accept-Language': 'fr-BE,nl;q=0.5' }))).toBe('302 /fr/')
  expect(hop(await ask('/', { 'Accept-Language': 'fr;q=0.2,nl-BE;q=0.5' }))).toBe('302 /nl/')
})

test('marks the answer as private, and lists in Vary what it depends on', async () => {
  for (const headers of [{ 'Accept-Language': 'fr' }, { Cookie: 'perspective-language=en' }, {}]) {
    const response = await ask('/', headers)
    expect(response.headers.get('Vary')).toBe('Accept-Language, Cookie')
    expect(response.headers.get('Cache-Control')).toBe('private, no-store')
    expect(response.headers.has('Cloudflare-CDN-Cache-Control')).toBe(false)
  }
})

test('prefers the language chosen with the switch to Accept-Language', async () => {
  expect(hop(await ask('/', { Cookie: 'a=b; perspective-language=en', 'Accept-Language': 'fr' }))).toBe('302 /en/')
})

test.each([
  'perspective-language=de',
  'perspective-language=',
  'perspective-language=NL',
  'perspective-language=nl/../fr',
  'perspective-language',
  'perspective-language=%6el%',
])('uses Accept-Language if the cookie is "%s"', async (Cookie) => {
  expect(hop(await ask('/', { Cookie, 'Accept-Language': 'fr' }))).toBe('302 /fr/')
})

test('ignores a cookie `language`, which another site on the domain may set', async () => {
  expect(hop(await ask('/', { Cookie: 'language=nl; language=nl-BE', 'Accept-Language': 'fr' }))).toBe('302 /fr/')
})

test.each([
  ['perspective-language=nl-BE; perspective-language=fr', '302 /fr/'],
  ['perspective-language; perspective-language=; a=b; perspective-language=fr', '302 /fr/'],
  ['perspective-language=nl; perspective-language=fr', '302 /nl/'],
])('uses the first of several cookies that has a valid language: %s', async (Cookie, to) => {
  expect(hop(await ask('/', { Cookie, 'Accept-Language': 'en' }))).toBe(to)
})

test('redirects a path without a language to the page in the reader’s language, in whichever language the slug is', async () => {
  for (const path of ['/about-nl', '/about-fr', '/about-en']) {
    expect(hop(await ask(path, { 'Accept-Language': 'en' }))).toBe('302 /en/about-en')
  }
})

test('redirects only to a language in which the page exists', async () => {
  expect(hop(await ask('/report-nl', { 'Accept-Language': 'en, fr;q=0.1' }))).toBe('302 /fr/report-fr')
  expect(hop(await ask('/report-nl', { Cookie: 'perspective-language=en', 'Accept-Language': 'nl' }))).toBe(
    '302 /nl/report-nl',
  )
})

test('offers the languages of the page to a reader who has none of them', async () => {
  const response = await ask('/report-nl', { 'Accept-Language': 'en' })
  expect(response.status).toBe(200)
  const html = await response.text()
  expect(html).toContain('href="/nl/report-nl#_nl"')
  expect(html).toContain('href="/fr/report-fr#_fr"')
  expect(html).not.toMatch(/href="\/en\b/)
})

test.each([
  ['there is no header', {}],
  ['the header accepts any language', { 'Accept-Language': '*' }],
  ['the header accepts any language besides others', { 'Accept-Language': 'de, *;q=0.5' }],
  ['the header has none of the site’s languages', { 'Accept-Language': 'de-DE, zh-Hant-TW' }],
  ['the header excludes all of the site’s languages', { 'Accept-Language': 'nl;q=0, fr;q=0, en;q=0, *;q=0' }],
  ['the header is malformed', { 'Accept-Language': ';;q=2,,=,' }],
])('shows the three languages side by side when %s', async (_, headers) => {
  const response = await ask('/', headers)
  expect(response.status).toBe(200)
  const html = await response.text()
  expect(html).toContain('<html lang="mul">')
  const parts = [...html.matchAll(/<section lang="(..)"[^>]*>(.*?)<\/section>/g)]
  expect(parts.map(([, lang]) => lang)).toEqual(['nl', 'fr', 'en'])
  expect(parts.map(([, , part]) => /href="([^"]+)"/.exec(part ?? '')?.[1])).toEqual([
    '/nl/#_nl',
    '/fr/#_fr',
    '/en/#_en',
  ])
  expect(parts.map(([, , part]) => part)).toEqual([
    expect.stringContaining('Verder in het Nederlands'),
    expect.stringContaining('Continuer en français'),
    expect.stringContaining('Continue in English'),
  ])
})

test('links to each language version of the page, and to itself as x-default', async () => {
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

test('redirects a former slug without its language to the page', async () => {
  expect(hop(await ask('/oud', { 'Accept-Language': 'fr' }))).toBe('302 /fr/about-fr')
})

test('keeps the query', async () => {
  expect(hop(await ask('/?utm_source=x&q=%C3%A9', { 'Accept-Language': 'fr' }))).toBe('302 /fr/?utm_source=x&q=%C3%A9')
  expect(hop(await ask('/short?a=1', { 'Accept-Language': 'en' }))).toBe('302 /en/about-en?a=1')
})

test('keeps the query in the links of the page in three languages', async () => {
  expect(await (await ask('/short?a=1&b=%C3%A9')).text()).toContain('href="/nl/about-nl?a=1&amp;b=%C3%A9#_nl"')
})

/** What other sites show beside a link: the title of the window, and the properties of the card. */
async function cardAt(path: string) {
  const html = await (await ask(path)).text()
  const property = (name: string) => new RegExp(`<meta property="og:${name}" content="([^"]*)"/>`).exec(html)?.[1]
  const [, windowTitle] = /<title>([^<]*)<\/title>/.exec(html) ?? []
  return { windowTitle, title: property('title'), description: property('description'), image: property('image') }
}

test('has the titles, the descriptions and the picture of the page, not those of the home page', async () => {
  const home = await cardAt('/')
  expect([home.windowTitle, home.title]).toEqual(['Proef', 'Proef'])
  for (const [path, locale] of [
    ['/about-nl', 'nl'],
    ['/about-fr', 'fr'],
    ['/short', 'nl'],
  ] as const) {
    const card = await cardAt(path)
    expect(card.title, path).toBe('/about nl · /about fr · /about en')
    expect(card.windowTitle, path).toBe('/about nl · /about fr · /about en – Proef')
    // The three summaries are the same here.
    expect(card.description, path).toBe('Summary of /about')
    const page = await cardAt(`/${locale}/about-${locale}`)
    expect(card.image, path).toBe(page.image)
    expect(card.image, path).not.toBe(home.image)
  }
})

test('has a card in the languages in which the page exists', async () => {
  expect((await cardAt('/report-fr')).title).toBe('/report nl · /report fr')
})

test('has the card of the site for the search', async () => {
  expect((await cardAt('/zoeken?q=a')).title).toBe('Proef')
})

test('has a card and a picture for other sites, as any page', async () => {
  for (const path of ['/', '/about-fr', '/short']) {
    const html = await (await ask(path)).text()
    const image = /<meta property="og:image" content="https:\/\/site\.test([^"]+)"\/>/.exec(html)?.[1] ?? ''
    expect(html).toContain('<meta name="twitter:card" content="summary_large_image"/>')
    expect((await ask(image)).headers.get('Content-Type')).toBe('image/png')
  }
})

test('never redirects a path with a language by header or cookie', async () => {
  const response = await ask('/nl/about-nl', { 'Accept-Language': 'fr', Cookie: 'perspective-language=en' })
  expect(response.status).toBe(200)
  expect(response.headers.has('Vary')).toBe(false)
})

test('accepts a very long header', async () => {
  const long = `${'x-'.repeat(5000)},nl`
  expect((await ask('/', { 'Accept-Language': long })).status).toBe(200)
  expect(hop(await ask('/', { 'Accept-Language': `fr,${long}` }))).toBe('302 /fr/')
})

test('does not redirect to a language in which the page is borrowed', async () => {
  const { ask } = await openSite({ ...ONE_OF_EACH, pages: { '/only': { en: false } } })
  expect(hop(await ask('/only', { 'Accept-Language': 'en, nl;q=0.1' }))).toBe('302 /nl/only-nl')
})
