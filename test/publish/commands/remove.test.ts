import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { UsageError } from '../../../src/cli/exit.ts'
import { remove } from '../../../src/publish/commands/remove.ts'
import { rename } from '../../../src/publish/commands/rename.ts'
import { compile } from '../../../src/publish/compile/compile.ts'
import { contentFolder, contextFor, type Folder, runTyped, type TypedOptions } from '../../support/commands.ts'

async function run(folder: Folder, id: string, options: TypedOptions, now = new Date('2026-11-24T10:00:00Z')) {
  const { context, lines } = contextFor(folder)
  return { ...(await runTyped(remove, { ...context, now: () => now }, [id], options)), lines }
}
const historyOf = async (folder: Folder) => parse((await folder.files()).get('history.yaml') ?? '') ?? {}
const routesOf = async (folder: Folder) => {
  const { release, problems } = await compile(await folder.files())
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  return release?.routes
}
const NEWS = { pages: { '/news': {} } }
const PATHS = ['/nl/news-nl', '/fr/news-fr', '/en/news-en']
const REASON = { 'reason-nl': 'Vervangen', 'reason-fr': 'Remplacé : « oui »', 'reason-en': "It's old" }

describe('remove --gone', () => {
  it('deletes the files and marks the addresses as gone, with the day', async () => {
    const folder = await contentFolder(NEWS)
    const { code, result, lines } = await run(folder, '/news', { gone: true })
    expect([code, result]).toEqual([0, { paths: PATHS, to: null }])
    expect(lines).toEqual([
      ...PATHS.map((path) => `${path} will answer 410 Gone`),
      'Links to this page from other pages are now errors: "npm run content -- check" lists them',
    ])
    expect([...(await folder.files()).keys()].filter((name) => name.startsWith('news'))).toEqual([])
    expect(await historyOf(folder)).toEqual({
      gone: PATHS.map((path) => ({ path, on: '2026-11-24' })),
    })
    for (const path of PATHS) expect((await routesOf(folder))?.get(path)).toEqual({ gone: true })
  })

  it('writes the day in Brussels, which may be a day later than in UTC', async () => {
    const folder = await contentFolder(NEWS)
    await run(folder, '/news', { gone: true }, new Date('2026-11-24T23:30:00Z'))
    expect((await historyOf(folder)).gone[0].on).toBe('2026-11-25')
  })

  it('marks the address of a borrowed text and former addresses too', async () => {
    const folder = await contentFolder({ pages: { '/news': { en: false } } })
    await runTyped(rename, contextFor(folder).context, ['/news', 'nl', 'nieuws'])
    await run(folder, '/news', { gone: true })
    const routes = await routesOf(folder)
    for (const path of ['/nl/nieuws', '/nl/news-nl', '/fr/news-fr', '/en/news'])
      expect(routes?.get(path), path).toEqual({ gone: true })
  })

  it('deletes the withdrawal of the page from the history', async () => {
    const folder = await contentFolder(NEWS)
    await run(folder, '/news', { withdrawn: true, ...REASON })
    await run(folder, '/news', { gone: true })
    expect((await routesOf(folder))?.get('/nl/news-nl')).toEqual({ gone: true })
  })

  it('refuses while the history contradicts the page, which was added again', async () => {
    const folder = await contentFolder(NEWS)
    const files = await folder.files()
    await run(folder, '/news', { gone: true })
    for (const locale of ['nl', 'fr', 'en'])
      await folder.write(`news/${locale}.md`, files.get(`news/${locale}.md`) ?? '')
    expect(await run(folder, '/news', { gone: true })).toMatchObject({
      code: 1,
      result: { problems: [{ code: 'former-address-in-use' }, {}, {}] },
    })
  })

  it('marks the rows of redirects.csv that lead to the page as gone', async () => {
    const table = 'from;to\r\n/a.html;/news\r\n/b.html;/about\r\n/c.html;/nl/news-nl\r\n'
    const folder = await contentFolder({ ...NEWS, files: { 'redirects.csv': table } })
    const { lines } = await run(folder, '/news', { gone: true })
    expect(lines).toContain('/a.html will answer 410 Gone')
    expect((await folder.files()).get('redirects.csv')).toBe(
      'from;to;status\r\n/a.html;;410\r\n/b.html;/about\r\n/c.html;/nl/news-nl\r\n',
    )
    const routes = await routesOf(folder)
    expect([routes?.get('/a.html'), routes?.get('/c.html')]).toEqual([{ gone: true }, { gone: true }])
  })
})

