import { describe, expect, it } from 'vitest'
import { compile } from '../../../../src/publish/compile/compile.ts'
import { siteFiles } from '../../../support/site.ts'

const ORIGINS = ['https://www.site.brussels']
const PAGES = {
  '/about': {
    nl: { body: '## Taken\n\nTekst.\n\n## Contact\n\nTekst.\n' },
    fr: { body: '## Missions\n\nTexte.\n\n## Contact\n\nTexte.\n' },
    en: { body: '## Tasks\n\nText.\n\n## Contact\n\nText.\n' },
  },
  '/news': { en: false as const, nl: { body: '## Kop\n\nTekst.\n' }, fr: { body: '## Titre\n\nTexte.\n' } },
}

const compiled = (rows: readonly string[]) =>
  compile(
    siteFiles({
      pages: PAGES,
      files: { 'redirects.csv': `from,to,status\n${rows.join('\n')}\n`, 'about/t.csv': 'a,b\n1,2\n' },
    }),
    { origins: ORIGINS, schedule: false },
  )

async function routeOf(...rows: string[]) {
  const { release, problems } = await compiled(rows)
  const errors = problems.filter(({ severity }) => severity === 'error')
  return errors.length > 0 ? errors : release?.routes.get(rows[0]?.split(',')[0] ?? '')
}

async function told(row: string) {
  const { problems } = await compiled([row])
  return problems
    .filter(({ file }) => file === 'content/redirects.csv')
    .map(({ line, column, severity, code, instead }) => `${line}:${column} ${severity} ${code}: ${instead}`)
}

describe('a target that is no path of this site', () => {
  it.each([
    ['about', '/about'],
    ['content/about', '/about'],
    ['./about/', '/about'],
    ['/content/about/nl.md', '/about'],
    ['content\\news\\fr.md', '/news'],
    ['about/index.html', '/about'],
    ['content/abuot', '/about'],
  ])('is reported with the content path that it means: %s', async (target, path) => {
    expect(await told(`/old,${target}`)).toEqual([`2:6 error unknown-name: write ${path}`])
  })
})

describe('a redirect to another site', () => {
  it.each([
    ['/old,https://example.org/x', 'https://example.org/x'],
    ['/nl/old,https://example.org', 'https://example.org/'],
    ['/old,https://example.org/été?q=a%20b#c', 'https://example.org/%C3%A9t%C3%A9?q=a%20b#c'],
    ['/old,"https://example.org/a,b"', 'https://example.org/a,b'],
    ['/old,HTTPS://Example.org/X', 'https://example.org/X'],
  ])('is kept as it is written: %s', async (row, elsewhere) => {
    expect(await routeOf(row)).toEqual({ elsewhere })
  })

  it('takes along the addresses that lead to it, in one hop', async () => {
    expect(await routeOf('/a,/b', '/b,/c', '/c,https://example.org/x')).toEqual({ elsewhere: 'https://example.org/x' })
    expect(await routeOf('/a,/b#part', '/b,https://example.org/x')).toEqual({
      elsewhere: 'https://example.org/x#part',
    })
  })

  it.each([
    [
      '/old,http://example.org/x',
      'error http-redirect: write https://example.org/x if the page opens there, or leave "to" empty and write the status 410',
    ],
    ['/old,//example.org/x', 'error incomplete-address: write https://example.org/x'],
    ['/old,www.example.org/x', 'error incomplete-address: write https://www.example.org/x'],
    ['/old,https://', 'error incomplete-address: write for instance https://bisa.brussels'],
    [
      '/old,mailto:info@example.org',
      'error redirect-scheme: write the page with the contact details, or an address with https://',
    ],
    ['/old,javascript:alert(1)', 'error redirect-scheme: write a page of this site, or an address with https://'],
    ['/old,ftp://example.org/x', 'error redirect-scheme: write a page of this site, or an address with https://'],
    ['/old,https://name@example.org/x', 'error address-with-user: write https://example.org/x if you mean example.org'],
    ['/old,https://example.org/a b', 'error address-with-space: remove the spaces, or write %20 for each'],
    ['/old,https://localhost/x', 'error redirect-to-own-site: write /x'],
    ['/old,http://127.0.0.1:8787/nl/about-nl', 'error redirect-to-own-site: write /nl/about-nl'],
    ['/old,https://www.site.brussels/nl/about-nl#taken', 'error redirect-to-own-site: write /nl/about-nl#taken'],
    ['/old,https://192.168.0.1/x', 'error private-address: write the public address of the same page or document'],
  ])('is refused, with what to write instead: %s', async (row, words) => {
    expect(await told(row)).toEqual([`2:6 ${words}`])
  })

  it('has a warning if the host is not in plain letters', async () => {
    expect(await told('/old,https://pеrspective.brussels/x')).toEqual([
      '2:6 warning host-not-ascii: write https://xn--prspective-ksi.brussels/x if xn--prspective-ksi.brussels is the site you mean. If not, type the address again',
    ])
  })
})

describe('a redirect to a part of a page', () => {
  it.each([
    ['/old,/nl/about-nl#taken', { moved: '/nl/about-nl', fragment: 'taken' }],
    ['/nl/old,/about#taken', { moved: '/nl/about-nl', fragment: 'taken' }],
    ['/fr/old,/about#missions', { moved: '/fr/about-fr', fragment: 'missions' }],
    ['/nl/old,/fr/about-fr#missions', { moved: '/fr/about-fr', fragment: 'missions' }],
    ['/old,/about#contact', { moved: '/about-nl', fragment: 'contact' }],
    ['/old,/about-nl#contact', { moved: '/about-nl', fragment: 'contact' }],
    ['/en/old,/news#kop', { moved: '/en/news', fragment: 'kop' }],
    ['/index.php?id=1,/nl/about-nl#taken', { moved: '/nl/about-nl', fragment: 'taken' }],
  ])('leads there: %s', async (row, route) => {
    expect(await routeOf(row)).toEqual(route)
  })

  it('keeps the part on the way over other former addresses; the last part counts', async () => {
    expect(await routeOf('/a,/b#taken', '/b,/nl/about-nl')).toEqual({ moved: '/nl/about-nl', fragment: 'taken' })
    expect(await routeOf('/a,/b', '/b,/nl/about-nl#taken')).toEqual({ moved: '/nl/about-nl', fragment: 'taken' })
    expect(await routeOf('/a,/b#contact', '/b,/nl/about-nl#taken')).toEqual({
      moved: '/nl/about-nl',
      fragment: 'taken',
    })
  })

  it.each([
    ['/nl/old,/about#takn', 'error dead-anchor: write /about#taken'],
    ['/nl/old,/about#missions', 'error dead-anchor: write one of /about#taken, /about#contact'],
    ['/old,/nl/about-nl#Taken', 'error dead-anchor: write /nl/about-nl#taken'],
    ['/old,/about#taken', 'error dead-anchor: write /nl/about-nl#taken, or /about without #'],
    ['/old,/about#nothing-like-it', 'error dead-anchor: write /about without #'],
    ['/old,/about#', 'error empty-fragment: write /about'],
    ['/old,/about/t.csv#row=1', 'error dead-anchor: write /about/t.csv without #'],
    ['/old,/nl#x', 'error dead-anchor: write /nl without #'],
  ])('is refused if the page has no such part: %s', async (row, words) => {
    const column = row.indexOf(',') + 2
    expect(await told(row)).toEqual([`2:${column} ${words}`])
  })

  it('does not report the part of a page that does not exist', async () => {
    expect(await told('/old,/abuot#taken')).toEqual(['2:6 error unknown-name: write /about'])
  })
})
