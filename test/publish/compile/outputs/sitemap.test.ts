import { describe, expect, it } from 'vitest'
import { toSitemaps } from '../../../../src/publish/compile/outputs/sitemap.ts'
import type { Tree } from '../../../../src/publish/compile/tree/tree.ts'
import { releaseOf } from '../../../support/releases.ts'
import { largeTree, treeOf } from '../../../support/trees.ts'

interface Url {
  loc: string
  lastmod: string | undefined
  alternates: Record<string, string>
}

function urlsOf(body = ''): Url[] {
  return [...body.matchAll(/<url>(.*?)<\/url>/g)].map(([, url = '']) => ({
    loc: /<loc>\{origin\}(.*?)<\/loc>/.exec(url)?.[1] ?? '',
    lastmod: /<lastmod>(.*?)<\/lastmod>/.exec(url)?.[1],
    alternates: Object.fromEntries(
      [...url.matchAll(/hreflang="(.*?)" href="\{origin\}(.*?)"/g)].map(([, language, path]) => [language, path]),
    ),
  }))
}

const sitemap = (tree: Tree, withdrawn: string[] = []) =>
  urlsOf(toSitemaps(tree, new Set(withdrawn)).get('/sitemap.xml')?.body)

describe('toSitemaps', () => {
  it('lists each page in each language, with the day of its last change and its other languages', () => {
    const paths = { nl: '/nl/about-nl', fr: '/fr/about-fr', en: '/en/about-en' }
    const about = sitemap(treeOf()).filter(({ loc }) => loc.includes('about'))
    const alternates = { ...paths, 'x-default': '/about-nl' }
    expect(about).toEqual(Object.values(paths).map((loc) => ({ loc, lastmod: '2026-01-02', alternates })))
  })

  it('has as x-default the address without a language, which offers the same languages', async () => {
    const { tree, routes } = await releaseOf({ pages: { '/a': { en: false }, '/a/b': {} } })
    expect(sitemap(tree).find(({ loc }) => loc === '/fr/')?.alternates).toMatchObject({ 'x-default': '/' })
    for (const { loc, alternates } of sitemap(tree)) {
      const { 'x-default': xDefault = '', ...paths } = alternates
      expect(routes.get(xDefault), loc).toEqual({ choose: paths })
    }
  })

  it('is reciprocal: each page is listed as a translation by its own translations', () => {
    const urls = sitemap(treeOf({ pages: { '/a': { en: false }, '/a/b': {}, '/c': { fr: {} } } }))
    const byPath = new Map(urls.map((url) => [url.loc, url]))
    expect(byPath.size).toBe(urls.length)
    for (const { loc, alternates } of urls) {
      expect(Object.values(alternates)).toContain(loc)
      for (const [language, path] of Object.entries(alternates))
        if (language !== 'x-default') expect(byPath.get(path)?.alternates, `${loc} → ${path}`).toEqual(alternates)
    }
  })

  it('leaves borrowed texts out, also as translations', () => {
    const urls = sitemap(treeOf({ pages: { '/a': { en: false } } })).filter(({ loc }) => loc.includes('/a-'))
    expect(urls.map(({ loc }) => loc)).toEqual(['/nl/a-nl', '/fr/a-fr'])
    for (const { alternates } of urls) expect(Object.keys(alternates)).toEqual(['nl', 'fr', 'x-default'])
  })

  it('leaves withdrawn pages out, but not those below them', () => {
    const tree = treeOf({ pages: { '/about/team': {} } })
    expect(sitemap(tree, ['/about']).map(({ loc }) => loc)).toEqual([
      ...['/nl/', '/fr/', '/en/'],
      ...['/nl/about-nl/team-nl', '/fr/about-fr/team-fr', '/en/about-en/team-en'],
    ])
  })

  it('is one file up to 10,000 addresses', () => {
    const files = toSitemaps(largeTree(3_333), new Set())
    expect([...files.keys()]).toEqual(['/sitemap.xml'])
    expect(urlsOf(files.get('/sitemap.xml')?.body)).toHaveLength(9_999)
  })

  it('is an index of files for more addresses, which together list every address once', () => {
    const tree = largeTree(6_700)
    const files = toSitemaps(tree, new Set())
    expect([...files.keys()]).toEqual(['/sitemap.xml', '/sitemap-1.xml', '/sitemap-2.xml', '/sitemap-3.xml'])
    const index = files.get('/sitemap.xml')?.body ?? ''
    expect(index).toContain('<sitemapindex ')
    expect([...index.matchAll(/<loc>\{origin\}(.*?)<\/loc>/g)].map(([, path]) => path)).toEqual(
      [...files.keys()].slice(1),
    )
    const parts = [...files.keys()].slice(1).map((path) => urlsOf(files.get(path)?.body))
    expect(parts.map((part) => part.length)).toEqual([10_000, 10_000, 100])
    expect(new Set(parts.flat().map(({ loc }) => loc))).toEqual(
      new Set([...tree.values()].flatMap(({ paths }) => Object.values(paths))),
    )
  })

  it('is well-formed XML', () => {
    for (const file of toSitemaps(treeOf(), new Set()).values()) {
      expect(file.type).toBe('application/xml; charset=utf-8')
      expect(file.body).toMatch(
        /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<urlset xmlns="http:\/\/www\.sitemaps\.org/,
      )
    }
  })
})
