import { execFileSync } from 'node:child_process'
import { chmod, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { UsageError } from '../../../src/cli/exit.ts'
import { move } from '../../../src/publish/commands/move.ts'
import { compile } from '../../../src/publish/compile/compile.ts'
import type { Files } from '../../../src/publish/source/read-folder.ts'
import { contentFolder, contextFor, type Folder, runTyped, type TypedOptions } from '../../support/commands.ts'
import { type SiteDraft, siteFiles } from '../../support/site.ts'

async function run(folder: Folder, from: string, to: string, options: TypedOptions = {}) {
  const { context, lines } = contextFor(folder)
  return { ...(await runTyped(move, context, [from, to], options)), lines }
}
const errorsOf = async (files: Files) =>
  (await compile(files)).problems
    .filter(({ severity }) => severity === 'error')
    .map(({ file, found }) => `${file} ${found}`)

const SITE = siteFiles().get('site.yaml') ?? ''
const DRAFT: SiteDraft = {
  pages: {
    '/about/team': {
      nl: { body: '[cijfers](/about/team/cijfers.csv) [over](/about#x)\n\n## X\n' },
      fr: { body: '## X\n' },
    },
    '/about': { nl: { body: '## X\n\n[team](/about/team)\n' } },
    '/about/team/board': {},
    '/news': {
      nl: { body: 'Zie [het team][t] en `[t](/about/team)`.\n\n[t]: /about/team/board\n' },
      en: false,
    },
  },
  files: {
    'about/team/cijfers.csv': 'a,b\n1,2\n',
    'site.yaml': SITE.replace(
      'footer: { pages: [/about]',
      '# /about/team\nfooter: { pages: [/about, /about/team]',
    ).replace('/short: /about', '/short: /about/team/board'),
    'history.yaml': '# Ours.\nformer:\n  - { path: /about/team, page: /about/team }\n',
    'redirects.csv':
      'from,to\n/team.html,/about/team\n/nl/x.html,/about/team#x\n/board.html,/nl/about-nl/team-nl/board-nl\n/x,https://x.be/about/team\n',
  },
}

describe('move', () => {
  it('takes the pages below along, changes all links, and redirects all former addresses', async () => {
    const folder = await contentFolder(DRAFT)
    const before = (await compile(await folder.files())).release?.tree
    const { code, lines, result } = await run(folder, '/about/team', '/people')
    expect(code).toBe(0)
    const files = await folder.files()
    expect(await errorsOf(files)).toEqual([])
    expect([...files.keys()].filter((path) => path.includes('team'))).toEqual([])
    expect(files.get('people/cijfers.csv')).toBe('a,b\n1,2\n')
    expect(files.get('news/nl.md')).toContain('`[t](/about/team)`.\n\n[t]: /people/board\n')
    expect(files.get('site.yaml')).toBe(DRAFT.files?.['site.yaml']?.replace(/(?<!# )\/about\/team/g, '/people'))
    expect(files.get('redirects.csv')).toBe(
      'from,to\n/team.html,/people\n/nl/x.html,/people#x\n/board.html,/nl/about-nl/team-nl/board-nl\n/x,https://x.be/about/team\n',
    )
    const { routes } = (await compile(files)).release ?? {}
    for (const id of ['/about/team', '/about/team/board'])
      for (const path of Object.values(before?.get(id)?.paths ?? {}))
        expect(routes?.get(path), path).toEqual({ moved: path.replace(/\/about-(?:nl|fr|en)/, '') })
    expect(routes?.get('/about/team')).toEqual({ moved: '/team-nl' })
    expect(routes?.get('/board.html')).toEqual({ moved: '/nl/team-nl/board-nl' })
    expect(files.get('history.yaml')).toContain('moved:\n  - from: /about/team\n    to: /people\n')
    expect(lines).toContain('/nl/about-nl/team-nl will redirect to /nl/team-nl')
    expect(result).toMatchObject({ from: '/about/team', to: '/people', former: { length: 6 } })
  })

  it('changes nothing with --dry-run, and says the same', async () => {
    const folder = await contentFolder(DRAFT)
    const before = await folder.files()
    const trial = await run(folder, '/about/team', '/people', { 'dry-run': true })
    expect(await folder.files()).toEqual(before)
    const real = await run(folder, '/about/team', '/people')
    expect(trial.result).toEqual(real.result)
    expect(trial.lines.slice(0, -1)).toEqual(real.lines.slice(0, -1))
  })

  it('can be undone by another move, which leaves no loop', async () => {
    const folder = await contentFolder(DRAFT)
    const before = await folder.files()
    await run(folder, '/about/team', '/people')
    await run(folder, '/people', '/about/team')
    const after = await folder.files()
    expect(await errorsOf(after)).toEqual([])
    const changed = [...after].filter(([path, text]) => before.get(path) !== text).map(([path]) => path)
    expect(changed).toEqual(['history.yaml'])
    await run(folder, '/about/team', '/people')
    expect(await errorsOf(await folder.files())).toEqual([])
  })

  it('keeps line ends, a byte order mark and files that are no content', async () => {
    const folder = await contentFolder(DRAFT)
    const news = join(folder.path, 'news/nl.md')
    const raw = `\uFEFF${(await readFile(news, 'utf8')).replaceAll('\n', '\r\n')}`
    await writeFile(news, raw)
    await writeFile(join(folder.path, 'about/team/.notes'), 'x')
    await run(folder, '/about/team', '/people')
    expect(await readFile(news, 'utf8')).toBe(raw.replace('[t]: /about/team', '[t]: /people'))
    expect(await readFile(join(folder.path, 'people/.notes'), 'utf8')).toBe('x')
  })

  it('writes nothing if one file cannot be written', async () => {
    const folder = await contentFolder(DRAFT)
    const before = await folder.files()
    await chmod(join(folder.path, 'news/nl.md'), 0o444)
    // The superuser may write every file.
    const isAllowed = process.getuid?.() === 0
    const outcome = await run(folder, '/about/team', '/people').catch(() => 'failed')
    if (!isAllowed) expect([outcome, await folder.files()]).toEqual(['failed', before])
  })

  it('is seen by Git as a rename', async () => {
    const folder = await contentFolder(DRAFT)
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@x', ...args], {
        cwd: folder.path,
        encoding: 'utf8',
      })
    git('init', '-q')
    git('add', '-A')
    git('commit', '-qm', 'before')
    await run(folder, '/about/team', '/people')
    git('add', '-A')
    expect(git('status', '--short')).toMatch(/^R {2}about\/team\/board\/nl.md -> people\/board\/nl.md$/m)
  })
})

describe('move refuses and changes nothing for', () => {
  it.each([
    ['the home page', '/', '/x', 'the home page cannot be moved'],
    ['a page that does not exist', '/nope', '/x', /^there is no folder content\/nope/],
    ['an address', '/nl/about-nl', '/x', /^there is no folder/],
    ['a page into itself', '/about', '/about/x', '/about cannot be moved into itself'],
    ['a page onto itself', '/about', '/about', '/about cannot be moved into itself'],
    ['a folder that exists', '/news', '/about/team', /^content\/about\/team exists already/],
    ['a name that no page can have', '/news', '/Über', /^\/Über cannot be a page/],
    ['a path outside of content', '/news', '/../x', /cannot be a page/],
    ['the root', '/news', '/', /cannot be a page/],
  ])('%s', async (_, from, to, message) => {
    const folder = await contentFolder(DRAFT)
    const before = await folder.files()
    const error = await run(folder, from, to).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UsageError)
    expect(error instanceof Error && error.message).toMatch(message)
    expect(await folder.files()).toEqual(before)
  })

  it.each([
    ['a place without a page above it', '/plans', '/none/plans', 'missing-page'],
    ['a place where another page has its address', '/about/team', '/nieuws', 'same-address'],
  ])('%s', async (_, from, to, code) => {
    const pages = { ...DRAFT.pages, '/events': { nl: { slug: 'team-nl' } }, '/plans': {} }
    const folder = await contentFolder({ ...DRAFT, pages })
    const before = await folder.files()
    expect(await run(folder, from, to)).toMatchObject({ code: 1, result: { problems: [{ code }] } })
    expect(await folder.files()).toEqual(before)
  })
})
