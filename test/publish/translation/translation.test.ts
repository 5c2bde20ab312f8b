import { execFileSync } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import type { Command } from '../../../src/cli/command.ts'
import type { PageRecord } from '../../../src/content/schema/page.ts'
import type { Locale } from '../../../src/locale/locale.ts'
import { check } from '../../../src/publish/commands/check.ts'
import type { CommandContext } from '../../../src/publish/commands/command.ts'
import { status } from '../../../src/publish/commands/status.ts'
import { major, minor, translated } from '../../../src/publish/commands/translated.ts'
import { compile } from '../../../src/publish/compile/compile.ts'
import { readContent } from '../../../src/publish/source/content.ts'
import { withKey } from '../../../src/publish/source/edit.ts'
import { readPageFile } from '../../../src/publish/source/page-file.ts'
import { blobId, gitHistory } from '../../../src/publish/translation/git.ts'
import { meaningOf } from '../../../src/publish/translation/meaning.ts'
import { translationProblems } from '../../../src/publish/translation/problems.ts'
import { contentFolder, contextFor, type Folder, runTyped } from '../../support/commands.ts'
import { type PageDraft, pageFile, type SiteDraft } from '../../support/site.ts'

const meaning = (draft: PageDraft) => {
  const { page } = readPageFile('content/about/nl.md', pageFile('/about', 'nl', draft), '/about', 'nl')
  if (!page) throw new Error('no page')
  return meaningOf(page)
}

describe('meaningOf', () => {
  const plain = { title: "L'art", summary: 'Zin.', body: 'Een "tekst".\nEn meer.\n' }
  it.each<PageDraft>([
    { ...plain, order: 99 },
    { ...plain, slug: 'elders' },
    { ...plain, title: 'L’art' },
    { ...plain, body: 'Een “tekst”. En   meer.\n\n' },
  ])('does not change with typography or address: %j', (draft) => {
    expect(meaning(draft)).toBe(meaning(plain))
  })

  it.each<PageDraft>([
    { ...plain, title: 'Kunst' },
    { ...plain, summary: 'Zin!' },
    { ...plain, body: 'Een "tekst". En minder.\n' },
  ])('is changed by what is said: %j', (draft) => {
    expect(meaning(draft)).not.toBe(meaning(plain))
  })
})

describe('withKey', () => {
  it('adds or replaces a line of the front matter, and changes nothing else', () => {
    const text = '---\ntitle: A # comment\nslug: a\n---\nText\n---\nmajor: no\n'
    const once = withKey(text, 'major', '2026-01-01')
    expect(once).toBe('---\ntitle: A # comment\nslug: a\nmajor: 2026-01-01\n---\nText\n---\nmajor: no\n')
    expect(withKey(once, 'major', '2026-02-02')).toBe(once.replace('2026-01-01', '2026-02-02'))
  })

  it('replaces a value of several lines', () => {
    expect(withKey('---\nminor:\n  of: a\n  same: [b]\nslug: a\n---\n', 'minor', 'x')).toBe(
      '---\nminor: x\nslug: a\n---\n',
    )
  })
})

test('computes the same blob id as Git', async () => {
  const folder = await contentFolder()
  const text = 'Één tekst\n'
  await folder.write('x.txt', text)
  expect(blobId(text)).toBe(
    execFileSync('git', ['hash-object', 'x.txt'], { cwd: folder.path, encoding: 'utf8' }).trim(),
  )
})

/** A Git repository in which all files are committed. */
async function repository(draft: SiteDraft = {}): Promise<Folder & { commit(): void }> {
  const folder = await contentFolder(draft)
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.brussels', ...args], {
      cwd: folder.path,
      stdio: 'ignore',
    })
  git('init')
  const commit = () => {
    git('add', '.')
    git('commit', '-m', 'x')
  }
  commit()
  return { ...folder, commit }
}

/** A shallow clone of the same repository, with only the last commit. */
async function shallowClone(folder: Folder): Promise<Folder> {
  const clone = await contentFolder()
  await rm(clone.path, { recursive: true })
  execFileSync('git', ['clone', '--depth', '1', `file://${folder.path}`, clone.path], { stdio: 'ignore' })
  return clone
}

