import { describe, expect, test } from 'vitest'
import { hop, openSite } from '../support/edge.ts'

const { ask } = await openSite()

describe('the image that a page loads after a click on a language', () => {
  test('stores the language in exactly one cookie', async () => {
    const response = await ask('/language/fr.svg')
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'image/svg+xml'])
    expect(response.headers.getSetCookie()).toEqual([
      'perspective-language=fr; Max-Age=31536000; Path=/; HttpOnly; Secure; SameSite=Lax',
    ])
    expect(response.headers.get('Cache-Control')).toBe('private, no-store')
  })

  test('has an effect on the next visit', async () => {
    const [cookie = ''] = (await ask('/language/fr.svg')).headers.getSetCookie()
    const Cookie = cookie.slice(0, cookie.indexOf(';'))
    expect(hop(await ask('/', { Cookie, 'Accept-Language': 'nl' }))).toBe('302 /fr/')
  })

  test('sets no cookie when a browser prefetches it', async () => {
    expect((await ask('/language/fr.svg', { 'Sec-Purpose': 'prefetch' })).headers.has('Set-Cookie')).toBe(false)
  })

  test('sets no cookie for another site, or for an address that somebody typed', async () => {
    for (const site of ['cross-site', 'same-site', 'none'])
      for (const path of ['/language/fr.svg', '/language/fr/about-fr']) {
        const response = await ask(path, { 'Sec-Fetch-Site': site })
        expect(response.headers.has('Set-Cookie'), `${site} ${path}`).toBe(false)
      }
    expect((await ask('/language/fr.svg', { 'Sec-Fetch-Site': 'same-origin' })).headers.has('Set-Cookie')).toBe(true)
  })

  test.each(['/language/de.svg', '/language/FR.svg', '/language/constructor.svg', '/language/.svg'])(
    'does not exist at %s',
    async (path) => {
      const response = await ask(path)
      expect(response.status).toBe(404)
      expect(response.headers.has('Set-Cookie')).toBe(false)
    },
  )

  test('is named by the style sheet for the body of each page', async () => {
    const html = await (await ask('/fr/about-fr')).text()
    expect(html).toContain('<body id="_fr"')
    const css = await (await ask(/href="(\/assets\/site[^"]+)"/.exec(html)?.[1] ?? '')).text()
    for (const locale of ['nl', 'fr', 'en'])
      expect(css).toContain(`#_${locale}:target:after{background-image:url(/language/${locale}.svg)}`)
  })
})

describe('a link of an earlier version of the site', () => {
  test('stores the language in exactly one cookie and redirects to the page', async () => {
    const response = await ask('/language/fr/about-fr')
    expect(hop(response)).toBe('303 /fr/about-fr')
    expect(response.headers.getSetCookie()).toEqual([
      'perspective-language=fr; Max-Age=31536000; Path=/; HttpOnly; Secure; SameSite=Lax',
    ])
    expect(response.headers.get('Cache-Control')).toBe('private, no-store')
    expect(response.headers.get('X-Robots-Tag')).toBe('noindex')
  })

  test('works on a developer’s machine without HTTPS', async () => {
    const { ask } = await openSite(undefined, { origin: 'http://127.0.0.1:8787' })
    expect((await ask('/language/fr/')).headers.getSetCookie()).toEqual([
      'perspective-language=fr; Max-Age=31536000; Path=/; HttpOnly; SameSite=Lax',
    ])
  })

  test('keeps the query', async () => {
    expect(hop(await ask('/language/fr/about-fr?a=1&b=%2F'))).toBe('303 /fr/about-fr?a=1&b=%2F')
  })

  test('redirects to the home page with its slash', async () => {
    expect(hop(await ask('/language/nl/'))).toBe('303 /nl/')
    expect(hop(await ask('/language/nl'))).toBe('303 /nl/')
  })

  test('has an effect on the next visit', async () => {
    const [cookie = ''] = (await ask('/language/fr/')).headers.getSetCookie()
    const Cookie = cookie.slice(0, cookie.indexOf(';'))
    expect(hop(await ask('/', { Cookie, 'Accept-Language': 'nl' }))).toBe('302 /fr/')
  })

  test.each([{ 'Sec-Purpose': 'prefetch' }, { 'Sec-Purpose': 'prefetch;prerender' }, { Purpose: 'prefetch' }])(
    'a prefetch sets no cookie: %j',
    async (headers) => {
      const response = await ask('/language/fr/about-fr', headers)
      expect(hop(response)).toBe('303 /fr/about-fr')
      expect(response.headers.has('Set-Cookie')).toBe(false)
    },
  )
})

