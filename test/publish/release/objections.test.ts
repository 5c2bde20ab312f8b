import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Command } from '../../../src/cli/command.ts'
import { hashOf } from '../../../src/content/hash.ts'
import { POINTER_KEY } from '../../../src/content/schema/pointer.ts'
import { SCHEMA } from '../../../src/content/schema/root.ts'
import { check } from '../../../src/publish/commands/check.ts'
import type { CommandContext } from '../../../src/publish/commands/command.ts'
import { diff } from '../../../src/publish/commands/diff.ts'
import { push } from '../../../src/publish/commands/push.ts'
import { rollback } from '../../../src/publish/commands/rollback.ts'
import { status } from '../../../src/publish/commands/status.ts'
import { contentFolder, contextFor, type Folder, runTyped, type TypedOptions } from '../../support/commands.ts'
import { MemoryStore } from '../../support/memory-store.ts'
import { pageFile } from '../../support/site.ts'

const run = async (
  command: Command<CommandContext>,
  folder: Folder,
  store: MemoryStore,
  options: TypedOptions = {},
) => {
  const { context, lines } = contextFor(folder, store.open())
  return { ...(await runTyped(command, context, [], options)), text: lines.join('\n') }
}

const write = (folder: Folder, body: string, page = 'about') =>
  folder.write(`${page}/nl.md`, pageFile(`/${page}`, 'nl', { body: `${body}\n` }))

describe('a release in force that cannot be read', () => {
  /** Publishes, then makes the root of the release in force one of the next record format. */
  async function newerRelease() {
    const [folder, store] = [await contentFolder({ pages: { '/news': {} } }), new MemoryStore()]
    await run(push, folder, store)
    const text = (store.values.get(store.pointer?.release ?? '') ?? '').replace(`"schema":${SCHEMA},`, '"schema":99,')
    const release = await hashOf(text)
    store.values.set(release, text)
    store.values.set(POINTER_KEY, JSON.stringify({ release, previous: null, schedule: [] }))
    await write(folder, 'Anders.')
    store.writes = []
    return { folder, store }
  }

  it('is said by check, status, diff and push, with the right advice, and nothing is published', async () => {
    const { folder, store } = await newerRelease()
    for (const command of [check, status, diff, push]) {
      const { code, text } = await run(command, folder, store)
      expect([command.name, code]).toEqual([command.name, command === status ? 0 : 1])
      expect(text).toContain('a record format that this version does not read')
      expect(text).toContain('by a newer version of this project: run "git pull" and "npm ci"')
      expect(text).not.toContain('push was interrupted')
      expect(text.split('this version does not read')).toHaveLength(2)
    }
    expect(store.writes).toEqual([])
  })

  it('is replaced by push --unchecked', async () => {
    const { folder, store } = await newerRelease()
    expect((await run(push, folder, store, { unchecked: true })).code).toBe(0)
    expect((await run(check, folder, store)).code).toBe(0)
  })

  it.each(['root', 'shard'])('because its %s is lost is not compared, and push says how to repair it', async (kind) => {
    const [folder, store] = [await contentFolder(), new MemoryStore()]
    await run(push, folder, store)
    const lost = [...store.values].find(([, text]) => text.startsWith(`{"kind":"${kind}"`))?.[0] ?? ''
    store.values.delete(lost)
    await write(folder, 'Anders.')
    for (const command of [check, push]) {
      const { code, text } = await run(command, folder, store)
      expect([code, text]).toEqual([1, expect.stringContaining('Run "npm run content -- verify --repair" first.')])
    }
    // The same content has the same addresses, and its push mends the release.
    await write(folder, 'Text.')
    expect((await run(check, folder, store)).code).toBe(0)
    expect((await run(push, folder, store)).code).toBe(0)
    expect(await store.disagreement()).toBeUndefined()
  })

  it('without a pointer is compared with the newest entry of the ledger', async () => {
    const [folder, store] = [await contentFolder({ pages: { '/news': {} } }), new MemoryStore()]
    await run(push, folder, store)
    store.values.delete(POINTER_KEY)
    await rm(join(folder.path, 'news'), { recursive: true })
    expect((await run(push, folder, store)).text).toContain('the published address /nl/news-nl')
  })
})

