import { describe, expect, test } from 'vitest'
import { hop, openSite } from '../support/edge.ts'

const { ask } = await openSite()

describe('canonical form of an address', () => {
  test.each([
    ['upper case', '/NL/About-NL', '/nl/about-nl'],
    ['a double slash', '/nl//about-nl', '/nl/about-nl'],
    ['a double slash at the beginning', '//nl/about-nl', '/nl/about-nl'],
    ['a trailing slash', '/nl/about-nl/', '/nl/about-nl'],
    ['an encoded letter', '/nl/%61bout-nl', '/nl/about-nl'],
    ['an encoded letter in capitals', '/nl/%41bout-nl', '/nl/about-nl'],
    ['a language without its slash', '/nl', '/nl/'],
    ['a language in capitals without its slash', '/NL', '/nl/'],
    ['a language with two slashes', '/nl//', '/nl/'],
    ['dot segments', '/nl/x/../about-nl/.', '/nl/about-nl'],
    ['encoded dot segments', '/nl/%2e%2e/nl/%2E/about-nl', '/nl/about-nl'],
    ['all at once', '//NL/%41BOUT-nl//Team-NL/', '/nl/about-nl/team-nl'],
    ['capitals in a file’s name', '/Sitemap.XML', '/sitemap.xml'],
  ])('redirects %s to it in one hop', async (_, asked, form) => {
    const response = await ask(asked)
    // The URL parser resolves dot segments before the Worker sees them. Then there is nothing to redirect.
    const seen = new URL(`https://site.test${asked}`).pathname
    if (seen === form) expect(response.status).toBe(200)
    else expect(hop(response)).toBe(`301 ${form}`)
    expect((await ask(form)).status).toBe(200)
  })

  test('keeps the query unchanged', async () => {
    expect(hop(await ask('/NL/about-nl/?A=%20b&c'))).toBe('301 /nl/about-nl?A=%20b&c')
  })

  test('is served without a redirect', async () => {
    for (const path of ['/nl/', '/nl/about-nl', '/en/report', '/sitemap.xml'])
      expect((await ask(path)).status).toBe(200)
  })

  test('redirects a path without a language to its canonical form before it negotiates the language', async () => {
    expect(hop(await ask('/ABOUT-nl/?a', { 'Accept-Language': 'fr' }))).toBe('301 /about-nl?a')
  })
})

describe('a former path', () => {
  test('redirects to the present address of the page', async () => {
    expect(hop(await ask('/nl/oud'))).toBe('301 /nl/about-nl')
  })

  test('redirects in one hop, also in capitals and with a slash and a query', async () => {
    expect(hop(await ask('/NL//OUD/?a=1'))).toBe('301 /nl/about-nl?a=1')
  })
})

describe('a slug of another language', () => {
  test.each([
    ['/fr/about-nl', '/fr/about-fr'],
    ['/nl/about-en', '/nl/about-nl'],
    ['/FR/About-NL/', '/fr/about-fr'],
    ['/fr/about-nl/team-nl?a', '/fr/about-fr/team-fr?a'],
    ['/fr/oud', '/fr/about-fr'],
  ])('redirects %s to %s', async (asked, found) => {
    expect(hop(await ask(asked))).toBe(`301 ${found}`)
  })

  test('is a 404 if the page does not exist in the language of the path', async () => {
    expect((await ask('/en/report-fr')).status).toBe(404)
  })
})