test.each([
  '/language//evil.example',
  '/language/%2F%2Fevil.example',
  '/language/\\evil.example',
  '/language/%5Cevil.example',
  '/language/https://evil.example',
  '/language/https:%2F%2Fevil.example/fr/',
  '/language/@evil.example',
  '/language/de/about-nl',
  '/language/',
  '/language',
  '/language/fr%2F%2Fevil.example',
  '/language/fr/%0d%0aLocation:%20https://evil.example',
  '/language/fr/%ff',
])('does not redirect and sets no cookie for %s', async (path) => {
  const response = await ask(path)
  expect([400, 404]).toContain(response.status)
  expect(response.headers.has('Location')).toBe(false)
  expect(response.headers.has('Set-Cookie')).toBe(false)
})

test.each([
  '/language/fr//evil.example',
  '/language//fr/evil.example',
  '/language///fr//evil.example',
  '/language/fr/\\evil.example',
  '/language/fr/..//evil.example/',
  '/language/fr/@evil.example',
  '/language/FR/evil.example',
])('redirects within the site for %s', async (path) => {
  const response = await ask(path)
  const location = response.headers.get('Location')
  if (location === null) expect(response.status).toBe(404)
  else expect(location).toMatch(/^\/fr\/[^/\\]+$/)
})

test('no other route sets a cookie', async () => {
  const paths = [
    '/',
    '/nl/',
    '/nl/about-nl',
    '/nl/oud',
    '/nl/nowhere',
    '/short',
    '/sitemap.xml',
    '/robots.txt',
    '/favicon.svg',
    '/healthz',
    '/en/report',
    '/nl/weg',
    '/%ff',
  ]
  for (const path of paths) {
    for (const headers of [{}, { 'Accept-Language': 'fr', Cookie: 'perspective-language=en' }]) {
      const response = await ask(path, headers)
      expect(response.headers.getSetCookie(), path).toEqual([])
    }
  }
})

describe('the switch on a page', () => {
  const switchOf = async (path: string) =>
    /<nav class="language-switch".*?<\/nav>/.exec(await (await ask(path)).text())?.[0] ?? ''

  test('leads to the same page, with each language named in itself', async () => {
    const html = await switchOf('/nl/about-nl/team-nl')
    expect(html).toContain(
      '<a href="/fr/about-fr/team-fr#_fr" lang="fr" hreflang="fr" rel="alternate">FR <span class="visually-hidden">Français</span></a>',
    )
    expect(html).toContain(
      '<a href="/en/about-en/team-en#_en" lang="en" hreflang="en" rel="alternate">EN <span class="visually-hidden">English</span></a>',
    )
    expect(html).toContain('<span aria-current="true">NL <span class="visually-hidden">Nederlands</span></span>')
    expect(html).not.toContain('<small>')
  })

  test('shows that a language is missing, and which language is shown instead', async () => {
    const html = await switchOf('/nl/report-nl')
    expect(html).toContain(
      '<a href="/en/report#_en" lang="en" hreflang="nl" rel="alternate">EN <span class="visually-hidden">English</span><small> (text in Dutch)</small></a>',
    )
    expect(html).toContain('lang="fr" hreflang="fr" rel="alternate">FR <span')
  })

  test('leads to the home pages from a missing page', async () => {
    expect(await switchOf('/nl/nowhere')).toContain('href="/fr/#_fr"')
  })
})