describe('remove --to', () => {
  it('deletes the files and redirects the addresses to another page', async () => {
    const folder = await contentFolder(NEWS)
    const { result, lines } = await run(folder, '/news', { to: '/about' })
    expect(result).toEqual({ paths: PATHS, to: '/about' })
    expect(lines.slice(0, 3)).toEqual(PATHS.map((path) => `${path} will redirect to /about`))
    expect(await historyOf(folder)).toEqual({ former: PATHS.map((path) => ({ path, page: '/about' })) })
    expect((await routesOf(folder))?.get('/fr/news-fr')).toEqual({ moved: '/fr/about-fr' })
  })

  it('redirects the rows of redirects.csv that lead to the page', async () => {
    const folder = await contentFolder({
      pages: { '/news': { nl: { body: '## Kop\n\nTekst.\n' } } },
      files: { 'redirects.csv': 'from,to\n/nl/a.html,/news#kop\n"/b,c",/news\n/d,/nl/news-nl#kop\n' },
    })
    await run(folder, '/news', { to: '/about' })
    expect((await folder.files()).get('redirects.csv')).toBe(
      'from,to\n/nl/a.html,/about\n"/b,c",/about\n/d,/nl/news-nl\n',
    )
    expect((await routesOf(folder))?.get('/b,c')).toEqual({ moved: '/about-nl' })
  })

  it('redirects former addresses of the page in one hop, and keeps those of other pages', async () => {
    const folder = await contentFolder(NEWS)
    await runTyped(rename, contextFor(folder).context, ['/news', 'nl', 'nieuws'])
    await runTyped(rename, contextFor(folder).context, ['/about', 'fr', 'qui'])
    await run(folder, '/news', { to: '/about' })
    const routes = await routesOf(folder)
    expect(routes?.get('/nl/news-nl')).toEqual({ moved: '/nl/about-nl' })
    expect(routes?.get('/nl/nieuws')).toEqual({ moved: '/nl/about-nl' })
    expect(routes?.get('/fr/about-fr')).toEqual({ moved: '/fr/qui' })
  })
})

describe('remove --withdrawn', () => {
  it('keeps the page, with date and reason', async () => {
    const folder = await contentFolder(NEWS)
    const before = await folder.files()
    const { code, result } = await run(folder, '/news', { withdrawn: true, ...REASON })
    expect([code, result]).toEqual([0, { withdrawn: '/news' }])
    const reason = { nl: 'Vervangen', fr: 'Remplacé : « oui »', en: "It's old" }
    expect(await historyOf(folder)).toEqual({ withdrawn: [{ page: '/news', on: '2026-11-24', reason }] })
    expect((await folder.files()).get('news/nl.md')).toBe(before.get('news/nl.md'))
    expect((await routesOf(folder))?.get('/nl/news-nl')).toHaveProperty('page')
  })

  it('replaces an earlier reason', async () => {
    const folder = await contentFolder(NEWS)
    await run(folder, '/news', { withdrawn: true, ...REASON })
    await run(folder, '/news', { withdrawn: true, ...REASON, 'reason-en': 'Very old' })
    expect((await historyOf(folder)).withdrawn).toMatchObject([{ reason: { en: 'Very old' } }])
  })

  it('accepts a page with pages below it', async () => {
    const folder = await contentFolder({ pages: { '/about/team': {} } })
    expect(await run(folder, '/about', { withdrawn: true, ...REASON })).toMatchObject({ code: 0 })
    await routesOf(folder)
  })
})

