import { describe, expect, it, test } from 'vitest'
import { SEARCH_PATHS } from '../../src/content/paths.ts'
import { LOCALES, type Locale, REGIONAL_TAGS } from '../../src/locale/locale.ts'
import { compile } from '../../src/publish/compile/compile.ts'
import { type Files, readFolder } from '../../src/publish/source/read-folder.ts'
import { surprises, type Texts, textsOf } from '../support/languages.ts'
import { valuesOf } from '../support/markup.ts'
import { differences, offenders, unless } from '../support/offenders.ts'
import { documents, domOf, release as real } from '../support/real-site.ts'
import { ORIGIN, serve } from '../support/serve.ts'

/**
 * The same content with much of its English removed: the home page, every section, and half of the pages below them.
 * If a path has an odd number of characters, the French text is the original.
 */
function withLittleEnglish(all: Files): Files {
  const mark = (language: Locale) =>
    `translatedFrom: { language: ${language}, hash: "${'0'.repeat(16)}", blob: "${'0'.repeat(40)}", on: 2026-11-24 }\n`
  return new Map(
    [...all].flatMap(([path, text]) => {
      const [, id = '', name] = /^(?:(.*)\/)?(nl|fr|en)\.md$/.exec(path) ?? []
      const isFrench = id.length % 2 === 1
      const bare = text.replace(/^translatedFrom:.*\n/m, '')
      if (name === undefined) return [[path, text] as const]
      if (name === 'en') return id.includes('/') && id.length % 4 < 2 ? [[path, bare] as const] : []
      const isOriginal = isFrench === (name === 'fr')
      return [[path, isOriginal ? bare : bare.replace(/^title:/m, `${mark(isFrench ? 'fr' : 'nl')}title:`)] as const]
    }),
  )
}

const { release: little, problems } = await compile(withLittleEnglish(await readFolder('content')))
if (!little) throw new Error(JSON.stringify(problems, null, 2))

/** Queries that find pages in many sections, in the language of the search and in others. */
const SEARCHES = ['plan', 'heyvaert', 'bisa', 'conseil', 'onderzoek', 'project']

const SITES = [
  ['the real site', real],
  ['a site with little English, of which some originals are French', little],
] as const

