import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { UsageError } from '../../../src/cli/exit.ts'
import { rename } from '../../../src/publish/commands/rename.ts'
import { compile } from '../../../src/publish/compile/compile.ts'
import { contentFolder, contextFor, type Folder, runTyped } from '../../support/commands.ts'

/** Runs a command. If it refuses, checks that it has written nothing. */
async function run(folder: Folder, ...words: string[]) {
  const { context, lines } = contextFor(folder)
  return { ...(await runTyped(rename, context, words)), lines }
}
const usage = (folder: Folder, ...words: string[]) =>
  run(folder, ...words).catch((error: unknown) => (error instanceof UsageError ? error.message : error))
const formerOf = async (folder: Folder) => parse((await folder.files()).get('history.yaml') ?? '').former ?? []
const routesOf = async (folder: Folder) => (await compile(await folder.files())).release?.routes

describe('rename', () => {
  it('changes the slug of the page and adds its former address to the history', async () => {
    const folder = await contentFolder()
    const { code, result, lines } = await run(folder, '/about', 'nl', 'wie-we-zijn')
    expect(code).toBe(0)
    expect(result).toEqual({ former: [{ path: '/nl/about-nl', page: '/about' }] })
    expect(lines).toEqual(['/nl/about-nl will redirect to /nl/wie-we-zijn'])
    expect((await folder.files()).get('about/nl.md')).toContain('\nslug: wie-we-zijn\n')
    expect(await formerOf(folder)).toEqual([{ path: '/nl/about-nl', page: '/about' }])
    expect((await routesOf(folder))?.get('/nl/about-nl')).toEqual({ moved: '/nl/wie-we-zijn' })
  })

  it('says that the former address of a page to come redirects when the page appears', async () => {
    const coming = { more: ['publishAt: 2099-01-01T09:00'] }
    const folder = await contentFolder({
      pages: { '/news': { nl: coming, fr: coming, en: coming }, '/news/first': {} },
    })
    const { lines } = await run(folder, '/news', 'nl', 'nieuws')
    expect(lines).toEqual([
      '/nl/news-nl will redirect to /nl/nieuws when the page appears (publishAt: 2099-01-01T09:00)',
      '/nl/news-nl/first-nl will redirect to /nl/nieuws/first-nl when the page appears (publishAt: 2099-01-01T09:00)',
    ])
  })

  it('changes no other file and no other line', async () => {
    const folder = await contentFolder()
    const before = await folder.files()
    await run(folder, '/about', 'fr', 'qui')
    const after = await folder.files()
    expect([...after.keys()]).toEqual([...before.keys()])
    expect([...after].filter(([name, text]) => before.get(name) !== text).map(([name]) => name)).toEqual([
      'about/fr.md',
      'history.yaml',
    ])
    expect(after.get('about/fr.md')).toBe(before.get('about/fr.md')?.replace('about-fr', 'qui'))
  })

  it('adds the former addresses of all pages below it to the history, in that language only', async () => {
    const folder = await contentFolder({ pages: { '/about/team': {}, '/about/team/history': {}, '/news': {} } })
    const { lines } = await run(folder, '/about', 'nl', 'nu')
    expect(await formerOf(folder)).toEqual([
      { path: '/nl/about-nl', page: '/about' },
      { path: '/nl/about-nl/team-nl', page: '/about/team' },
      { path: '/nl/about-nl/team-nl/history-nl', page: '/about/team/history' },
    ])
    expect(lines).toContain('/nl/about-nl/team-nl/history-nl will redirect to /nl/nu/team-nl/history-nl')
  })

  it('redirects every former address of a page that was renamed twice to its present address', async () => {
    const folder = await contentFolder()
    await run(folder, '/about', 'nl', 'een')
    await run(folder, '/about', 'nl', 'twee')
    const routes = await routesOf(folder)
    expect(routes?.get('/nl/about-nl')).toEqual({ moved: '/nl/twee' })
    expect(routes?.get('/nl/een')).toEqual({ moved: '/nl/twee' })
  })

  it('can be undone by another rename', async () => {
    const folder = await contentFolder({ pages: { '/about/team': {} } })
    await run(folder, '/about', 'nl', 'nu')
    await run(folder, '/about', 'nl', 'about-nl')
    expect(await formerOf(folder)).toEqual([
      { path: '/nl/nu', page: '/about' },
      { path: '/nl/nu/team-nl', page: '/about/team' },
    ])
    const routes = await routesOf(folder)
    expect(routes?.get('/nl/about-nl')).toHaveProperty('page')
    expect(routes?.get('/nl/nu')).toEqual({ moved: '/nl/about-nl' })
    await run(folder, '/about', 'nl', 'nu')
    expect((await routesOf(folder))?.get('/nl/about-nl')).toEqual({ moved: '/nl/nu' })
  })

  it('removes a former address from the history when another page takes it over', async () => {
    const folder = await contentFolder({ pages: { '/news': {} } })
    await run(folder, '/about', 'nl', 'nu')
    await run(folder, '/news', 'nl', 'about-nl')
    expect(await formerOf(folder)).toEqual([{ path: '/nl/news-nl', page: '/news' }])
  })

  it('keeps the comments in the history', async () => {
    const history = '# Ours.\nformer:\n  # old flyer\n  - path: /nl/a\n    page: /about\n'
    const folder = await contentFolder({ files: { 'history.yaml': history } })
    await run(folder, '/about', 'nl', 'nu')
    expect((await folder.files()).get('history.yaml')).toBe(`${history}  - path: /nl/about-nl\n    page: /about\n`)
  })

  it('accepts a slug of digits', async () => {
    const folder = await contentFolder()
    expect(await run(folder, '/about', 'nl', '2040')).toMatchObject({ code: 0 })
    expect((await routesOf(folder))?.get('/nl/2040')).toHaveProperty('page')
  })

  it('changes nothing if the page has that slug already', async () => {
    const folder = await contentFolder()
    const { code, lines } = await run(folder, '/about', 'nl', 'about-nl')
    expect([code, lines]).toEqual([0, ['Nothing changed: the page had that slug already']])
    expect(await formerOf(folder)).toEqual([])
  })

  it('says that a draft has no address yet', async () => {
    const draft = { draft: true }
    const folder = await contentFolder({
      pages: { '/plan': { nl: draft, fr: draft, en: draft }, '/news': { en: draft } },
    })
    for (const [id, locale] of [
      ['/plan', 'nl'],
      ['/news', 'en'],
    ] as const) {
      const { lines } = await run(folder, id, locale, 'new')
      expect((await folder.files()).get(`${id.slice(1)}/${locale}.md`)).toContain('slug: new\n')
      expect(lines).toEqual(['No address changed: the page is a draft'])
    }
  })
})

