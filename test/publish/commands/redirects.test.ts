import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { UsageError } from '../../../src/cli/exit.ts'
import { redirects } from '../../../src/publish/commands/redirects.ts'
import { compile } from '../../../src/publish/compile/compile.ts'
import { contentFolder, contextFor, type Folder, runTyped, type TypedOptions } from '../../support/commands.ts'

async function run(folder: Folder, words: string[], options: TypedOptions = {}) {
  const { context, lines } = contextFor(folder)
  return { ...(await runTyped(redirects, context, words, options)), lines }
}

async function imported(folder: Folder, text: string, options: TypedOptions = {}) {
  const file = join(folder.path, '.import')
  await writeFile(file, text)
  const { code, result, lines } = await run(folder, ['import', file], options)
  return {
    code,
    result,
    lines: lines.map((line) => line.replace(file, 'FILE')),
    table: (await folder.files()).get('redirects.csv'),
  }
}

describe('redirects import', () => {
  it('adds what can be kept, by content path, and reports each other line with its reason', async () => {
    const folder = await contentFolder({ pages: { '/about/team': {} } })
    const text = `/old /about-nl
/nl/oud /nl/about-nl
/fr/vieux /nl/about-nl/team-nl
/short-chain /old
/blog/* /about
/x https://elsewhere.example/y
/http http://elsewhere.example/y
/to-http /http
/gone /y 410
/dead /nope
/to-dead /dead
/nl/about-nl /about
/a#b /about
/Old/ /about
/OLD /about/team
`
    const { code, result, lines, table } = await imported(folder, text)
    expect(table).toBe(`from,to,status
/old,/about
/nl/oud,/about
/fr/vieux,/nl/about-nl/team-nl
/short-chain,/old
/x,https://elsewhere.example/y
/gone,,410
`)
    expect(code).toBe(0)
    expect(result).toMatchObject({ added: 6, known: 1 })
    expect(lines.filter((line) => line.startsWith('FILE')).map((line) => line.split('\n')[0])).toEqual([
      'FILE:6 /x https://elsewhere.example/y',
      'FILE:5 not added: /blog/* /about',
      'FILE:7 not added: /http http://elsewhere.example/y',
      'FILE:8 not added: /to-http /http',
      'FILE:10 not added: /dead /nope',
      'FILE:11 not added: /to-dead /dead',
      'FILE:12 not added: /nl/about-nl /about',
      'FILE:13 not added: /a#b /about',
      'FILE:15 not added: /OLD /about/team',
    ])
    const { problems, release } = await compile(await folder.files())
    expect(problems).toEqual([])
    expect(release?.routes.get('/short-chain')).toEqual({ moved: '/about-nl' })
  })

  it('says which redirects were temporary there, and which parts of a page are left out', async () => {
    const folder = await contentFolder()
    const { lines, table, result } = await imported(folder, '/a /about 302\n/b /about#kop 307\n/c /about-nl#kop\n')
    expect(table).toBe('from,to\n/a,/about\n/b,/about\n/c,/about\n'.replace('from,to', 'from,to,status'))
    expect(lines).toEqual([
      '3 redirects added to content/redirects.csv, 0 there already',
      'FILE:1 /a /about\n  added as permanent (301); it was temporary (302)',
      'FILE:2 /b /about#kop\n  added as permanent (301); it was temporary (307)',
      'FILE:2 /b /about#kop\n  added without #kop: no heading has this id',
      'FILE:3 /c /about-nl#kop\n  added without #kop: no heading has this id',
    ])
    expect(result).toMatchObject({ added: 3, notes: expect.arrayContaining([expect.objectContaining({ line: 3 })]) })
  })

  it('keeps the parts of pages that exist, and redirects to other sites', async () => {
    const folder = await contentFolder({ pages: { '/about': { nl: { body: '## Taken\n\nTekst.\n' } } } })
    const text = `/a /nl/about-nl#taken
/nl/b https://www.oud.be/nl/about-nl#taken
https://www.oud.be/c https://example.org/x#y
/d /a#taken
/e https://www.example.brussels/nl/about-nl
`
    const { table, lines, result } = await imported(folder, text)
    expect(table).toBe(
      `from,to
/a,/nl/about-nl#taken
/nl/b,/about#taken
/c,https://example.org/x#y
/d,/a#taken
/e,/nl/about-nl
`.replace('from,to', 'from,to,status'),
    )
    expect(result).toMatchObject({ added: 5, unread: [] })
    expect(lines.slice(1)).toEqual([
      'FILE:3 https://www.oud.be/c https://example.org/x#y\n  leads to another site; if example.org is a former name of this one, write only the path in content/redirects.csv',
    ])
    const { problems } = await compile(await folder.files())
    expect(problems).toEqual([])
  })

  it('takes whole addresses of the former site, with queries', async () => {
    const folder = await contentFolder()
    const { table } = await imported(
      folder,
      'Source,Target\nhttps://www.oud.be/index.php?id=1,https://oud.be/fr/about-fr\n',
    )
    expect(table).toBe('from,to,status\n/index.php?id=1,/fr/about-fr\n')
  })

  it('adds to a table in the form that this has, and adds nothing twice', async () => {
    const folder = await contentFolder({ files: { 'redirects.csv': 'to;from\n/about;/a' } })
    const { table } = await imported(folder, '/b /about\n/c /about 410\n')
    expect(table).toBe('to;from;status\n/about;/a\n/about;/b\n;/c;410\n')
    expect(await imported(folder, '/b /about\n/c /about 410\n')).toMatchObject({
      table,
      result: { added: 0, known: 2 },
    })
  })

  it('reads the aliases of a page of another generator', async () => {
    const folder = await contentFolder()
    const page = ((await folder.files()).get('about/nl.md') ?? '').replace(
      'order:',
      'aliases: [/oud/adres/, Kanaalplan]\norder:',
    )
    await folder.write('about/nl.md', page)
    await run(folder, ['import', join(folder.path, 'about/nl.md')])
    expect((await folder.files()).get('redirects.csv')).toBe('from,to,status\n/oud/adres/,/about\n')
  })

  it('changes nothing with --dry-run', async () => {
    const folder = await contentFolder()
    expect(await imported(folder, '/b /about\n', { 'dry-run': true })).toMatchObject({
      table: undefined,
      result: { added: 1 },
    })
  })

  it('refuses a file in which nothing can be kept', async () => {
    expect(await imported(await contentFolder(), '/b/* /about\n')).toMatchObject({ code: 1, table: undefined })
  })

  it('reads ten thousand lines that lead to one another and then nowhere', async () => {
    const lines = Array.from({ length: 10_000 }, (_, i) => `/p${i} /p${i + 1}`)
    expect(await imported(await contentFolder(), lines.join('\n'))).toMatchObject({
      result: { added: 0, unread: { length: 10_000 } },
    })
  })
})

