import { describe, expect, it } from 'vitest'
import { compile } from '../../../../src/publish/compile/compile.ts'
import { KINDS_SITE } from '../../../support/kinds-site.ts'
import { type SiteDraft, siteFiles } from '../../../support/site.ts'

/** Errors and warnings other than missing translations: place, severity, kind. */
async function told(draft: SiteDraft) {
  const { problems } = await compile(siteFiles(draft))
  return problems.map(({ file, line, column, severity, code }) => `${file}:${line}:${column} ${severity} ${code}`)
}
async function said(draft: SiteDraft) {
  const { problems } = await compile(siteFiles(draft))
  return problems.map(({ found, instead }) => `${found} → ${instead}`)
}
const history = (text: string): SiteDraft => ({ files: { 'history.yaml': text } })
const former = (...paths: string[]) =>
  `former:\n${paths.map((path) => `  - path: ${JSON.stringify(path)}\n    page: /about\n`).join('')}`
const table = (...rows: string[]): SiteDraft => ({ files: { 'redirects.csv': `from,to,status\n${rows.join('\n')}\n` } })

describe('a former address', () => {
  it.each([
    '/2018/02/15/report/',
    '/nl/oud/',
    '/Page.html',
    '/index.php?id=12',
    '/a b',
    '/a%20b',
    '/PDF/Plan.pdf',
    '/fr/été',
    '/fr/%E9t%E9',
    '/fr/e\u0301te\u0301',
    '/page;jsessionid=1',
    '/100%',
    '/?p=12',
    '/nl/?p=12',
    '/nl/about-nl?id=3',
    '/nl/..;/a',
    '/nlx',
    '/files/old.pdf',
    '/nl/nieuwsbrief/archief',
  ])('can be %s', async (path) => {
    expect(await told(history(former(path)))).toEqual([])
  })

  it.each([
    ['/', 'former-address-in-use'],
    ['/nl', 'former-address-in-use'],
    ['/NL/', 'former-address-in-use'],
    ['/nl/about-nl', 'former-address-in-use'],
    ['/NL/About-nl/', 'former-address-in-use'],
    ['/about-fr', 'former-address-in-use'],
    ['/nl/atom.xml', 'former-address-in-use'],
    ['/robots.txt', 'former-address-in-use'],
    ['/Robots.txt', 'former-address-in-use'],
    ['/healthz', 'former-address-in-use'],
    ['/healthz?a=1', 'former-address-in-use'],
    ['/assets', 'former-address-in-use'],
    ['/assets/x.css', 'former-address-in-use'],
    ['/nl/zoeken', 'former-address-in-use'],
    ['/fr/newsletter/gerer/x', 'former-address-in-use'],
    ['/language/nl/', 'former-address-in-use'],
    ['/sitemap.xml', 'former-address-in-use'],
    ['/.well-known/x', 'former-address-in-use'],
    ['/../x', 'impossible-address'],
    ['/a/%2e%2E/x', 'impossible-address'],
    ['/a/.', 'impossible-address'],
    ['/__proto__', 'impossible-address'],
    ['/a%2Fb', 'impossible-address'],
    ['/a\\b', 'impossible-address'],
    ['/a\u001b[31m', 'invisible-character'],
    ['/a%00', 'impossible-address'],
    ['/a%81', 'impossible-address'],
    ['/a#b', 'impossible-address'],
    ['//evil.example/x', 'impossible-address'],
    [`/${'é'.repeat(200)}`, 'impossible-address'],
  ])('cannot be %j', async (path, code) => {
    expect(await told(history(former(path)))).toEqual([`content/history.yaml:2:11 error ${code}`])
    const gone = `gone:\n  - path: ${JSON.stringify(path)}\n    on: 2026-01-02\n`
    expect(await told(history(gone))).toEqual([`content/history.yaml:2:11 error ${code}`])
  })

  it('says what has the address now', async () => {
    expect(await said(history(former('/nl/about-nl', '/Robots.txt', '/about-fr', '/a/../b')))).toEqual([
      '/nl/about-nl, which belongs to the page content/about/nl.md → remove the entry: it would have no effect',
      '/Robots.txt, which belongs to the rules for robots → remove the entry: it would have no effect',
      '/about-fr, which belongs to the page content/about/fr.md, which it leads to → remove the entry: it would have no effect',
      '/a/../b → write /b',
    ])
  })

  it.each([
    ['/nl/x#deel', 'write /nl/x'],
    ['//oud.example/nl/x?a=1', 'write it without the name of the site: /nl/x?a=1'],
  ])('gets advice that can be followed: %s', async (path, instead) => {
    expect(await said(history(former(path)))).toEqual([`${path} → ${instead}`])
  })

  it('cannot be a table of the site, or a parameter that a list uses itself', async () => {
    const files = {
      ...KINDS_SITE.files,
      'about/cijfers.csv': 'a,b\n1,2\n',
      'history.yaml': former(
        '/files/about/cijfers.csv',
        '/nl/news-nl?page=2',
        '/nl/news-nl?id=2',
        '/nl/events-nl/meeting-nl.ics',
      ),
    }
    const all = await told({ ...KINDS_SITE, files })
    expect(all.filter((one) => one.includes('history.yaml'))).toEqual([
      'content/history.yaml:2:11 error former-address-in-use',
      'content/history.yaml:4:11 error former-address-in-use',
      'content/history.yaml:8:11 error former-address-in-use',
    ])
  })

  it('leads to a page that exists', async () => {
    const text = 'former:\n  - path: /nl/x\n    page: /abuot\n  - path: /nl/y\n    page: /zzz\n'
    const { problems } = await compile(siteFiles(history(text)))
    expect(problems).toMatchObject([
      { line: 3, column: 11, code: 'unknown-name', instead: 'write /about' },
      { line: 5, column: 11, code: 'unknown-name', instead: expect.stringContaining('or mark the address as gone') },
    ])
  })
})

