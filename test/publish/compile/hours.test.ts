import { describe, expect, it } from 'vitest'
import { compile } from '../../../src/publish/compile/compile.ts'
import { type PageDraft, type SiteDraft, siteFiles } from '../../support/site.ts'

const AT = Date.parse('2026-11-24T10:00:00Z')
const inEach = (...more: string[]): Record<'nl' | 'fr' | 'en', PageDraft> => ({
  nl: { more },
  fr: { more },
  en: { more },
})
const DECEMBER = inEach('publishAt: 2026-12-01T09:00')

async function toldOf(pages: SiteDraft['pages'] = {}, files: SiteDraft['files'] = {}, at = AT) {
  const { problems } = await compile(siteFiles({ pages, files }), { at, schedule: false })
  return problems.map(
    ({ file, line, column, severity, code, found, instead }) =>
      `${file}:${line}:${column} ${severity} ${code}: ${found} → ${instead}`,
  )
}

describe('publishAt and expireAt that cannot be', () => {
  it('are refused at an hour that summer time skips, with the hour to write', async () => {
    expect(await toldOf({ '/news': { ...inEach(), nl: { more: ['publishAt: 2027-03-28T02:30'] } } })).toEqual([
      expect.stringMatching(
        /^content\/news\/nl\.md:7:12 error \S+: .* → write 2027-03-28T03:30, the same moment in summer time$/,
      ),
    ])
  })

  it.each([
    ['publishAt: 2026-11-31', 'the last day of that month is 2026-11-30'],
    ['publishAt: 1/12/2026', 'write 2026-12-01'],
    ['publishAt: 2026-12-01 09:00', 'write 2026-12-01T09:00'],
    ['expireAt: 2026-12-01T24:00', 'write 2026-12-02T00:00'],
    ['expireAt: 1 décembre 2026', 'write 2026-12-01'],
  ])('are refused with the value to write: %s', async (line, advice) => {
    const told = await toldOf({ '/news': { ...inEach(), fr: { more: [line] } } })
    expect(told).toEqual([expect.stringContaining(advice)])
  })

  it('are refused on the home page', async () => {
    expect(await toldOf({ '/': inEach('expireAt: 2027-01-01') })).toEqual(
      ['en', 'fr', 'nl'].map(
        (locale) =>
          `content/${locale}.md:6:${1 + 'expireAt: '.length} error hour-of-home-page: expireAt: 2027-01-01 → remove the line`,
      ),
    )
  })

  it('are refused if the languages of a page differ, or one has none', async () => {
    const pages = { '/news': { nl: DECEMBER.nl, fr: { more: ['publishAt: 2026-12-02'] }, en: {} } }
    expect(await toldOf(pages)).toEqual([
      'content/news/en.md:2:8 error hour-differs: no publishAt → write "publishAt: 2026-12-01T09:00"',
      'content/news/fr.md:7:12 error hour-differs: publishAt: 2026-12-02 → write "publishAt: 2026-12-01T09:00"',
    ])
  })

  it.each([
    ['2026-12-01T09:00', '2026-12-01T09:00'],
    ['2026-12-02', '2026-12-01'],
    ['2026-12-01T09:00', '2026-11-30'],
  ])('are refused if the page expires before it appears: %s, %s', async (publishAt, expireAt) => {
    const told = await toldOf({ '/news': inEach(`publishAt: ${publishAt}`, `expireAt: ${expireAt}`) })
    expect(told).toEqual([expect.stringContaining('content/news/nl.md:8:11 error wrong-dates')])
  })

  it('are accepted if the page is shown on one day only', async () => {
    expect(await toldOf({ '/news': inEach('publishAt: 2026-12-01', 'expireAt: 2026-12-01') })).toEqual([])
  })
})

