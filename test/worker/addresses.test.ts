import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SEARCH_PATHS } from '../../src/content/paths.ts'
import { LOCALES } from '../../src/locale/locale.ts'
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

describe('a page that is not content', () => {
  test.each([
    ['/nl/zoeken/', '301 /nl/zoeken'],
    ['/NL/Zoeken', '301 /nl/zoeken'],
    ['//nl//zoeken//', '301 /nl/zoeken'],
    ['/nl/zoeken/?q=gbp&page=2', '301 /nl/zoeken?q=gbp&page=2'],
    ['/fr/zoeken', '301 /fr/recherche'],
    ['/FR/SEARCH/?q=%C3%A9t%C3%A9', '301 /fr/recherche?q=%C3%A9t%C3%A9'],
    ['/en/recherche', '301 /en/search'],
    ['/nl/nieuwsbrief/verzonden/', '301 /nl/nieuwsbrief/verzonden'],
    ['/NL/nieuwsbrief/Verzonden', '301 /nl/nieuwsbrief/verzonden'],
    ['/fr/nieuwsbrief/verzonden', '301 /fr/newsletter/envoye'],
    ['/en/newsletter/efface/', '301 /en/newsletter/erased'],
    ['/Robots.txt', '301 /robots.txt'],
    ['/robots.txt/', '301 /robots.txt'],
    ['/humans.txt/', '301 /humans.txt'],
    ['//favicon.svg', '301 /favicon.svg'],
    ['/apple-touch-icon.png/', '301 /apple-touch-icon.png'],
    ['/Apple-Touch-Icon-precomposed.PNG', '301 /apple-touch-icon-precomposed.png'],
  ])('redirects %s in one hop', async (asked, to) => {
    expect(hop(await ask(asked))).toBe(to)
  })

  test('leads to the search in the reader’s language, with the query', async () => {
    for (const path of ['/zoeken', '/recherche', '/search']) {
      expect(hop(await ask(`${path}?q=gbp`, { 'Accept-Language': 'fr-BE' }))).toBe('302 /fr/recherche?q=gbp')
      const html = await (await ask(`${path}?q=gbp`)).text()
      for (const locale of LOCALES) expect(html).toContain(`href="${SEARCH_PATHS[locale]}?q=gbp#_${locale}"`)
    }
    expect(hop(await ask('/Zoeken/?q=gbp'))).toBe('301 /zoeken?q=gbp')
  })
})

describe('a broken link', () => {
  test.each([
    ['a line break at the end', '/nl/about-nl%0A'],
    ['a line break in the middle', '/nl/about-%0D%0Anl'],
    ['a no-break space', '/nl/about-nl%C2%A0'],
    ['a soft hyphen', '/nl/ab%C2%ADout-nl'],
    ['a zero-width space', '/nl/about-nl%E2%80%8B'],
    ['a direction mark', '/nl/%E2%80%8Eabout-nl'],
    ['a bracket', '/nl/about-nl)'],
    ['a bracket and a full stop', '/nl/about-nl).'],
    ['a comma', '/nl/about-nl,'],
    ['quotation marks', '/nl/%E2%80%9Cabout-nl%E2%80%9D'],
    ['an angle bracket', '/nl/about-nl%3E'],
    ['a session', '/nl/about-nl;jsessionid=1A'],
    ['a session in a segment above', '/nl;a=b/about-nl'],
    ['parameters without a question mark', '/nl/about-nl&utm_source=x'],
    ['an encoded question mark', '/nl/about-nl%3Futm_source=x'],
    ['an encoded number sign', '/nl/about-nl%23top'],
    ['an encoded slash', '/nl%2Fabout-nl'],
    ['an encoded backslash', '/nl%5Cabout-nl'],
    ['encoded dot segments', '/nl/..%2f..%2Fnl/about-nl'],
    ['a line break, encoded twice', '/nl/about-nl%250A'],
    ['a slash, encoded twice', '/nl%252Fabout-nl'],
    ['a letter, encoded twice', '/nl/%2561bout-nl'],
    ['an escape that is cut', '/nl/about-nl%2'],
    ['a language with its region', '/nl-be/about-nl'],
    ['a language with its region, as in POSIX', '/nl_BE/about-nl'],
    ['a language too many', '/fr/nl/about-nl'],
    ['the slug of another language', '/nl/about-fr)'],
    ['a former address', '/nl/oud;a'],
  ])('with %s redirects to the page in one hop', async (_, asked) => {
    expect(hop(await ask(`${asked}?a=%20b`))).toBe('301 /nl/about-nl?a=%20b')
  })

  test.each(['/nl/about-nl/taem-nl%0A', '/nl/about-nl/taem-nl;x', '/nl%2Fabout-nl%2Ftaem-nl'])(
    'to a page that does not exist is a 404 with the right suggestion: %s',
    async (path) => {
      const response = await ask(path)
      expect(response.status).toBe(404)
      expect(await response.text()).toMatch(/_suggestions.*?href="\/nl\/about-nl\/team-nl"/)
    },
  )

  test('with text after it is a 404 with the page as the first suggestion', async () => {
    for (const path of ['/nl/about-nl,%20zie', '/nl/about-nl%20en', '/nl/about-nl.html', '/nl/about-nl](https://a.b'])
      expect(await (await ask(path)).text(), path).toMatch(/_suggestions.*?href="\/nl\/about-nl"/)
  })

  test('to a removed page is a 410', async () => {
    expect((await ask('/nl/weg)')).status).toBe(410)
  })
})

describe('any form of any address', () => {
  const known = [
    '/nl/about-nl',
    '/fr/about-fr/team-fr',
    '/en/report',
    '/nl/zoeken',
    '/fr/',
    '/nl/oud',
    '/short',
    '/sitemap.xml',
  ]
  const others = ['/fr/about-nl', '/en/zoeken', '/nl/nergens', '/about-fr', '/', '/search', '/nl/weg', '//evil.example']
  const noise = fc.constantFrom(
    '/',
    '//',
    '%0A',
    ';a=b',
    '%2F',
    '%5C',
    ')',
    '.',
    ' ',
    '%C2%AD',
    '%3F',
    '%250A',
    '%252F',
    '%25252F',
    '/index.html',
    '/nl/',
    '/fr-be/',
    '/./',
    '/../',
    '\\',
  )
  const address = fc
    .record({
      path: fc.constantFrom(...known, ...others),
      upper: fc.array(fc.boolean(), { maxLength: 30 }),
      before: fc.array(noise, { maxLength: 1 }),
      after: fc.array(noise, { maxLength: 3 }),
      query: fc.constantFrom('', '?q=a', '?q=%C3%A9&b=//evil.example', '?q=a%0Ab'),
    })
    .map(({ path, upper, before, after, query }) => {
      const cased = [...path].map((letter, i) => (upper[i] ? letter.toUpperCase() : letter)).join('')
      return `/${before.join('')}${cased.slice(1)}${after.join('')}${query}`
    })

  test('is one 301 to its canonical form with the query, a page, or a 404', async () => {
    await fc.assert(
      fc.asyncProperty(address, async (asked) => {
        const response = await ask(asked)
        expect([200, 301, 404, 410]).toContain(response.status)
        if (response.status !== 301) return
        const to = response.headers.get('Location') ?? ''
        expect(to).toMatch(/^\/(?![/\\])/)
        expect(new URL(to, 'https://site.test').search).toBe(new URL(`https://site.test${asked}`).search)
        // An address without a language redirects to the reader's language, by header.
        expect([200, 404, 410]).toContain((await ask(to)).status)
      }),
      { numRuns: 400 },
    )
  })
})