async function run(
  command: Command<CommandContext>,
  folder: Folder,
  words: string[] = [],
  values: Record<string, string | boolean> = {},
) {
  const { context, lines } = contextFor(folder)
  const { code, result } = await runTyped(command, context, words, values)
  return { code, lines, result: result as Record<string, unknown> }
}

const write = async (folder: Folder, locale: Locale, body: string) => {
  const old = (await folder.files()).get(`about/${locale}.md`) ?? ''
  await folder.write(`about/${locale}.md`, old.replace(/(\n---\n)[\s\S]*$/, `$1${body}\n`))
}
const statesOf = async (folder: Folder) =>
  ((await run(status, folder)).result.languages as Record<string, Record<Locale, string>>)['/about']
const warnings = async (folder: Folder) =>
  (
    (await run(check, folder)).result.problems as {
      file: string
      line: number
      severity: string
      found: string
      instead: string
    }[]
  )
    .filter(({ file }) => file.startsWith('content/about'))
    .map(({ file, line, severity, found, instead }) => ({ at: `${file}:${line}`, severity, found, instead }))
const frenchPage = async (folder: Folder): Promise<PageRecord | undefined> =>
  (await compile(await folder.files())).release?.pages.find((page) => page.id === '/about' && page.locale === 'fr')

describe('a translation', () => {
  it('is current after the tool marked it, and has another state than the original', async () => {
    const folder = await repository()
    expect(await statesOf(folder)).toEqual({ nl: 'unstated', fr: 'unstated', en: 'unstated' })
    await run(translated, folder, ['/about', 'fr'])
    expect(await statesOf(folder)).toEqual({ nl: 'original', fr: 'current', en: 'unstated' })
    expect(await warnings(folder)).toEqual([])
  })

  it('is stale after its original changed, and the diff shows the changed words', async () => {
    const folder = await repository()
    await run(translated, folder, ['/about', 'fr'])
    folder.commit()
    await write(folder, 'nl', 'Anders.')
    expect((await statesOf(folder))?.fr).toBe('stale')
    expect(await warnings(folder)).toEqual([
      {
        at: 'content/about/fr.md:7',
        severity: 'warning',
        found: 'a translation that is older than content/about/nl.md',
        instead:
          'run "npm run content -- status --diff /about fr", bring it up to date, then run "npm run content -- translated /about fr"',
      },
    ])
    const { lines } = await run(status, folder, ['/about', 'fr'], { diff: true })
    expect(lines.join('\n')).toContain('[-Text-]{+Anders+}')
    await run(translated, folder, ['/about', 'fr'])
    expect((await statesOf(folder))?.fr).toBe('current')
  })

  it('stays current if only typography or address of its original change', async () => {
    const folder = await repository()
    await run(translated, folder, ['/about', 'fr'])
    const nl = (await folder.files()).get('about/nl.md') ?? ''
    await folder.write(
      'about/nl.md',
      nl.replace('order: 10', 'order: 10\ncontacts: [expert]').replace('Text.', '\nText. '),
    )
    expect((await statesOf(folder))?.fr).toBe('current')
  })

  it('stays current after several declared typo corrections, but not after an undeclared change', async () => {
    const folder = await repository()
    await run(translated, folder, ['/about', 'fr'])
    folder.commit()
    for (const body of ['Txt.', 'Tekst.']) {
      await write(folder, 'nl', body)
      await run(minor, folder, ['/about', 'nl'])
      expect((await statesOf(folder))?.fr).toBe('current')
      folder.commit()
    }
    await write(folder, 'nl', 'Iets anders.')
    expect((await statesOf(folder))?.fr).toBe('stale')
  })

  it('shows readers a notice of a major change until it is updated', async () => {
    const folder = await repository()
    await run(translated, folder, ['/about', 'fr'])
    await folder.write(
      'about/fr.md',
      ((await folder.files()).get('about/fr.md') ?? '').replace('on: 2026-11-24', 'on: 2026-11-01'),
    )
    await write(folder, 'nl', 'Anders.')
    expect((await frenchPage(folder))?.outdated).toBeUndefined()
    await run(major, folder, ['/about', 'nl'])
    expect((await frenchPage(folder))?.outdated).toEqual({
      on: '2026-11-24',
      original: { path: '/nl/about-nl', title: '/about nl', locale: 'nl' },
    })
    await run(translated, folder, ['/about', 'fr'])
    expect((await frenchPage(folder))?.outdated).toBeUndefined()
  })

  it('may have French as its original', async () => {
    const folder = await repository()
    await run(translated, folder, ['/about', 'nl'])
    await run(translated, folder, ['/about', 'en'], { from: 'fr' })
    expect(await statesOf(folder)).toEqual({ nl: 'current', fr: 'original', en: 'current' })
    await expect(run(translated, folder, ['/about', 'fr'])).rejects.toThrow('only one can be the original')
  })

  it('is refused with a hash that the tool did not write', async () => {
    const folder = await repository()
    await run(translated, folder, ['/about', 'fr'])
    folder.commit()
    const fr = (await folder.files()).get('about/fr.md') ?? ''
    await folder.write('about/fr.md', fr.replace(/hash: "[0-9a-f]{16}"/, 'hash: "0123456789abcdef"'))
    expect((await run(check, folder)).code).toBe(1)
    expect(await warnings(folder)).toMatchObject([
      {
        at: 'content/about/fr.md:7',
        severity: 'error',
        found: 'a mark whose hash does not match the text that it names',
      },
    ])
  })

  it('is refused with a hash that the tool did not write, even if its original was never committed', async () => {
    const folder = await repository()
    await write(folder, 'nl', 'Nieuw.')
    await run(translated, folder, ['/about', 'fr'])
    const fr = (await folder.files()).get('about/fr.md') ?? ''
    await folder.write('about/fr.md', fr.replace(/hash: "[0-9a-f]{16}"/, 'hash: "0123456789abcdef"'))
    expect(await warnings(folder)).toMatchObject([
      { severity: 'error', found: 'a mark whose hash does not match the text that it names' },
    ])
  })

  it('is refused with an invented hash and blob, because they cannot be verified', async () => {
    const folder = await repository()
    await run(translated, folder, ['/about', 'fr'])
    folder.commit()
    const fr = (await folder.files()).get('about/fr.md') ?? ''
    const madeUp = fr
      .replace(/hash: "\w+"/, 'hash: "0123456789abcdef"')
      .replace(/blob: "\w+"/, `blob: "${'1'.repeat(40)}"`)
    await folder.write('about/fr.md', madeUp)
    expect(await warnings(folder)).toMatchObject([
      { severity: 'error', found: expect.stringContaining('that Git does not have') },
    ])
    const { lines, code } = await run(status, folder, ['/about', 'fr'], { diff: true })
    expect([code, lines[0]]).toEqual([1, expect.stringContaining('Git does not have the text')])
  })

  it('gives a warning, not an error, if it cannot be verified in a shallow clone or without Git', async () => {
    const folder = await repository()
    await run(translated, folder, ['/about', 'fr'])
    folder.commit()
    await write(folder, 'nl', 'Anders.')
    folder.commit()
    const shallow = await shallowClone(folder)
    expect(await warnings(shallow)).toMatchObject([
      { severity: 'warning', found: expect.stringContaining('does not have') },
    ])
    await rm(join(shallow.path, '.git'), { recursive: true })
    expect(await warnings(shallow)).toMatchObject([{ severity: 'warning' }])
  })

  it.each([
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['CRLF at the end of lines', (text: string) => text.replaceAll('\n', '\r\n')],
  ])('is only stale where its original has %s', async (_, dressed) => {
    const folder = await repository()
    await folder.write('about/nl.md', dressed(pageFile('/about', 'nl')))
    await run(translated, folder, ['/about', 'fr'])
    folder.commit()
    expect(await warnings(folder)).toEqual([])
    await folder.write('about/nl.md', dressed(pageFile('/about', 'nl', { body: 'Anders.\n' })))
    expect(await warnings(folder)).toMatchObject([
      { severity: 'warning', found: expect.stringContaining('older than') },
    ])
    expect((await run(status, folder, ['/about', 'fr'], { diff: true })).lines.join('\n')).toContain('[-Text-]')
  })

  it('keeps every text that was declared the same, with any number of typo corrections before a commit', async () => {
    const folder = await repository()
    await run(translated, folder, ['/about', 'fr'])
    folder.commit()
    await write(folder, 'nl', 'Txt.')
    await run(minor, folder, ['/about', 'nl'])
    folder.commit()
    await run(translated, folder, ['/about', 'en'])
    for (const body of ['Tekst,', 'Tekst;']) {
      await write(folder, 'nl', body)
      await run(minor, folder, ['/about', 'nl'])
      if (body === 'Tekst,') await run(translated, folder, ['/about', 'en'])
    }
    expect(await statesOf(folder)).toEqual({ nl: 'original', fr: 'current', en: 'current' })
  })

  it.each([
    ['minor', minor],
    ['major', major],
  ] as const)('is not an original: %s on it is refused', async (_, command) => {
    const folder = await repository()
    await run(translated, folder, ['/about', 'fr'])
    folder.commit()
    await expect(run(command, folder, ['/about', 'fr'])).rejects.toThrow('is a translation of content/about/nl.md')
  })

  it.each([
    ['itself', 'fr', /language: nl/, 'language: fr'],
    ['a text that does not exist', 'nl', /language: fr/, 'language: en'],
  ] as const)('is refused when it names %s as its original', async (_, locale, pattern, replacement) => {
    const folder = await repository({ pages: { '/about': { en: false } } })
    await run(translated, folder, ['/about', locale])
    const text = (await folder.files()).get(`about/${locale}.md`) ?? ''
    await folder.write(`about/${locale}.md`, text.replace(pattern, replacement))
    expect((await warnings(folder)).filter(({ severity }) => severity === 'error')).toMatchObject([
      { at: `content/about/${locale}.md:7` },
    ])
  })

  it('is refused in a circle of three', async () => {
    const folder = await repository()
    await run(translated, folder, ['/about', 'fr'])
    await run(translated, folder, ['/about', 'en'], { from: 'fr' })
    await expect(run(translated, folder, ['/about', 'nl'], { from: 'en' })).rejects.toThrow(
      'only one can be the original',
    )
  })

  it('of a text that was not committed is marked, with the advice to commit it', async () => {
    const folder = await repository()
    expect((await run(translated, folder, ['/about', 'fr'])).lines).toHaveLength(1)
    await folder.write('about/nl.md', `${(await folder.files()).get('about/nl.md')}More.\n`)
    const { lines } = await run(translated, folder, ['/about', 'fr'])
    expect(lines.slice(1)).toEqual([expect.stringContaining('Commit content/about/nl.md before you change it again')])
  })

  it('is checked with one call to Git for all pages', async () => {
    const folder = await repository()
    await run(translated, folder, [], { all: true, from: 'nl' })
    folder.commit()
    for (const name of ['nl.md', 'about/nl.md']) await folder.write(name, `${(await folder.files()).get(name)}More.\n`)
    const files = await folder.files()
    const git = gitHistory(folder.path)
    const asked: string[][] = []
    const blobs = (ids: readonly string[]) => {
      asked.push([...ids])
      return git.blobs(ids)
    }
    const problems = await translationProblems(readContent(files).rest, files, { ...git, blobs })
    expect(problems).toHaveLength(4)
    expect(asked.map((ids) => ids.length)).toEqual([2])
  })

  it('of many pages is marked with one command, except for pages of which it is the original', async () => {
    const folder = await repository()
    await run(translated, folder, ['/about', 'nl'])
    const { result } = await run(translated, folder, [], { all: true, from: 'nl' })
    expect(result.translated).toEqual(['content/fr.md', 'content/en.md', 'content/about/en.md'])
  })

  it('of many pages is marked with one command, once', async () => {
    const folder = await repository()
    const { result } = await run(translated, folder, [], { all: true, from: 'nl' })
    expect(result.translated).toEqual(['content/fr.md', 'content/en.md', 'content/about/fr.md', 'content/about/en.md'])
    expect((await run(translated, folder, [], { all: true, from: 'nl' })).result.translated).toEqual([])
  })
})
