import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { hashOf } from '../../../src/content/hash.ts'
import { rootRecord } from '../../../src/content/schema/root.ts'
import { shardRecord } from '../../../src/content/schema/routes.ts'
import { shardOf } from '../../../src/content/shard.ts'
import { LOCALES } from '../../../src/locale/locale.ts'
import { type Compiled, compile } from '../../../src/publish/compile/compile.ts'
import { recordOf } from '../../../src/publish/release/held.ts'
import { partsOf, searchRoot } from '../../../src/search/index/schema.ts'
import { releaseOf } from '../../support/releases.ts'
import { type SiteDraft, siteFiles } from '../../support/site.ts'

const problems = async (draft: SiteDraft) =>
  (await compile(siteFiles(draft))).problems.map(
    ({ file, line, column, severity, found }) => `${file}:${line}:${column} ${severity} ${found}`,
  )

/** A site large enough for several shards. */
const LARGE: NonNullable<SiteDraft['pages']> = {
  '/about/team': {},
  '/about/office': { en: false },
  '/about/team/history': {},
  ...Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`/topic-${i}`, {}])),
}

const rootOf = (release: Compiled) => rootRecord.parse(JSON.parse(release.records.get(release.root) ?? ''))

describe('a compiled release', () => {
  let release: Compiled
  beforeAll(async () => {
    release = await releaseOf({ pages: LARGE })
  })

  it('keys every record by the SHA-256 of its bytes, the root last', async () => {
    for (const [hash, text] of release.records) expect(await hashOf(text)).toBe(hash)
    expect([...release.records.keys()].at(-1)).toBe(release.root)
  })

  it('puts every route into the shard in which the reader looks it up, and into no other', () => {
    const { shards } = rootOf(release)
    expect(shards.length).toBeGreaterThan(1)
    const found = shards.flatMap((hash, i) => {
      const { routes } = shardRecord.parse(JSON.parse(release.records.get(hash) ?? ''))
      for (const path of Object.keys(routes)) expect(shardOf(path, shards.length)).toBe(i)
      return Object.entries(routes)
    })
    expect(found).toHaveLength(release.routes.size)
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(release.routes))
  })

  it('contains every record that a route, the search or the newsletter names, and no other', () => {
    const named = [...release.routes.values()].filter((route) => !('image' in route)).flatMap(recordOf)
    const { shards, search = '', mailings = '' } = rootOf(release)
    const index = searchRoot.parse(JSON.parse(release.records.get(search) ?? ''))
    const searched = [search, ...partsOf(index)]
    const letters = release.mailings.letters.flatMap((one) => Object.values(one.locales).map(({ body }) => body))
    const sent = [mailings, ...letters]
    expect(new Set([...named, ...shards, ...searched, ...sent, release.root])).toEqual(new Set(release.records.keys()))
  })

  it('has each page in three languages, with the language of a borrowed text', () => {
    expect(release.pages).toHaveLength(release.tree.size * LOCALES.length)
    expect(release.pages.find(({ path }) => path === '/en/about-en/office')).toMatchObject({
      locale: 'en',
      textLocale: 'nl',
      title: '/about/office nl',
      translations: {
        nl: { path: '/nl/about-nl/office-nl', textLocale: 'nl' },
        en: { path: '/en/about-en/office', textLocale: 'nl' },
      },
    })
  })

  it('adds the parents, children and siblings to a page', () => {
    const page = release.pages.find(({ path }) => path === '/en/about-en/team-en')
    expect(page?.breadcrumbs.map(({ path }) => path)).toEqual(['/en/', '/en/about-en'])
    expect(page?.children).toEqual([
      {
        path: '/en/about-en/team-en/history-en',
        title: '/about/team/history en',
        locale: 'en',
        teaser: 'Summary of /about/team/history',
      },
    ])
    expect(page?.siblings.map(({ path, locale }) => [path, locale])).toEqual([
      ['/en/about-en/office', 'nl'],
      ['/en/about-en/team-en', 'en'],
    ])
  })

  it('has no menu on the first level, which is the navigation, or with too many pages', () => {
    expect(release.pages.find(({ path }) => path === '/nl/topic-1-nl')?.siblings).toEqual([])
  })
})

