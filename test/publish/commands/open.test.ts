import { chmod, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { LOCALES } from '../../../src/locale/locale.ts'
import { openAddress } from '../../../src/publish/commands/open.ts'
import { contentFolder, contextFor, runTyped } from '../../support/commands.ts'
import { KINDS_SITE } from '../../support/kinds-site.ts'
import type { SiteDraft } from '../../support/site.ts'

const SITE: SiteDraft = {
  pages: { ...KINDS_SITE.pages, '/draft': { nl: { draft: true }, fr: { draft: true }, en: { draft: true } } },
  files: {
    ...KINDS_SITE.files,
    'history.yaml': 'former:\n  - { path: /nl/oud, page: /about }\ngone:\n  - { path: /nl/weg, on: 2026-01-02 }\n',
    'redirects.csv': 'from,to\n/index.php?id=3,/news/first\n/extern,https://example.org/x\n',
  },
}

async function opened(address: string, draft: SiteDraft = SITE) {
  const { context, lines } = contextFor(await contentFolder(draft))
  const { code } = await runTyped(openAddress, context, [address], { print: true })
  return { code, lines }
}

const about = (locale: string) => [
  `content/about/${locale}.md`,
  `In other languages: ${LOCALES.filter((one) => one !== locale)
    .map((one) => `content/about/${one}.md`)
    .join(', ')}`,
]
const first = LOCALES.map((one) => `content/news/first/${one}.md`)

describe('open finds the files behind', () => {
  it.each([
    '/nl/about-nl',
    'nl/about-nl',
    '/nl/about-nl/',
    '/NL/About-nl?utm_source=x#_nl',
    'https://www.example.brussels/nl/about-nl',
    'http://localhost:8787/nl/about-nl#section',
    '127.0.0.1:8787/nl/about-nl',
    'www.example.brussels/nl/about-nl',
    ' https://www.example.brussels/nl/about-nl ',
    '/nl/about-nl).',
  ])('a page in one language, from %s', async (address) => {
    expect(await opened(address)).toEqual({ code: 0, lines: about('nl') })
  })

  it.each([
    ['an address in the slug of another language', '/fr/about-nl', about('fr')],
    [
      'the home page',
      'http://127.0.0.1:8787/en/',
      ['content/en.md', 'content/facts.yaml', 'In other languages: content/nl.md, content/fr.md'],
    ],
    [
      'a page with facts',
      '/nl/news-nl/first-nl',
      [
        'content/news/first/nl.md',
        'content/news/first/facts.yaml',
        'In other languages: content/news/first/fr.md, content/news/first/en.md',
      ],
    ],
    [
      'a page that borrows its text',
      '/en/news-en/second',
      ['content/news/second/nl.md', 'content/news/second/facts.yaml', 'In other languages: content/news/second/fr.md'],
    ],
    [
      'a draft',
      '/nl/draft-nl',
      ['content/draft/nl.md', 'In other languages: content/draft/fr.md, content/draft/en.md'],
    ],
    [
      'a list with a filter',
      '/nl/news-nl?type=call&page=2',
      ['content/news/nl.md', 'content/news/facts.yaml', 'In other languages: content/news/fr.md, content/news/en.md'],
    ],
    [
      'the feed of a list',
      '/fr/news-fr/atom.xml',
      ['content/news/fr.md', 'content/news/facts.yaml', 'In other languages: content/news/nl.md, content/news/en.md'],
    ],
    [
      'the feed of everything',
      '/fr/atom.xml',
      ['content/fr.md', 'content/facts.yaml', 'In other languages: content/nl.md, content/en.md'],
    ],
    [
      'the calendar of an event',
      '/fr/events-fr/meeting-fr.ics',
      [
        'content/events/meeting/fr.md',
        'content/events/meeting/facts.yaml',
        'In other languages: content/events/meeting/nl.md, content/events/meeting/en.md',
      ],
    ],
    ['a table', '/files/publications/report/figures.csv', ['content/publications/report/figures.csv']],
    [
      'a table made from figures',
      '/files/figures/1070.csv',
      ['content/figures/facts.yaml', 'content/figures/table.csv'],
    ],
    [
      'a page made from the finder',
      '/nl/near-nl/jette',
      ['content/near/nl.md', 'content/near/facts.yaml', 'In other languages: content/near/fr.md, content/near/en.md'],
    ],
    ['an address without a language', '/about-fr', LOCALES.map((one) => `content/about/${one}.md`)],
    ['a short address', '/short', LOCALES.map((one) => `content/about/${one}.md`)],
    ['a content path', '/about', LOCALES.map((one) => `content/about/${one}.md`)],
    ['the path of a file', 'content/news/first/fr.md', [...first, 'content/news/first/facts.yaml']],
    ['a former address', '/nl/oud', ['/nl/oud leads to /nl/about-nl: content/history.yaml:2', ...about('nl')]],
    [
      'a former address with a query',
      '/index.php?id=3',
      [
        '/index.php?id=3 leads to /news-nl/first-nl: content/redirects.csv:2',
        ...first,
        'content/news/first/facts.yaml',
      ],
    ],
    [
      'an address that leads to another site',
      '/extern',
      ['/extern leads to https://example.org/x, on another site: content/redirects.csv:3'],
    ],
    ['an address that is gone', '/nl/weg', ['/nl/weg leads to nothing: it is gone: content/history.yaml:4']],
    ['the search', '/nl/zoeken?q=x', ['The site itself answers this address: the search. No file of content/ has it.']],
  ] as const)('%s', async (_, address, lines) => {
    expect(await opened(address)).toEqual({ code: 0, lines })
  })

  it('every address of the site', async () => {
    const pages = Object.keys(KINDS_SITE.pages)
    for (const page of pages) {
      const { lines } = await opened(`/fr${page.replace(/\/([a-z0-9-]+)/g, '/$1-fr')}`)
      expect([page, lines[0]]).toEqual([page, `content${page}/fr.md`])
    }
  })

  it('a page although another file has an error', async () => {
    const files = { ...SITE.files, 'news/first/facts.yaml': 'kind: nws', 'site.yaml': 'name: [', 'news/nl.md': 'x' }
    expect((await opened('/fr/news-fr/first-fr', { ...SITE, files })).lines).toContain('content/news/first/facts.yaml')
  })

  it('nothing at an unknown address, and says which one is near', async () => {
    await expect(opened('https://x.be/nl/abuot-nl')).rejects.toThrow('Did you mean /nl/about-nl?')
    await expect(opened('/nl/iets-heel-anders')).rejects.toThrow('Copy the address from the browser.')
    for (const odd of [
      '',
      '%',
      '/%00',
      '//',
      '/nl/%E0%A4%A',
      'javascript:alert(1)',
      '../../etc/passwd',
      `/${'a'.repeat(5000)}`,
    ])
      await opened(odd).catch((error: unknown) => expect(error).toMatchObject({ name: 'UsageError' }))
  })
})

describe('open starts the text editor', () => {
  afterEach(() => vi.unstubAllEnvs())

  async function withEditor(script: string, more: Record<string, string> = {}) {
    const folder = await contentFolder(SITE)
    const editor = join(folder.path, '..', `editor-${process.pid}`)
    await writeFile(editor, `#!/bin/sh\n${script}\n`)
    await chmod(editor, 0o755)
    vi.stubEnv('EDITOR', `${editor} --wait`)
    vi.stubEnv('VISUAL', more.VISUAL ?? '')
    const { context, lines } = contextFor(folder)
    const result = await runTyped(openAddress, { ...context, ask: async () => '' }, ['/nl/news-nl/first-nl'])
    return { folder, lines, result, log: join(folder.path, 'log') }
  }

  it('with the files in the language of the address, and waits for it', async () => {
    const { folder, result } = await withEditor('for one in "$@"; do echo "$one"; done > "$(dirname "$2")/log"')
    expect(result.code).toBe(0)
    const told = await readFile(join(folder.path, 'news/first/log'), 'utf8')
    expect(told.trim().split('\n')).toEqual([
      '--wait',
      join(folder.path, 'news/first/nl.md'),
      join(folder.path, 'news/first/facts.yaml'),
    ])
  })

  it('and says so if it fails', async () => {
    const { result, lines } = await withEditor('exit 3')
    expect([result.code, lines.at(-1)?.endsWith('ended with the code 3')]).toEqual([1, true])
  })

  it('and says how to name one if there is none', async () => {
    vi.stubEnv('EDITOR', '')
    vi.stubEnv('VISUAL', '')
    const { context, lines } = contextFor(await contentFolder(SITE))
    await runTyped(openAddress, { ...context, ask: async () => '' }, ['/nl/about-nl'])
    expect(lines.at(-1)).toMatch(/set EDITOR/)
  })
})