describe('one address has one outcome', () => {
  it.each([
    [
      'former twice',
      'former:\n  - { path: /nl/x, page: /about }\n  - { path: /NL/x/, page: / }\n',
      '3:13 error contradictory-former-address',
    ],
    [
      'former twice with the same page',
      'former:\n  - { path: /nl/x, page: /about }\n  - { path: /nl/X, page: /about }\n',
      '3:13 warning repeated-former-address',
    ],
    [
      'former and gone',
      'former:\n  - { path: /nl/x, page: /about }\ngone:\n  - { path: /nl/x/, on: 2026-01-02 }\n',
      '4:13 error contradictory-former-address',
    ],
    [
      'a query in another order',
      'former:\n  - { path: "/x?a=1&b=2", page: /about }\n  - { path: "/X?b=2&A=1", page: / }\n',
      '3:13 error contradictory-former-address',
    ],
    [
      'withdrawn twice',
      'withdrawn:\n  - { page: /about, on: 2026-01-02, reason: { nl: a, fr: b, en: c } }\n  - { page: /about, on: 2026-01-03, reason: { nl: a, fr: b, en: c } }\n',
      '3:13 error withdrawn-twice',
    ],
    [
      'withdrawn without a page',
      'withdrawn:\n  - { page: /abuot, on: 2026-01-02, reason: { nl: a, fr: b, en: c } }\n',
      '2:13 error unknown-name',
    ],
  ])('%s', async (_, text, problem) => {
    expect(await told(history(text))).toEqual([`content/history.yaml:${problem}`])
  })

  it('also across history.yaml and redirects.csv', async () => {
    const files = { ...history('gone:\n  - { path: /nl/x, on: 2026-01-02 }\n').files, ...table('/nl/x,/about').files }
    expect(await told({ files })).toEqual(['content/redirects.csv:2:1 error contradictory-former-address'])
    expect(await said({ files })).toEqual([
      '/nl/x, which content/history.yaml:2 has already: it is gone → keep the right one and remove the other: this one leads to /about',
    ])
  })
})

describe('a short address', () => {
  const SITE = siteFiles().get('site.yaml') ?? ''
  const short = (path: string, text = '{}') => ({
    pages: { '/contact': { nl: { slug: 'contact' } } },
    files: { 'site.yaml': SITE.replace('/short: /about', `${path}: /about`), 'history.yaml': text },
  })

  it.each(['/nl', '/fr', '/healthz', '/assets', '/og', '/contact'])('cannot be %s', async (path) => {
    const { problems } = await compile(siteFiles(short(path)))
    expect(problems).toMatchObject([
      { file: 'content/site.yaml', line: 11, code: 'reserved-address', severity: 'error' },
    ])
  })

  it('can be the own address of its page, which changes nothing', async () => {
    expect(await told(short('/about-nl'))).toEqual([])
  })

  it('cannot be a former address too', async () => {
    expect(await told(short('/oud', former('/oud')))).toEqual([expect.stringContaining('error reserved-address')])
  })
})

