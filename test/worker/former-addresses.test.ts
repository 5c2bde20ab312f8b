import { describe, expect, test } from 'vitest'
import { systemPath } from '../../src/content/system-paths.ts'
import { LOCALES } from '../../src/locale/locale.ts'
import { type NewsletterPage, ONE_CLICK_PATH, pagePath } from '../../src/newsletter/paths.ts'
import { hop, openSite } from '../support/edge.ts'

const TABLE = `from,to,status
/2018/02/15/report/,/about
/nl/oud/,/about
/Page.html,/about
/index.php?id=12,/about
/index.php?id=12&lang=fr,/fr/about-fr
/index.php?id=13,,410
/index.php,/
/a b,/about
/fr/été,/about
/nl/caf%E9,/about
/PDF/Plan.pdf,/about/cijfers.csv
/page;jsessionid=1,/about
/100%,/about
/?p=12,/nl/about-nl
/nl/about-nl?print=1,/about/team
/nl/zoek.asp?Titel=Caf%E9+Noir&x=%C3%A9,/about
/weg.html,,410
/in-het-frans.html,/fr/about-fr
/keten,/Page.html
/elders,https://example.org/x?a=1#b
/nl/elders.asp?id=1,https://example.org/y
/keten-elders,/elders
/deel,/nl/about-nl#taken
/deel-zonder-taal,/about#contact
/nl/deel.asp?id=1,/about#taken
`

const { app, ask } = await openSite({
  pages: {
    '/about': {
      nl: { body: '## Taken\n\nTekst.\n\n## Contact\n\nTekst.\n' },
      fr: { body: '## Contact\n\nTexte.\n' },
      en: { body: '## Contact\n\nText.\n' },
    },
    '/about/team': {},
  },
  files: {
    'redirects.csv': TABLE,
    'about/cijfers.csv': 'a,b\n1,2\n',
    'history.yaml': `former:
  - { path: /nl/Ancien%20Site/, page: /about/team }
gone:
  - { path: /nl/weg, on: 2026-01-02 }
  - { path: "/nl/weg.asp?id=1", on: 2026-01-02 }
`,
  },
})