describe('the same content', () => {
  it('gives the same root, whatever the order in which its files were read', async () => {
    const files = siteFiles({ pages: { '/b': { en: false }, '/a': {}, '/about/team': {} } })
    const { release } = await compile(files)
    expect(release).toBeDefined()
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...files], { minLength: files.size }), async (shuffled) => {
        expect((await compile(new Map(shuffled))).release?.root).toBe(release?.root)
      }),
      { numRuns: 20 },
    )
  })

  it('gives the same root, whatever the order of the entries in the history', async () => {
    const former = ['/nl/b', '/nl/a', '/fr/c'].map((path) => ({ path, page: '/about' }))
    const rootWith = async (entries: typeof former) =>
      (await releaseOf({ files: { 'history.yaml': JSON.stringify({ former: entries }) } })).root
    expect(await rootWith(former.toReversed())).toBe(await rootWith(former))
  })

  it('gives the same problems in the same order, whatever the order in which its files were read', async () => {
    const files = siteFiles({
      pages: { '/a': { nl: { body: '[x](/no)\n\n# A\n' }, fr: false }, '/b': { nl: { order: 3 }, en: false } },
      files: { 'x.txt': '', 'c/nl.md': 'x' },
    })
    const expected = (await compile(files)).problems
    expect(expected.length).toBeGreaterThan(5)
    expect((await compile(new Map([...files].reverse()))).problems).toEqual(expected)
  })
})

describe('a change', () => {
  let before: Compiled
  beforeAll(async () => {
    before = await releaseOf({ pages: LARGE })
  })

  /** Addresses whose record is another one after a change, and the records that only one of the releases has. */
  async function effect(drafts: SiteDraft['pages']) {
    const after = await releaseOf({ pages: { ...LARGE, ...drafts } })
    const changed = [...after.routes].flatMap(([path, route]) =>
      JSON.stringify(before.routes.get(path)) === JSON.stringify(route) ? [] : [path],
    )
    // The image of a new title has another address: the old one is gone from its shard.
    const removed = [...before.routes.keys()].filter((path) => !after.routes.has(path))
    const fresh = [...after.records].filter(([hash]) => !before.records.has(hash)).map(([, text]) => JSON.parse(text))
    const kinds = fresh.map(({ kind }) => kind)
    const shards = rootOf(before).shards.length
    expect(kinds.filter((kind) => kind === 'root')).toHaveLength(1)
    expect(kinds.filter((kind) => kind === 'shard')).toHaveLength(
      new Set([...changed, ...removed].map((path) => shardOf(path, shards))).size,
    )
    const pages = changed.filter((path) => 'page' in (after.routes.get(path) ?? {}))
    expect(kinds.filter((kind) => kind === 'page')).toHaveLength(pages.length)
    return pages.sort()
  }

  it('of a text touches its page in that language, its shard and the root', async () => {
    expect(await effect({ '/topic-7': { fr: { body: 'Autre texte.\n' } } })).toEqual(['/fr/topic-7-fr'])
  })

  it('of a text that another language borrows touches both', async () => {
    expect(await effect({ '/about/office': { nl: { body: 'Andere tekst.\n' }, en: false } })).toEqual([
      '/en/about-en/office',
      '/nl/about-nl/office-nl',
    ])
  })

  it('of a title touches the pages that show it: its parent, its siblings, its descendants', async () => {
    expect(await effect({ '/about/team': { nl: { title: 'De ploeg' } } })).toEqual([
      '/nl/about-nl',
      '/nl/about-nl/office-nl',
      '/nl/about-nl/team-nl',
      '/nl/about-nl/team-nl/history-nl',
    ])
  })

  it('of a summary touches its page and its parent, which shows it as a teaser', async () => {
    expect(await effect({ '/about/team': { nl: { summary: 'Nieuw' } } })).toEqual([
      '/nl/about-nl',
      '/nl/about-nl/team-nl',
    ])
  })

  it('of a title in the navigation touches the root, not each page', async () => {
    expect(await effect({ '/about': { en: { title: 'About us' } } })).toEqual([
      '/en/',
      '/en/about-en',
      '/en/about-en/office',
      '/en/about-en/team-en',
      '/en/about-en/team-en/history-en',
    ])
  })
})