describe('publishAt and expireAt that may be a slip', () => {
  it('are a warning if the page has expired, and none if it was published long ago', async () => {
    expect(await toldOf({ '/news': inEach('publishAt: 2020-01-01') })).toEqual([])
    const [first, ...others] = await toldOf({ '/news': inEach('expireAt: 2026-11-23') })
    expect(others).toEqual([])
    expect(first).toContain('warning expired-page: expireAt: 2026-11-23, which is over')
    expect(first).toContain('npm run content -- remove /news --gone')
  })

  it('are a warning at an hour that occurs twice, which says that the first counts', async () => {
    const [first, ...others] = await toldOf({ '/news': inEach('publishAt: 2027-10-31T02:30') })
    expect(others).toEqual([])
    expect(first).toContain('warning hour-occurs-twice: publishAt: 2027-10-31T02:30')
    expect(first).toContain('write publishAt: 2027-10-31T03:00')
    expect(await toldOf({ '/news': inEach('publishAt: 2027-10-31T03:00') })).toEqual([])
  })

  it('are a warning if the year is far ahead', async () => {
    expect((await toldOf({ '/news': inEach('publishAt: 2206-12-01') }))[0]).toContain('warning unlikely-date')
  })

  it('are a warning if the page above appears later or expires earlier', async () => {
    const pages = {
      '/news': inEach('publishAt: 2026-12-05', 'expireAt: 2026-12-31'),
      '/news/first': inEach('publishAt: 2026-12-01', 'expireAt: 2027-01-31'),
      '/news/second': inEach('publishAt: 2026-12-10', 'expireAt: 2026-12-20'),
    }
    const told = await toldOf(pages)
    expect(told).toHaveLength(2)
    expect(told[0]).toContain('hour-of-page-above: publishAt: 2026-12-01, which has no effect')
    expect(told[1]).toContain('hour-of-page-above: expireAt: 2027-01-31, which has no effect')
  })
})

describe('a link to a page that appears later', () => {
  const LINK = { nl: { body: 'Zie [nieuws](/news).\n' } }

  it('is an error in a text, in site.yaml and in facts', async () => {
    expect(await toldOf({ '/news': DECEMBER, '/about': LINK })).toEqual([
      'content/about/nl.md:8:5 error link-to-coming: [nieuws](/news), a link to a page that readers see only from 2026-12-01T09:00 on → remove the link until then, or write the same publishAt in each language of this page, or remove "publishAt: 2026-12-01T09:00" from content/news/nl.md and content/news/fr.md and content/news/en.md',
    ])
    const facts = {
      'about/facts.yaml': 'kind: news\ndate: 2026-03-02\ntype: decision\nthemes: [planning]\nabout: [/news]',
    }
    expect(await toldOf({ '/news': DECEMBER }, facts)).toEqual([
      expect.stringContaining('content/about/facts.yaml:5:9 error link-to-coming'),
    ])
    const site = siteFiles().get('site.yaml') ?? ''
    expect(
      await toldOf({ '/news': DECEMBER }, { 'site.yaml': site.replace('pages: [/about]', 'pages: [/news]') }),
    ).toEqual([expect.stringContaining('error link-to-coming: footer names the page /news')])
  })

  it('is none if its own page appears no earlier, and is one if it appears earlier', async () => {
    const page = (publishAt: string) => ({ ...inEach(publishAt), nl: { ...LINK.nl, more: [publishAt] } })
    expect(await toldOf({ '/news': DECEMBER, '/more': page('publishAt: 2026-12-01T09:00') })).toEqual([])
    expect(await toldOf({ '/news': DECEMBER, '/more': page('publishAt: 2026-12-02') })).toEqual([])
    expect(await toldOf({ '/news': DECEMBER, '/more': page('publishAt: 2026-12-01') })).toEqual([
      expect.stringContaining('error link-to-coming'),
    ])
  })

  it('is none in a short address or a former address, which wait for the page', async () => {
    const site = siteFiles().get('site.yaml') ?? ''
    const files = {
      'site.yaml': site.replace('/short: /about', '/short: /about, /december: /news'),
      'history.yaml': 'former: [{ path: /nl/oud, page: /news }]',
      'redirects.csv': 'from,to,status\n/old.html,/news,301\n/older.html,/nl/news-nl,301\n',
    }
    expect(await toldOf({ '/news': DECEMBER }, files)).toEqual([])
  })

  it('is a warning if the page expires before its own, and then has no address', async () => {
    const pages = { '/news': inEach('expireAt: 2026-12-31'), '/about': LINK }
    expect(await toldOf(pages)).toEqual([
      expect.stringMatching(
        /^content\/about\/nl\.md:8:5 warning link-to-expired: .*once the page has expired, the text stays/,
      ),
    ])
    const { release } = await compile(siteFiles({ pages }), { at: Date.parse('2027-01-01T12:00Z') })
    const about = release?.pages.find(({ path }) => path === '/nl/about-nl')
    expect(about?.html).toContain('<p>Zie nieuws.</p>')
  })
})