describe('a former address', () => {
  test.each([
    ['without a language, with a slash', '/2018/02/15/report/', '301 /about-nl'],
    ['without its slash', '/2018/02/15/report', '301 /about-nl'],
    ['with a language and a slash', '/nl/oud/', '301 /nl/about-nl'],
    ['in capitals', '/Page.html', '301 /about-nl'],
    ['in lower case', '/page.html', '301 /about-nl'],
    ['with a query', '/index.php?id=12', '301 /about-nl'],
    ['with a query in other letter case', '/Index.PHP?ID=12', '301 /about-nl'],
    ['with a query and others', '/index.php?utm_source=x&id=12&fbclid=y', '301 /about-nl'],
    ['with two parameters in any order', '/index.php?lang=fr&id=12', '301 /fr/about-fr'],
    ['with another value', '/index.php?id=99', '301 /?id=99'],
    ['without the query', '/index.php', '301 /'],
    ['with a space', '/a%20b', '301 /about-nl'],
    ['with an accent in UTF-8', '/fr/%C3%A9t%C3%A9', '301 /fr/about-fr'],
    ['with an accent in two characters', '/fr/e%CC%81te%CC%81', '301 /fr/about-fr'],
    ['with an accent in Latin-1', '/fr/%E9t%E9/', '301 /fr/about-fr'],
    ['with an accent in Latin-1, written so', '/nl/caf%C3%A9', '301 /nl/about-nl'],
    ['of a document', '/PDF/Plan.pdf', '301 /files/about/cijfers.csv'],
    ['with a semicolon', '/page;jsessionid=1', '301 /about-nl'],
    ['with a lone percent sign', '/100%', '301 /about-nl'],
    ['with an encoded percent sign', '/100%25', '301 /about-nl'],
    ['of the home page with a query', '/?p=12', '301 /nl/about-nl'],
    ['with a query at a page of today', '/nl/about-nl?print=1', '301 /nl/about-nl/team-nl'],
    ['with accents in its query, in Latin-1', '/nl/zoek.asp?x=%E9&titel=caf%E9%20noir', '301 /nl/about-nl'],
    ['with accents in its query, in UTF-8', '/nl/zoek.asp?titel=Caf%C3%A9+Noir&x=é', '301 /nl/about-nl'],
    ['whose target is in one language', '/in-het-frans.html', '301 /fr/about-fr'],
    ['that leads to another former address', '/keten', '301 /about-nl'],
    ['of a part of a page', '/deel', '301 /nl/about-nl#taken'],
    ['of a part of a page, with a query', '/Deel/?utm=1', '301 /nl/about-nl?utm=1#taken'],
    ['of a part that each language has', '/deel-zonder-taal', '301 /about-nl#contact'],
    ['with a query, of a part of a page', '/nl/deel.asp?ID=1', '301 /nl/about-nl#taken'],
    ['of history.yaml that is written encoded', '/nl/ancien%20site', '301 /nl/about-nl/team-nl'],
    ['of history.yaml without its language', '/ancien%20site', '302 /fr/about-fr/team-fr'],
    ['of history.yaml in another language', '/fr/ancien%20site', '301 /fr/about-fr/team-fr'],
  ])('%s redirects in one hop: %s', async (_, asked, answer) => {
    const response = await ask(asked, { 'Accept-Language': 'fr' })
    expect(hop(response)).toBe(answer)
    const next = await ask(response.headers.get('Location') ?? '', { 'Accept-Language': 'fr' })
    // A neutral address asks for the reader's language.
    if (next.status === 302) expect((await ask(next.headers.get('Location') ?? '')).status).toBe(200)
    else expect(next.status).toBe(200)
  })

  test.each([
    ['as it is written', '/elders', '301 https://example.org/x?a=1#b'],
    ['without the query of the request', '/Elders/?token=secret', '301 https://example.org/x?a=1#b'],
    ['by its own query', '/nl/elders.asp?x=1&id=1', '301 https://example.org/y'],
    ['over another former address', '/keten-elders', '301 https://example.org/x?a=1#b'],
    ['from an address with what broken links add', '/elders;jsessionid=1)', '301 https://example.org/x?a=1#b'],
  ])('redirects to another site in one hop, %s', async (_, asked, answer) => {
    expect(hop(await ask(asked))).toBe(answer)
  })

  test.each([
    ['gone', '/weg.html', 410],
    ['gone, in a query', '/index.php?id=13&x=1', 410],
    ['gone in history.yaml', '/nl/weg', 410],
    ['gone, without its language', '/weg', 410],
    ['gone, in another language', '/fr/weg', 410],
    ['gone, with a query', '/nl/weg.asp?id=1', 410],
    ['another query than the one that is gone', '/nl/weg.asp?id=2', 404],
    ['nothing, in Latin-1', '/nl/%E9', 400],
    ['a page with a query of its own', '/nl/about-nl?id=12', 200],
    ['a page with the right parameter and another value', '/nl/about-nl?print=2', 200],
  ])('answers what is there: %s', async (_, asked, status) => {
    expect((await ask(asked)).status).toBe(status)
  })
})

const NEWSLETTER_PAGES = [
  'sent',
  'confirm',
  'manage',
  'preferences',
  'change',
  'erased',
] as const satisfies readonly NewsletterPage[]

test('every route of the Worker is known as a system path, so that no content can be there', () => {
  const routes = app.routes.filter(({ method }) => method !== 'ALL').map(({ path }) => path)
  const asked = [
    ...routes.map((path) =>
      path.replace(/:[a-z]+\{apple.*\}/, 'apple-touch-icon.png').replace(/:[a-z]+(?:\{[^}]*\})?|\*/g, 'x'),
    ),
    ...LOCALES.flatMap((locale) => NEWSLETTER_PAGES.map((page) => pagePath(page, locale))),
    ONE_CLICK_PATH,
  ]
  expect(asked.length).toBeGreaterThan(30)
  // `*`, the handler of the content.
  expect(asked.filter((path) => systemPath(path) === undefined)).toEqual(['/x'])
})
