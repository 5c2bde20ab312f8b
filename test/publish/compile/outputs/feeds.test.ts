import { beforeAll, describe, expect, it } from 'vitest'
import { FEED_KINDS } from '../../../../src/domain/kinds.ts'
import { LOCALES } from '../../../../src/locale/locale.ts'
import type { Compiled } from '../../../../src/publish/compile/compile.ts'
import { KINDS_SITE } from '../../../support/kinds-site.ts'
import { releaseOf } from '../../../support/releases.ts'
import type { PageDraft, SiteDraft } from '../../../support/site.ts'
import { elements, unescaped, xmlError } from '../../../support/xml.ts'

let release: Compiled
beforeAll(async () => {
  release = await releaseOf(KINDS_SITE)
})

function fileAt({ routes, records }: Compiled, path: string): string {
  const route = routes.get(path)
  if (!route || !('file' in route)) throw new Error(`no file at ${path}`)
  return JSON.parse(records.get(route.file) ?? '').body
}

const feedsOf = (one: Compiled) => [...one.routes.keys()].filter((path) => path.endsWith('/atom.xml'))
const titlesOf = (feed: string) =>
  elements(feed, 'entry').map(({ content }) => elements(content, 'title')[0]?.content ?? '')
const one = (xml: string, name: string) => elements(xml, name).map(({ content }) => content)[0]

/** A site with news of the given days. */
function withNews(news: Record<string, { date: string; draft?: PageDraft; updated?: string }>, more: SiteDraft = {}) {
  const ids = Object.keys(news)
  const draft = (id: string) => (news[id]?.draft ? { nl: news[id].draft } : {})
  return releaseOf({
    pages: { '/news': {}, ...Object.fromEntries(ids.map((id) => [`/news/${id}`, draft(id)])), ...more.pages },
    files: {
      'news/facts.yaml': 'kind: list\nof: news',
      ...Object.fromEntries(
        ids.map((id) => [
          `news/${id}/facts.yaml`,
          `kind: news\ndate: ${news[id]?.date}\ntype: decision\nthemes: [planning]`,
        ]),
      ),
      ...more.files,
    },
  })
}

describe('the site', () => {
  it('has a feed in each language for the list of each kind that has one, and for the home page', () => {
    const lists = Object.entries(KINDS_SITE.files).flatMap(([file, text]) =>
      FEED_KINDS.some((kind) => text === `kind: list\nof: ${kind}`) ? [file.replace('/facts.yaml', '')] : [],
    )
    expect(lists).toHaveLength(FEED_KINDS.length)
    expect(feedsOf(release).sort()).toEqual(
      LOCALES.flatMap((locale) => [
        `/${locale}/atom.xml`,
        ...lists.map((list) => `/${locale}/${list}-${locale}/atom.xml`),
      ]).sort(),
    )
  })

  it('has one feed for everything if no page lists news', async () => {
    expect(feedsOf(await releaseOf()).sort()).toEqual(LOCALES.map((locale) => `/${locale}/atom.xml`).sort())
  })
})

describe('each feed, by RFC 4287,', () => {
  it('is well-formed XML', () => {
    for (const path of feedsOf(release)) expect(xmlError(fileAt(release, path)), path).toBeUndefined()
  })

  it('is well-formed XML with any text of an editor', async () => {
    const hostile = {
      title: `& < > ' ]]> &nbsp é`,
      summary: '</ summary></ entry> <!-- &',
      body: 'a & b < c `<x>` \u{1f44d}\n',
    }
    const made = await withNews({ odd: { date: '2026-01-01', draft: hostile } })
    const feed = fileAt(made, '/nl/news-nl/atom.xml')
    expect(xmlError(feed)).toBeUndefined()
    expect(unescaped(titlesOf(feed)[0] ?? '')).toContain('& < > ')
  })

  it('has id, title and updated once, also in each entry, an author, and links to itself and to its page', () => {
    for (const path of feedsOf(release)) {
      const feed = fileAt(release, path)
      const entries = elements(feed, 'entry')
      const head = entries.reduce((rest, { content }) => rest.replace(content, ''), feed)
      for (const name of ['id', 'title', 'updated']) {
        expect(elements(head, name), `${path} ${name}`).toHaveLength(1)
        for (const { content } of entries) expect(elements(content, name), `${path} ${name}`).toHaveLength(1)
      }
      expect(one(one(head, 'author') ?? '', 'name')).toBe({ nl: 'Proef', fr: 'Essai', en: 'Trial' }[path.slice(1, 3)])
      const links = elements(head, 'link').map(({ attributes }) => `${attributes.rel} ${attributes.href}`)
      expect(links).toContain(`self {origin}${path}`)
      for (const { content } of entries)
        expect(elements(content, 'link').filter(({ attributes }) => attributes.rel === 'alternate')).toHaveLength(1)
    }
  })

  it('has tag URIs as ids, each for only one page or feed in all feeds of a language', () => {
    for (const locale of LOCALES) {
      const feeds = feedsOf(release).filter((path) => path.startsWith(`/${locale}/`))
      const own = feeds.map((path) => one(fileAt(release, path), 'id') ?? '')
      const entries = feeds.flatMap((path) => elements(fileAt(release, path), 'entry'))
      const links = new Map<string, Set<string>>()
      for (const { content } of entries) {
        const id = one(content, 'id') ?? ''
        links.set(id, (links.get(id) ?? new Set()).add(elements(content, 'link')[0]?.attributes.href ?? ''))
      }
      for (const id of [...own, ...links.keys()])
        expect(id).toMatch(/^tag:perspective\.brussels,2026:\/[\w./-]*:(?:nl|fr|en)$/)
      expect(new Set(own).size).toBe(own.length)
      for (const id of own) expect(links.has(id), id).toBe(false)
      for (const [id, at] of links) expect(at.size, id).toBe(1)
    }
  })

  it('has days in Brussels time, and as its own day that of the last changed entry', async () => {
    const feed = fileAt(
      await withNews({ a: { date: '2026-03-04' }, b: { date: '2025-07-01' } }),
      '/nl/news-nl/atom.xml',
    )
    // 2026-03-04, the publication date, is later than `updated` in the front matter: no change before publication.
    expect(elements(feed, 'updated').map(({ content }) => content)).toEqual([
      '2026-03-04T00:00:00+01:00',
      '2026-03-04T00:00:00+01:00',
      '2026-01-02T00:00:00+01:00',
    ])
    expect(elements(feed, 'published').map(({ content }) => content)).toEqual([
      '2026-03-04T00:00:00+01:00',
      '2025-07-01T00:00:00+02:00',
    ])
  })
})