const IDENTITY = ['-c', 'user.name=An', '-c', 'user.email=an@example.org', '-c', 'commit.gpgsign=false']
const git = (cwd: string, ...args: string[]) =>
  execFileSync('git', [...IDENTITY, ...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()

/** Commits all files of a folder. @returns the commit */
function commit(folder: Folder): string {
  git(folder.path, 'add', '-A')
  git(folder.path, 'commit', '-qm', 'A change', '--allow-empty')
  return git(folder.path, 'rev-parse', 'HEAD')
}

/** A clone of a repository, as a folder of content. */
async function clone(folder: Folder, ...options: string[]): Promise<Folder> {
  const path = await mkdtemp(join(tmpdir(), 'clone-'))
  onTestFinished(() => rm(path, { recursive: true, force: true }))
  git(path, 'clone', '-q', ...options, `file://${folder.path}`, '.')
  const { writeFile, mkdir } = await import('node:fs/promises')
  return {
    path,
    files: folder.files,
    write: async (name, text) => {
      await mkdir(join(path, name, '..'), { recursive: true })
      await writeFile(join(path, name), text)
    },
  }
}

describe('a push from Git', () => {
  /** Two editors with the same content; Bo has published it, and then a change that An does not have. */
  async function twoEditors() {
    const [bo, store] = [await contentFolder({ pages: { '/news': {} } }), new MemoryStore()]
    git(bo.path, 'init', '-q', '-b', 'main')
    commit(bo)
    await run(push, bo, store)
    const an = await clone(bo)
    await write(bo, 'Van Bo.')
    const published = commit(bo)
    await run(push, bo, store)
    return { an, bo, store, published }
  }

  it('stores the commit, and whether the content had other changes', async () => {
    const { bo, store, published } = await twoEditors()
    expect(store.entries.at(-1)?.commit).toEqual({ id: published, uncommitted: false })
    await write(bo, 'Nog niet vastgelegd.')
    await run(push, bo, store)
    expect(store.entries.at(-1)?.commit).toEqual({ id: published, uncommitted: true })
  })

  it('that lacks the commit of the release in force is refused, and names the pages that would go back', async () => {
    const { an, store, published } = await twoEditors()
    store.writes = []
    for (const command of [push, diff, status, check]) {
      const { code, text } = await run(command, an, store)
      expect([command.name, code]).toEqual([command.name, command === push ? 1 : 0])
      expect(text).toContain(`The content here lacks commit ${published.slice(0, 12)}`)
      expect(text).toContain('Run "git pull" first')
      expect(text).toContain('1 page would go back: /nl/about-nl.')
    }
    expect(store.writes).toEqual([])
    expect((await run(push, an, store, { 'take-back': true })).code).toBe(0)
  })

  it('is accepted after git pull, as the refusal says', async () => {
    const { an, store } = await twoEditors()
    await write(an, 'Van An.', 'news')
    commit(an)
    expect((await run(push, an, store)).code).toBe(1)
    git(an.path, 'pull', '-q', '--no-rebase', '--no-edit')
    expect((await run(push, an, store)).code).toBe(0)
  })

  it('that has fetched the commit, but not merged it, names only the pages of that commit', async () => {
    const { an, store } = await twoEditors()
    git(an.path, 'fetch', '-q')
    await write(an, 'Van An.', 'news')
    expect((await run(push, an, store)).text).toContain('1 page would go back: /nl/about-nl.')
  })

  it('gives no advice to restore the pages that a colleague has added', async () => {
    const { an, bo, store } = await twoEditors()
    for (const locale of ['nl', 'fr', 'en'] as const) await bo.write(`plans/${locale}.md`, pageFile('/plans', locale))
    commit(bo)
    await run(push, bo, store)
    const { text } = await run(push, an, store)
    expect(text).toContain('git pull')
    expect(text).not.toContain('put its files and slug back')
  })

  it('is accepted if the changes are there under another commit, as after a rebase', async () => {
    const { an, store } = await twoEditors()
    git(an.path, 'fetch', '-q')
    await write(an, 'Van Bo.')
    await write(an, 'Van An.', 'news')
    commit(an)
    expect((await run(push, an, store)).code).toBe(0)
  })

  it('of a shallow clone without the commit is refused, with the command that helps', async () => {
    const { bo, store } = await twoEditors()
    await write(bo, 'Later.', 'news')
    commit(bo)
    const shallow = await clone(bo, '--depth', '1')
    const { code, text } = await run(push, shallow, store)
    expect([code, text]).toEqual([1, expect.stringContaining('Run "git fetch --unshallow"')])
    git(shallow.path, 'fetch', '-q', '--unshallow')
    expect((await run(push, shallow, store)).code).toBe(0)
  })

  it('works without Git, and says that it cannot compare', async () => {
    const { store } = await twoEditors()
    const folder = await contentFolder({ pages: { '/news': {} } })
    const { code, text } = await run(push, folder, store)
    expect([code, text]).toEqual([0, expect.stringContaining('Not compared with Git: there is no Git history here')])
    await write(folder, 'Weer anders.')
    expect((await run(push, folder, store)).text).toContain('the release in force was published without Git')
  })

  it('says that changes which were published without a commit may be lost', async () => {
    const { an, bo, store } = await twoEditors()
    git(an.path, 'pull', '-q')
    await write(bo, 'Niet vastgelegd.')
    await run(push, bo, store)
    const { code, text } = await run(push, an, store)
    expect([code, text]).toEqual([0, expect.stringContaining('with changes that were not committed')])
  })
})

describe('content that was rolled back', () => {
  async function rolledBack() {
    const [folder, store] = [await contentFolder({ pages: { '/news': {} } }), new MemoryStore()]
    await run(push, folder, store)
    await write(folder, 'Fout.')
    await run(push, folder, store)
    await run(rollback, folder, store, { message: 'wrong figures' })
    return { folder, store }
  }

  it('is refused by push, which says who rolled it back, when and why', async () => {
    const { folder, store } = await rolledBack()
    const { code, text } = await run(push, folder, store)
    expect([code, text]).toEqual([
      1,
      expect.stringContaining('An editor rolled this content back on 2026-11-24T10:00:00.000Z (wrong figures)'),
    ])
    expect((await run(status, folder, store)).text).toContain('rolled this content back')
    expect((await run(push, folder, store, { again: true })).code).toBe(0)
    // Asked once, it is published like any content.
    expect((await run(push, folder, store)).text).toContain('there is nothing to do')
  })

  it('is refused together with a change of another page too', async () => {
    const { folder, store } = await rolledBack()
    await write(folder, 'Een ander bericht.', 'news')
    expect((await run(push, folder, store)).text).toContain('rolled this content back')
  })

  it('can be pushed once it is corrected, and the release before it too', async () => {
    const { folder, store } = await rolledBack()
    await write(folder, 'Juist.')
    expect((await run(push, folder, store)).code).toBe(0)
    await write(folder, 'Text.')
    expect((await run(push, folder, store)).code).toBe(0)
  })

  it('is still refused after another release', async () => {
    const { folder, store } = await rolledBack()
    await write(folder, 'Juist.')
    await run(push, folder, store)
    await write(folder, 'Fout.')
    expect((await run(push, folder, store)).code).toBe(1)
  })
})

describe('an address that changes its page', () => {
  const named = async (change: (folder: Folder) => Promise<void>) => {
    const [folder, store] = [await contentFolder({ pages: { '/news': {}, '/plans': {} } }), new MemoryStore()]
    await run(push, folder, store)
    await change(folder)
    const found = await run(diff, folder, store)
    const pushed = await run(push, folder, store)
    const lines = (text: string) => text.split('\n').filter((line) => line.startsWith('  ! '))
    expect(lines(pushed.text)).toEqual(lines(found.text))
    return lines(found.text)
  }

  it('because two slugs were swapped, is named by diff and push', async () => {
    const lines = await named(async (folder) => {
      await folder.write('news/nl.md', pageFile('/news', 'nl', { slug: 'plans-nl' }))
      await folder.write('plans/nl.md', pageFile('/plans', 'nl', { slug: 'news-nl' }))
    })
    expect(lines).toEqual([
      '  ! /nl/news-nl belongs to /plans now; before, it led to /news',
      '  ! /nl/plans-nl belongs to /news now; before, it led to /plans',
    ])
  })

  it('because a new page takes it, is named', async () => {
    const lines = await named(async (folder) => {
      await folder.write('news/nl.md', pageFile('/news', 'nl', { slug: 'bericht' }))
      for (const locale of ['nl', 'fr', 'en'] as const)
        await folder.write(`fresh/${locale}.md`, pageFile('/fresh', locale, locale === 'nl' ? { slug: 'news-nl' } : {}))
    })
    expect(lines).toEqual(['  ! /nl/news-nl belongs to /fresh now; before, it led to /news'])
  })

  it('is not named if only the text changes', async () => {
    expect(await named((folder) => write(folder, 'Anders.', 'news'))).toEqual([])
  })
})

it('names an address that redirected to one page and is given to another', async () => {
  const files = { 'history.yaml': 'former:\n  - path: /nl/oud\n    page: /news\n' }
  const [folder, store] = [await contentFolder({ pages: { '/news': {}, '/plans': {} }, files }), new MemoryStore()]
  await run(push, folder, store)
  await folder.write('history.yaml', 'former:\n  - path: /nl/plans-nl\n    page: /plans\n')
  await folder.write('plans/nl.md', pageFile('/plans', 'nl', { slug: 'oud' }))
  expect((await run(diff, folder, store)).text).toContain('  ! /nl/oud belongs to /plans now; before, it led to /news')
})