describe('redirects.csv', () => {
  it('leads to pages, tables and addresses of the site, and follows entries that lead to other entries', async () => {
    const files = {
      'about/cijfers.csv': 'a,b\n1,2\n',
      ...table(
        '/a,/about',
        '/nl/b,/about',
        '/c,/fr/about-fr',
        '/d,/about/cijfers.csv',
        '/e,/about-en',
        '/f,/E/',
        '/g,,410',
        '/h,/g',
      ).files,
    }
    const { release, problems } = await compile(siteFiles({ files }))
    expect(problems).toEqual([])
    const routes = Object.fromEntries([...(release?.routes ?? [])].filter(([path]) => /^\/(nl\/)?[a-h]$/.test(path)))
    expect(routes).toEqual({
      '/a': { moved: '/about-nl' },
      '/nl/b': { moved: '/nl/about-nl' },
      '/b': { choose: { nl: '/nl/about-nl', fr: '/fr/about-fr', en: '/en/about-en' } },
      '/c': { moved: '/fr/about-fr' },
      '/d': { moved: '/files/about/cijfers.csv' },
      '/e': { moved: '/about-nl' },
      '/f': { moved: '/about-nl' },
      '/g': { gone: true },
      '/h': { gone: true },
    })
  })

  it('is not published itself', async () => {
    const { release } = await compile(siteFiles(table('/a,/about')))
    expect([...(release?.routes.keys() ?? [])].filter((path) => path.includes('redirects'))).toEqual([])
  })

  it.each([
    ['a circle', ['/a,/b', '/b,/c', '/c,/a'], '2:4 error redirect-circle'],
    ['an address that leads to itself', ['/a,/A/'], '2:4 error redirect-circle'],
    ['entries that lead into a circle', ['/x,/a', '/a,/b', '/b,/a', '/y,/x'], '3:4 error redirect-circle'],
    [
      'a target that does not exist, once for all that lead to it',
      ['/x,/a', '/a,/nope', '/y,/a'],
      '3:4 error unknown-name',
    ],
    ['the status 302', ['/a,/about,302'], '2:11 error redirect-row'],
    ['a page with 410', ['/a,/about,410'], '2:4 error redirect-row'],
    ['no target', ['/a,'], '2:4 error redirect-row'],
    ['no address', [',/about'], '2:1 error redirect-row'],
    ['a cell too many', ['/a,/about,301,x'], '2:15 error redirect-row'],
    ['an open quotation mark', ['"/a,/about'], '2:1 error redirect-row'],
    ['another site without encryption as target', ['/a,http://x.example/y'], '2:4 error http-redirect'],
    ['a part of a page that does not exist as target', ['/a,/about#x'], '2:4 error dead-anchor'],
    ['a page of the site', ['/nl/about-nl,/about'], '2:1 error former-address-in-use'],
    ['a place after letters with accents', ['/é😀,/nope'], '2:5 error unknown-name'],
  ])('refuses %s', async (_, rows, problem) => {
    expect(await told(table(...rows))).toEqual([`content/redirects.csv:${problem}`])
  })

  it.each([
    'from;to\n/a;/about\n',
    '\uFEFFfrom,to\r\n/a,/about\r\n',
    'to\tfrom\n/about\t"/a"\n',
    'From,To\n\n/a,/about',
  ])('reads what spreadsheets write: %j', async (text) => {
    const { release, problems } = await compile(siteFiles({ files: { 'redirects.csv': text } }))
    expect(problems).toEqual([])
    expect(release?.routes.get('/a')).toEqual({ moved: '/about-nl' })
  })

  it.each(['', 'a,b\n', '/a,/about\n', 'from,from\n'])('needs the names of its columns: %j', async (text) => {
    expect(await told({ files: { 'redirects.csv': text } })).toEqual([
      'content/redirects.csv:1:1 error redirect-header',
    ])
  })

  it('refuses more than eight different sets of parameters at a path', async () => {
    const rows = Array.from({ length: 12 }, (_, i) => `/x.php?p${i}=1,/about`)
    expect(await told(table(...rows))).toEqual(['content/redirects.csv:10:1 error too-many-parameters'])
  })
})