describe('a page that appears later', () => {
  it('is checked now, as it will be', async () => {
    const pages = { '/news': { ...DECEMBER, nl: { ...DECEMBER.nl, body: '[x](/nowhere)\n' } } }
    expect(
      await toldOf(pages, { 'news/facts.yaml': 'kind: news\ndate: 2026-12-01\ntype: decision\nthemes: [planing]' }),
    ).toEqual([
      expect.stringContaining('content/news/facts.yaml:4:10 error'),
      expect.stringContaining('content/news/nl.md:9:1 error dead-link'),
    ])
  })

  it('has the warnings of its own day, not those of today', async () => {
    const facts = { 'news/facts.yaml': 'kind: news\ndate: 2027-06-01\ntype: decision\nthemes: [planning]' }
    const pages = { '/news': inEach('publishAt: 2027-06-01') }
    expect(await toldOf(pages, facts)).toEqual([])
    expect(await toldOf({ '/news': {} }, facts)).toEqual([expect.stringContaining('unlikely-date')])
  })

  it('may take the address that another page has until then, which is an error while both are shown', async () => {
    const slug = { slug: 'plan' }
    const pages = (until: string) => ({
      '/old': {
        nl: { ...slug, more: [`expireAt: ${until}`] },
        fr: { more: [`expireAt: ${until}`] },
        en: { more: [`expireAt: ${until}`] },
      },
      '/new': { ...DECEMBER, nl: { ...slug, ...DECEMBER.nl } },
    })
    expect(await toldOf(pages('2026-12-01T09:00'))).toEqual([])
    expect(await toldOf(pages('2026-12-01T09:01'))).toEqual([expect.stringContaining('error same-address')])
  })

  it('counts among the moments, of which more than twelve are a warning', async () => {
    const pages = Object.fromEntries(
      Array.from({ length: 13 }, (_, i) => [
        `/page-${i}`,
        inEach(`publishAt: 2026-12-${String(i + 1).padStart(2, '0')}`),
      ]),
    )
    expect(await toldOf(pages)).toEqual([
      expect.stringMatching(
        /^content\/page-12\/nl\.md:1:1 warning too-many-moments: 13 moments ahead .* has the 13th, on 2026-12-13 → push again/,
      ),
    ])
  })
})

describe('the schedule', () => {
  it('has at each moment what a push at that moment would publish', async () => {
    const files = siteFiles({
      pages: {
        '/news': DECEMBER,
        '/news/first': inEach('publishAt: 2026-12-10', 'expireAt: 2026-12-20'),
        '/old': inEach('expireAt: 2026-12-15'),
      },
      files: { 'history.yaml': 'former: [{ path: /nl/vroeger, page: /old }]' },
    })
    const { release } = await compile(files, { at: AT })
    expect(release?.schedule.map(({ from }) => from)).toEqual([
      '2026-12-01T08:00:00.000Z',
      '2026-12-09T23:00:00.000Z',
      '2026-12-15T23:00:00.000Z',
      '2026-12-20T23:00:00.000Z',
    ])
    const all = new Set([
      ...(release?.records.keys() ?? []),
      ...(release?.schedule ?? []).flatMap(({ records }) => [...records.keys()]),
    ])
    for (const { from, root } of release?.schedule ?? []) {
      const then = await compile(files, { at: Date.parse(from) })
      expect(then.release?.root).toBe(root)
      expect([...(then.release?.records.keys() ?? [])].filter((hash) => !all.has(hash))).toEqual([])
      for (const image of then.release?.images.keys() ?? []) expect(release?.images.has(image)).toBe(true)
    }
  })
})