describe('all problems', () => {
  it('are reported in one run, by file and line', async () => {
    const broken = siteFiles().get('about/en.md')?.replace('title:', 'titel:') ?? ''
    expect(
      await problems({
        pages: {
          '/a': { nl: { body: 'Goed.\n\n# Kop\n\n[x](/no) [y](/nope)\n\n![](z.png)\n' }, fr: false },
          '/b': { nl: { slug: 'a-nl' } },
        },
        files: { 'about/en.md': broken, 'history.yaml': '{"former":[{"path":"/nl/x","page":"/zzz"}]}', 'x.txt': '' },
      }),
    ).toEqual([
      'content/a/fr.md:1:1 error no fr.md next to nl.md, en.md',
      'content/a/nl.md:10:1 error # Kop',
      'content/a/nl.md:12:1 error [x](/no)',
      'content/a/nl.md:12:10 error [y](/nope)',
      'content/a/nl.md:14:1 error ![](z.png)',
      'content/about/en.md:2:1 error the key "titel"',
      'content/b/nl.md:3:7 error the address /nl/a-nl, which is that of content/a/nl.md too',
      'content/history.yaml:1:35 error /zzz, to which the former address /nl/x leads',
      'content/x.txt:1:1 error a file that is not part of a page',
    ])
  })

  it('of one file are in the order of its lines, whichever check found them', async () => {
    const body = '[a](#zzzzzz)\n\n[x](/no) [b](#yyyyyy)\n'
    expect(await problems({ pages: { '/about': { fr: { order: 3, body } } } })).toEqual([
      'content/about/fr.md:5:8 error order: 3',
      'content/about/fr.md:8:1 error a link to #zzzzzz',
      'content/about/fr.md:10:1 error [x](/no)',
      'content/about/fr.md:10:10 error a link to #yyyyyy',
    ])
  })

  it('include those of pages if site.yaml and the other files of the site cannot be read', async () => {
    const pages = { '/about': { nl: { body: '[x](/no)\n' } } }
    const expected = ['content/about/nl.md:8:1 error [x](/no)']
    expect(await problems({ pages, files: { 'site.yaml': 'name: x: y\n' } })).toEqual([
      ...expected,
      expect.stringContaining('content/site.yaml:1:7 error'),
    ])
    expect(await problems({ pages, files: { 'history.yaml': 'formr: []\n' } })).toEqual([
      ...expected,
      'content/history.yaml:1:1 error the key "formr"',
    ])
    expect(await problems({ pages, files: { 'glossary.yaml': 'a: b\n' } })).toEqual([
      ...expected,
      expect.stringContaining('content/glossary.yaml:1:1 error'),
    ])
  })

  it('prevent a release if one is an error, not if all are warnings', async () => {
    const warned = await compile(siteFiles({ pages: { '/a': { en: false } } }))
    expect(warned.problems.map(({ severity }) => severity)).toEqual(['warning'])
    expect(warned.release).toBeDefined()
    expect((await compile(siteFiles({ pages: { '/a': { fr: false } } }))).release).toBeUndefined()
  })

  it('of an empty folder are a missing site.yaml and a missing home page', async () => {
    expect((await compile(new Map())).problems.map(({ file }) => file)).toEqual(['content/nl.md', 'content/site.yaml'])
  })

  it.each([
    ['one language', ['about/fr.md']],
    ['all languages', ['about/nl.md', 'about/fr.md', 'about/en.md']],
  ])('of a file with broken front matter are reported once, not at each link to it: %s', async (_, paths) => {
    const pages = {
      '/about/team': {},
      '/news': { nl: { body: '[a](/about)\n' }, fr: { body: '[a](/about) [b](/about#x)\n' } },
    }
    const history = '{"former":[{"path":"/fr/x","page":"/about"}]}'
    const files = Object.fromEntries(paths.map((path) => [path, 'no front matter\n']))
    expect(await problems({ pages, files: { 'history.yaml': history, ...files } })).toEqual(
      paths.sort().map((path) => `content/${path}:1:1 error "no front matter"`),
    )
  })

  it('of a home page that cannot be read are reported once', async () => {
    const files = Object.fromEntries(LOCALES.map((locale) => [`${locale}.md`, '']))
    expect(await problems({ files })).toEqual(LOCALES.toSorted().map((locale) => `content/${locale}.md:1:1 error ""`))
  })
})