describe('rename refuses and writes nothing for', () => {
  const refuses = async (folder: Folder, ...words: string[]) => {
    const before = await folder.files()
    const outcome = await usage(folder, ...words)
    expect(await folder.files()).toEqual(before)
    return outcome
  }

  it('a slug of another page', async () => {
    const folder = await contentFolder({ pages: { '/news': {} } })
    const outcome = await refuses(folder, '/news', 'nl', 'about-nl')
    expect(outcome).toMatchObject({ code: 1, result: { problems: [{ severity: 'error' }] } })
    expect(outcome).toMatchObject({
      lines: expect.arrayContaining([
        expect.stringContaining('the address /nl/about-nl, which is that of content/about/nl.md too'),
        '1 error, 0 warnings',
      ]),
    })
  })

  it.each(['Über Uns', 'a_b', 'a--b', '-', 'a/b', 'a\norder: 3'])('the slug %j', async (slug) => {
    const outcome = await refuses(await contentFolder(), '/about', 'nl', slug)
    expect(outcome).toMatchObject({ code: 1, result: { problems: [{ file: 'content/about/nl.md', line: 3 }] } })
  })

  it('content with errors', async () => {
    const folder = await contentFolder({ pages: { '/about': { fr: { body: '[x](/no)\n' } } } })
    const outcome = await refuses(folder, '/about', 'nl', 'nu')
    expect(outcome).toMatchObject({ code: 1 })
    expect(outcome).toMatchObject({ lines: expect.arrayContaining([expect.stringMatching(/^Correct these first/)]) })
  })

  it('a call with a missing argument', async () => {
    const folder = await contentFolder()
    const wants = 'rename needs a page, a language (nl, fr, en) and a slug: rename /about nl wie-we-zijn'
    for (const words of [[], ['/about'], ['/about', 'nl'], ['/about', 'de', 'x'], ['/about', 'x', 'nl']])
      expect(await refuses(folder, ...words)).toBe(wants)
  })

  it('the home page', async () => {
    expect(await refuses(await contentFolder(), '/', 'nl', 'x')).toBe('the home page has no slug')
  })

  it('a page that does not exist, or not in that language', async () => {
    const folder = await contentFolder({ pages: { '/news': { en: false } } })
    expect(await refuses(folder, '/nope', 'nl', 'x')).toBe('there is no content/nope/nl.md')
    expect(await refuses(folder, '/news', 'en', 'x')).toBe('there is no content/news/en.md')
  })
})