describe('a path that does not exist', () => {
  test('is a 404 in the language of the path, not the reader’s', async () => {
    const response = await ask('/fr/nulle-part', { 'Accept-Language': 'nl', Cookie: 'perspective-language=en' })
    expect(response.status).toBe(404)
    const html = await response.text()
    expect(html).toContain('<html lang="fr-BE">')
    expect(html).toContain('<h1>Page introuvable</h1>')
    expect(html).toContain('<meta name="robots" content="noindex"/>')
    expect(html).not.toContain('rel="canonical"')
  })

  test('suggests sibling pages with a similar address', async () => {
    const html = await (await ask('/nl/about-nl/taem-nl')).text()
    expect(html).toContain('Misschien zoekt u een van deze pagina’s')
    expect(html.indexOf('href="/nl/about-nl/team-nl"')).toBeGreaterThan(-1)
  })

  test('suggests the sections if no page above exists', async () => {
    expect(await (await ask('/nl/nergens')).text()).toMatch(/_suggestions.*href="\/nl\/about-nl"/)
  })

  test('without a language is a 404 in the reader’s language', async () => {
    const response = await ask('/nulle-part', { 'Accept-Language': 'fr' })
    expect(response.status).toBe(404)
    expect(response.headers.get('Vary')).toBe('Accept-Language, Cookie')
    expect(await response.text()).toContain('<h1>Page introuvable</h1>')
  })

  test('without a language is a 404 in all three languages if the reader’s is unknown', async () => {
    const response = await ask('/nowhere')
    expect(response.status).toBe(404)
    const html = await response.text()
    expect(html).toContain('<html lang="mul">')
    for (const [lang, title] of [
      ['nl', 'Pagina niet gevonden'],
      ['fr', 'Page introuvable'],
      ['en', 'Page not found'],
    ]) {
      expect(html).toContain(`<div lang="${lang}"><div class="wrap error-head"><h2>${title}</h2>`)
    }
  })

  test.each(['/constructor', '/nl/__proto__', '/nl/toString', '/__proto__', '/nl/hasownproperty'])(
    'is a 404 also for a property name of JavaScript objects: %s',
    async (path) => {
      const response = await ask(path)
      expect([301, 404]).toContain(response.status)
      if (response.status === 301) expect((await ask(response.headers.get('Location') ?? '')).status).toBe(404)
    },
  )
})

test('answers 410 for a removed page', async () => {
  const response = await ask('/nl/weg', { 'Accept-Language': 'fr' })
  expect(response.status).toBe(410)
  expect(await response.text()).toContain('<h1>Deze pagina bestaat niet meer</h1>')
  expect((await ask('/NL/weg/')).status).toBe(301)
})

describe('an invalid path', () => {
  test.each([
    ['broken UTF-8', '/fr/%ff'],
    ['half a character', '/fr/caf%C3'],
    ['an overlong encoding of a slash', '/fr/%C0%AF'],
    ['half an escape', '/fr/%e'],
    ['an encoded null', '/fr/a%00b'],
    ['an encoded line end', '/fr/a%0d%0ab'],
    ['an encoded slash', '/fr/a%2Fb'],
    ['an encoded backslash', '/fr/a%5Cb'],
  ])('is a 400 in the language of the path: %s', async (_, path) => {
    const response = await ask(path)
    expect(response.status).toBe(400)
    expect(response.headers.has('Location')).toBe(false)
    expect(await response.text()).toContain('<h1>Cette adresse est illisible</h1>')
  })

  test('is a 414 if it is too long, and a 404 up to the limit', async () => {
    const response = await ask(`/fr/${'a'.repeat(2000)}`)
    expect(response.status).toBe(414)
    expect(await response.text()).toContain('<h1>Cette adresse est trop longue</h1>')
    expect((await ask(`/fr/${'a'.repeat(1020)}`)).status).toBe(404)
    expect((await ask(`/fr/${'a'.repeat(1021)}`)).status).toBe(414)
  })

  test('has a length limit that does not include the query', async () => {
    expect((await ask(`/fr/?${'a'.repeat(4000)}`)).status).toBe(200)
  })
})

test('never redirects to another host', async () => {
  for (const path of [
    '//evil.example/',
    '///evil.example/nl',
    '/\\evil.example/',
    '/nl/..//evil.example/',
    '/%2F/evil.example/',
    '//evil.example//nl/about-nl',
  ]) {
    const response = await ask(path)
    const location = response.headers.get('Location')
    if (location !== null) expect(new URL(location, 'https://site.test').host, path).toBe('site.test')
    else expect(response.status, path).toBeGreaterThanOrEqual(400)
  }
})