describe('remove refuses and changes nothing for', () => {
  const refuses = async (folder: Folder, id: string, values: TypedOptions) => {
    const before = await folder.files()
    const outcome = await run(folder, id, values).catch((error: unknown) =>
      error instanceof UsageError ? error.message : error,
    )
    expect(await folder.files()).toEqual(before)
    return outcome
  }

  it.each(['/', '/nope', 'news', '/news/nl.md'])('the page %s', async (id) => {
    expect(await refuses(await contentFolder(NEWS), id, { gone: true })).toMatch(
      /^give the content path of a page other than the home page:\nremove PAGE --gone /,
    )
  })

  it('a call without --gone, --to or --withdrawn', async () => {
    expect(await refuses(await contentFolder(NEWS), '/news', {})).toMatch(
      /^say what happens to the addresses of the page:\n/,
    )
  })

  it('a page with pages below it', async () => {
    const folder = await contentFolder({ pages: { '/news': {}, '/news/a': {}, '/news/b': {} } })
    for (const values of [{ gone: true }, { to: '/about' }])
      expect(await refuses(folder, '/news', values)).toBe(
        '/news has pages below it (/news/a, /news/b): remove those first',
      )
  })

  it('a page with drafts below it, which would be deleted with it', async () => {
    const draft = { draft: true }
    const folder = await contentFolder({ pages: { '/news': {}, '/news/plan': { nl: draft, fr: draft, en: draft } } })
    expect(await refuses(folder, '/news', { gone: true })).toBe(
      '/news has pages below it (/news/plan): remove those first',
    )
  })

  it('a redirect to the page itself, or to a page that does not exist', async () => {
    const folder = await contentFolder(NEWS)
    for (const to of ['/news', '/nope', 'about'])
      expect(await refuses(folder, '/news', { to })).toBe(`there is no page ${to} to redirect to`)
  })

  it.each([{}, { 'reason-nl': 'a', 'reason-fr': 'b' }, { ...REASON, 'reason-fr': '  ' }])(
    'a withdrawal with the reasons %j',
    async (reasons) => {
      expect(await refuses(await contentFolder(NEWS), '/news', { withdrawn: true, ...reasons })).toBe(
        'Give the reason in each language: --reason-nl, --reason-fr, --reason-en',
      )
    },
  )

  it('a call without a page', async () => {
    const { context } = contextFor(await contentFolder(NEWS))
    await expect(runTyped(remove, context, [], { gone: true })).rejects.toThrow(
      'remove needs a page: remove /about/missions --to /about',
    )
  })

  it('content with errors', async () => {
    const folder = await contentFolder({ pages: { '/news': { nl: { body: '[x](/no)\n' } } } })
    expect(await refuses(folder, '/news', { gone: true })).toMatchObject({ code: 1 })
  })
})

describe('remove of a page outside its hours', () => {
  const inEach = (slug: string, ...more: string[]) => ({ nl: { slug, more }, fr: { slug, more }, en: { slug, more } })

  it('marks the addresses of an expired page as gone, except those that another page has now', async () => {
    const pages = { '/news': inEach('news', 'expireAt: 2020-12-31'), '/newer': { nl: { slug: 'news' } } }
    const folder = await contentFolder({ pages })
    expect((await run(folder, '/news', { gone: true })).code).toBe(0)
    expect(await historyOf(folder)).toEqual({
      gone: ['/fr/news', '/en/news'].map((path) => ({ path, on: '2026-11-24' })),
    })
    const routes = await routesOf(folder)
    expect(routes?.get('/nl/news')).toHaveProperty('page')
    expect(routes?.get('/fr/news')).toEqual({ gone: true })
  })

  it('works for a page that was never shown, whose address was renamed before', async () => {
    const folder = await contentFolder({ pages: { '/news': inEach('news', 'publishAt: 2100-01-01') } })
    const { context, lines } = contextFor(folder)
    expect((await runTyped(rename, context, ['/news', 'nl', 'nieuws'])).code).toBe(0)
    expect(lines.join()).not.toContain('draft')
    expect((await routesOf(folder))?.has('/nl/news')).toBe(false)
    expect((await run(folder, '/news', { gone: true })).code).toBe(0)
    expect((await routesOf(folder))?.get('/nl/nieuws')).toEqual({ gone: true })
  })
})