describe('redirects test', () => {
  const draft = {
    pages: { '/about': { nl: { body: '## Taken\n\nTekst.\n' } } },
    files: {
      'redirects.csv':
        'from,to,status\n/Page.html,/about\n/index.php?id=1,/about\n/weg,,410\n/elders,https://example.org/x\n/deel,/nl/about-nl#taken\n',
      'history.yaml': 'former:\n  - path: /nl/oud\n    page: /about\n',
    },
  }

  it('shows every hop and its reason', async () => {
    const folder = await contentFolder(draft)
    const { code, lines } = await run(folder, [
      'test',
      'https://www.x.be/PAGE.html',
      '/index.php?x=1&ID=1',
      '/NL/oud/',
      '/nl/about-nl',
      '/weg',
      '/robots.txt',
      '/elders?secret=1',
      '/deel?a=1',
    ])
    expect(code).toBe(0)
    expect(lines).toEqual([
      'https://www.x.be/PAGE.html',
      '  301 /PAGE.html  to /about-nl: content/redirects.csv:2',
      '  302 /about-nl  in the language of the reader, to one of /nl/about-nl, /fr/about-fr, /en/about-en',
      '/index.php?x=1&ID=1',
      '  301 /index.php?x=1&ID=1  to /about-nl: content/redirects.csv:3',
      '  302 /about-nl  in the language of the reader, to one of /nl/about-nl, /fr/about-fr, /en/about-en',
      '/NL/oud/',
      '  301 /NL/oud/  to /nl/about-nl: content/history.yaml:2',
      '  200 /nl/about-nl  a page',
      '/nl/about-nl',
      '  200 /nl/about-nl  a page',
      '/weg',
      '  410 /weg  content/redirects.csv:4',
      '/robots.txt',
      '  200 /robots.txt  the rules for robots',
      '/elders?secret=1',
      '  301 /elders?secret=1  to https://example.org/x, on another site: content/redirects.csv:5',
      '/deel?a=1',
      '  301 /deel?a=1  to /nl/about-nl?a=1#taken: content/redirects.csv:6',
      '  200 /nl/about-nl?a=1  a page',
    ])
  })

  it.each([['/nope'], ['/nl/%00'], ['/index.php?id=2'], [`/${'a'.repeat(2000)}`]])(
    'refuses an address that leads nowhere: %s',
    async (address) => {
      expect(await run(await contentFolder(draft), ['test', address])).toMatchObject({ code: 1 })
    },
  )

  it('refuses a call without "import" or "test", or without what these need', async () => {
    const folder = await contentFolder()
    for (const words of [[], ['test'], ['import'], ['import', 'a', 'b'], ['show', 'x'], ['import', '/does/not/exist']])
      await expect(run(folder, words)).rejects.toThrow(UsageError)
  })
})