describe('the glossary', () => {
  const GLOSSARY = `- id: land-use-plan
  terms:
    nl: { name: Gewestelijk Bestemmingsplan, acronym: GBP }
    fr: { name: Plan régional, acronym: PRAS }
    en: { name: Land Use Plan, acronym: PRAS }
  definition: { nl: Zegt wat., fr: Dit quoi., en: Says what. }
`
  const page = { nl: { body: 'Het GBP, het GBP.\n' }, fr: { body: 'Le PRAS.\n' }, en: false as const }
  const list = { body: '::: glossary\n:::\n' }
  const htmlOf = ({ pages }: Compiled, path: string) => pages.find((one) => one.path === path)?.html

  it('expands an acronym at its first use on a page and links it to its term, in the language of the text', async () => {
    const release = await releaseOf({
      pages: { '/glossary': { nl: list, fr: list, en: list }, '/news': page },
      files: { 'glossary.yaml': GLOSSARY },
    })
    expect(htmlOf(release, '/nl/news-nl')).toBe(
      '<p>Het Gewestelijk Bestemmingsplan (<a href="/nl/glossary-nl#land-use-plan">GBP</a>), het GBP.</p>\n',
    )
    expect(htmlOf(release, '/fr/news-fr')).toContain('Plan régional (<a href="/fr/glossary-fr#land-use-plan">PRAS</a>)')
    // A borrowed text stays Dutch. Its link leads to the page in the reader's language and has an hreflang.
    expect(htmlOf(release, '/en/news')).toContain(
      `Bestemmingsplan (<a href="/en/glossary-en#land-use-plan" hreflang="en">GBP</a>)`,
    )
    expect(htmlOf(release, '/nl/glossary-nl')).toContain('<div id="land-use-plan" class="glossary-text">')
  })

  it('expands it without a link if there is no glossary page', async () => {
    const release = await releaseOf({ pages: { '/news': page }, files: { 'glossary.yaml': GLOSSARY } })
    expect(htmlOf(release, '/nl/news-nl')).toBe('<p>Het Gewestelijk Bestemmingsplan (GBP), het GBP.</p>\n')
  })
})

describe('a page record', () => {
  const withFrontMatter = (lines: string) =>
    siteFiles().get('about/fr.md')?.replace('updated:', `${lines}\nupdated:`) ?? ''
  const about = ({ pages }: Compiled) => pages.find(({ path }) => path === '/fr/about-fr')

  it('has its contacts with their function in its language', async () => {
    const release = await releaseOf({ files: { 'about/fr.md': withFrontMatter('contacts: [expert]') } })
    expect(about(release)?.contacts).toEqual([{ name: 'Jo', function: 'Expert' }])
  })

  it('applies the typography of the language to title and summary', async () => {
    const release = await releaseOf({ pages: { '/about': { fr: { title: "L'agence : qui ?", summary: 'Où ?' } } } })
    expect(about(release)).toMatchObject({ title: 'L’agence\u202F: qui\u202F?', summary: 'Où\u202F?' })
  })

  it('of a withdrawn page has the date and the reason, and keeps the text', async () => {
    const withdrawn = [{ page: '/about', on: '2026-03-04', reason: { nl: 'Oud', fr: 'Périmé', en: 'Old' } }]
    const release = await releaseOf({ files: { 'history.yaml': JSON.stringify({ withdrawn }) } })
    expect(about(release)).toMatchObject({ withdrawn: { on: '2026-03-04', reason: 'Périmé' }, html: '<p>Text.</p>\n' })
    expect(release.records.get(recordOf(release.routes.get('/sitemap.xml') ?? { gone: true })[0] ?? '')).not.toContain(
      'about',
    )
  })

  it('links to pages in the reader’s language, also in a borrowed text', async () => {
    const body = '[Wie](/about)\n'
    const release = await releaseOf({ pages: { '/news': { nl: { body }, en: false } } })
    expect(release.pages.find(({ path }) => path === '/en/news')?.html).toContain('href="/en/about-en"')
  })
})