describe.each(SITES)('%s', (_, release) => {
  const ask = serve(release)
  /** The source of each page, rendered once for all tests. */
  const sources = new Map<string, string>(release === real ? documents.map(({ path, html }) => [path, html]) : [])
  const sourceAt = async (path: string) => {
    const source = sources.get(path) ?? (await (await ask(path)).text())
    sources.set(path, source)
    return source
  }
  const texts = textsOf(release)
  const news = release.tree.get('/news')
  const borrowed = release.pages.filter((page) => page.textLocale !== page.locale)

  it('has borrowed pages, so that the tests below check something', () => {
    expect(borrowed.length).toBeGreaterThan(release === little ? 50 : 5)
    if (release === little) expect(new Set(borrowed.map((page) => page.textLocale))).toEqual(new Set(['nl', 'fr']))
  })

  test.each(LOCALES)('marks borrowed texts, and the language of the targets of links, in %s', async (locale) => {
    const pages = release.pages.filter((page) => page.locale === locale)
    const answers = [
      `/${locale}/no-such-page`,
      `${release.tree.get('/projects')?.paths[locale]}/no-such-page`,
      `/${locale}/atom.xml`,
      `${news?.paths[locale]}/atom.xml`,
      `${news?.paths[locale]}?year=2025`,
      `${release.tree.get('/near-you')?.paths[locale]}?place=woluwe`,
      ...['', ...SEARCHES].map((words) => `${SEARCH_PATHS[locale]}?q=${words}`),
    ]
    const found = await offenders(
      [...pages.map(({ path }) => path), ...answers],
      (path) => path,
      async (path) => surprises(domOf(await sourceAt(path)), texts, path.replace(/\?.*/, '')),
    )
    expect(found).toEqual([])
  })

  test('every borrowed page starts with the notice, and has its original as its canonical address', async () => {
    const found = await offenders(
      borrowed,
      ({ path }) => path,
      async (page) => {
        const html = await sourceAt(page.path)
        const dom = domOf(html)
        const original = `${ORIGIN}${page.translations[page.textLocale].path}`
        const notice = html.indexOf('id="_borrowed"')
        const values = (attribute: string, selector: string, expected: string[]) =>
          differences(selector, valuesOf(dom, attribute, selector), expected)
        return [
          ...unless(notice > 0 && notice < html.indexOf('<h1'), 'has no notice before its title'),
          ...dom
            .querySelectorAll('.article')
            .flatMap((article) => differences('lang of the text', article.getAttributeValue('lang'), page.textLocale)),
          ...values('content', 'meta[name="robots"]', ['noindex']),
          ...values('href', 'link[rel="canonical"]', [original]),
          ...values('content', 'meta[property="og:url"]', [original]),
          ...values('content', 'meta[property="og:locale"]', [REGIONAL_TAGS[page.textLocale].replace('-', '_')]),
          ...values('hreflang', 'link[rel="alternate"][hreflang]', []),
          // The home page has structured data of the agency and the site, which have an address in each language.
          ...unless(
            page.id === '/' || !html.includes(`"url":"${ORIGIN}${page.path}"`),
            'has its own address in structured data',
          ),
        ]
      },
    )
    expect(found).toEqual([])
  })

  it('has no borrowed page in the sitemap or in its links between languages', async () => {
    const sitemap = await (await ask('/sitemap.xml')).text()
    const listed = new Set([...sitemap.matchAll(/(?:<loc>|href=")(.*?)["<]/g)].map(([, address]) => address))
    expect(borrowed.filter(({ path }) => listed.has(`${ORIGIN}${path}`)).map(({ path }) => path)).toEqual([])
    const own = release.pages.filter((page) => page.textLocale === page.locale)
    expect(own.filter(({ path }) => !listed.has(`${ORIGIN}${path}`)).map(({ path }) => path)).toEqual([])
  })

  it('has the language of the summary in each calendar file', async () => {
    for (const page of release.pages.filter(({ facts }) => facts?.kind === 'event')) {
      const calendar = await (await ask(`${page.path}.ics`)).text()
      expect(calendar).toContain(`\r\nSUMMARY;LANGUAGE=${page.textLocale}:`)
    }
  })
})

describe('the language check itself', () => {
  const texts: Texts = {
    at: new Map([
      ['/en/a', 'nl'],
      ['/en/b', 'en'],
    ]),
    of: new Map([['Over ons', new Set(['nl'])]]),
  }
  const page = (body: string) => `<html lang="en-GB"><head></head><body>${body}</body></html>`

  test.each([
    '<h1>Over ons</h1>',
    '<p>Over ons</p>',
    '<p lang="fr">Over ons</p>',
    '<a href="/en/b"><b>Over</b> ons</a>',
    '<li>Over ons (3)</li>',
    '<nav aria-label="Over ons"></nav>',
    '<a href="/en/a">About us</a>',
    '<a href="/en/a#x" hreflang="fr">About us</a>',
    '<a href="/en/a#_en" lang="en">English</a>',
    '<div lang="nl"><a href="/en/b">Meer</a></div>',
  ])('reports %s', (body) => {
    expect(surprises(page(body), texts)).toHaveLength(1)
  })

  test.each([
    '<h1 lang="nl">Over ons</h1>',
    '<div lang="nl"><p>Over ons</p></div>',
    '<h3><a href="/en/a" lang="nl"><mark>Over</mark> ons</a></h3>',
    '<a href="/en/b"><span lang="nl">Over ons</span> (3)</a>',
    '<a href="/en/a" hreflang="nl">About us</a>',
    '<a href="/en/a#_en" lang="en" hreflang="nl">English</a>',
    '<div lang="nl"><a href="/en/b" hreflang="en">Meer</a> <a href="/en/a">Meer</a></div>',
    '<a href="/en/b?q=1#x">About us</a>',
    '<a href="https://example.brussels/en/a">Elsewhere</a>',
  ])('accepts %s', (body) => {
    expect(surprises(page(body), texts)).toEqual([])
  })
})