describe('the entries of a feed', () => {
  it('are the newest fifty news items, the newest first', async () => {
    const day = (i: number) => `2025-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`
    const made = await withNews(Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`n${i}`, { date: day(i) }])))
    const published = elements(fileAt(made, '/fr/news-fr/atom.xml'), 'published').map(({ content }) => content)
    expect(published).toHaveLength(50)
    expect(published).toEqual(published.toSorted().reverse())
  })

  it('are all pages except those that only lead to other pages', () => {
    const titles = titlesOf(fileAt(release, '/nl/atom.xml'))
    expect(titles).toEqual(expect.arrayContaining(['/about nl', '/news/first nl', '/projects/west nl']))
    for (const signpost of ['/ nl', '/news nl', '/map nl']) expect(titles).not.toContain(signpost)
  })

  it('are not withdrawn', async () => {
    const withdrawn = `withdrawn:\n  - { page: /news/b, on: 2026-02-01, reason: { nl: Fout, fr: Faute, en: Error } }`
    const made = await withNews(
      { a: { date: '2026-01-01' }, b: { date: '2026-01-02' } },
      { files: { 'history.yaml': withdrawn } },
    )
    expect(titlesOf(fileAt(made, '/nl/news-nl/atom.xml'))).toEqual(['/news/a nl'])
    expect(titlesOf(fileAt(made, '/nl/atom.xml'))).not.toContain('/news/b nl')
  })

  it('have full texts, with absolute links', async () => {
    const body = '## Kop\n\nEen [link](/about), [elders](https://example.org/x) en een noot.[^1]\n\n[^1]: Noot.\n'
    const made = await withNews({ a: { date: '2026-01-01', draft: { body } } })
    const [entry] = elements(fileAt(made, '/nl/news-nl/atom.xml'), 'entry')
    const html = unescaped(one(entry?.content ?? '', 'content') ?? '')
    expect(elements(entry?.content ?? '', 'content')[0]?.attributes.type).toBe('html')
    expect(html).toContain('>Kop</h2>')
    const hrefs = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, href = '']) => href)
    expect(hrefs).toEqual(
      expect.arrayContaining([
        '{origin}/nl/about-nl',
        'https://example.org/x',
        expect.stringMatching(/^\{origin\}\/nl\/news-nl\/a-nl#/),
      ]),
    )
    for (const href of hrefs) expect(href).toMatch(/^(?:\{origin\}\/|https:\/\/)/)
  })

  it('have the id of the original and their language for a borrowed text, at the reader’s address', () => {
    const entries = elements(fileAt(release, '/en/news-en/atom.xml'), 'entry')
    const borrowed = entries.filter(({ attributes }) => attributes['xml:lang'] !== undefined)
    expect(borrowed.map(({ attributes }) => attributes['xml:lang'])).toEqual(['nl'])
    const [entry] = borrowed
    expect(one(entry?.content ?? '', 'id')).toBe('tag:perspective.brussels,2026:/news/second:nl')
    expect(elements(entry?.content ?? '', 'link')[0]?.attributes).toMatchObject({
      hreflang: 'nl',
      href: '{origin}/en/news-en/second',
    })
  })
})

describe('after a change', () => {
  const idsOf = (made: Compiled, path: string) =>
    elements(fileAt(made, path), 'entry').map(({ content }) => one(content, 'id'))

  it('ids are the same if a page gets another slug', async () => {
    const before = await withNews({ a: { date: '2026-01-01' } })
    const after = await withNews({ a: { date: '2026-01-01', draft: { slug: 'anders' } } })
    expect(after.routes.has('/nl/news-nl/anders')).toBe(true)
    expect(idsOf(after, '/nl/news-nl/atom.xml')).toEqual(idsOf(before, '/nl/news-nl/atom.xml'))
  })

  it('a former address of a feed redirects to the present one', async () => {
    const made = await withNews(
      { a: { date: '2026-01-01' } },
      {
        pages: { '/news': { nl: { slug: 'nieuws' } } },
        files: { 'history.yaml': 'former: [{ path: /nl/news-nl, page: /news }, { path: /nl/oud, page: /about }]' },
      },
    )
    expect(made.routes.get('/nl/news-nl/atom.xml')).toEqual({ moved: '/nl/nieuws/atom.xml' })
    // The page /about has no feed.
    expect(made.routes.has('/nl/oud/atom.xml')).toBe(false)
  })

  it('of one text, only the feeds that contain it change', async () => {
    const before = await withNews({ a: { date: '2026-01-01' } })
    const after = await withNews({ a: { date: '2026-01-01', draft: { body: 'Anders.\n' } } })
    const changed = feedsOf(after).filter((path) => fileAt(after, path) !== fileAt(before, path))
    expect(changed.sort()).toEqual(['/nl/atom.xml', '/nl/news-nl/atom.xml'])
  })
})
