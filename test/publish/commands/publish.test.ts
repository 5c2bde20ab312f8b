import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Command } from '../../../src/cli/command.ts'
import { check } from '../../../src/publish/commands/check.ts'
import type { CommandContext } from '../../../src/publish/commands/command.ts'
import { diff } from '../../../src/publish/commands/diff.ts'
import { push } from '../../../src/publish/commands/push.ts'
import { releases } from '../../../src/publish/commands/releases.ts'
import { rollback } from '../../../src/publish/commands/rollback.ts'
import { status } from '../../../src/publish/commands/status.ts'
import { compile } from '../../../src/publish/compile/compile.ts'
import { PREVIEW, SHOWN } from '../../../src/publish/release/changes.ts'
import { push as pushRelease, readBefore } from '../../../src/publish/release/push.ts'
import { contentFolder, contextFor, type Folder, runTyped } from '../../support/commands.ts'
import { dyingAt, MemoryStore } from '../../support/memory-store.ts'
import { pushOptions } from '../../support/releases.ts'
import { pageFile } from '../../support/site.ts'

const run = async (command: Command<CommandContext>, folder: Folder, store: MemoryStore, ...words: string[]) => {
  const { context, lines } = contextFor(folder, store.open())
  return { ...(await runTyped(command, context, words)), lines }
}

/** A store that counts how often it is closed. */
const countingCloses = (store: MemoryStore) => {
  const opened = store.open()
  const counter = { closed: 0 }
  return { counter, store: { ...opened, close: async () => void counter.closed++ } }
}

async function published() {
  const [folder, store] = [await contentFolder(), new MemoryStore()]
  const { code, lines } = await run(push, folder, store)
  expect(code).toBe(0)
  return { folder, store, lines }
}

describe('push', () => {
  it('prints what it wrote and which addresses changed, and succeeds although the local site does not run', async () => {
    const { lines, store } = await published()
    const name = store.pointer?.release.slice(0, 12)
    expect(lines).toEqual([
      '2 pages in three languages checked',
      expect.stringMatching(/^\d+ records new \(\d+ bytes\), 0 kept$/),
      ...['/en/', '/en/about-en', '/fr/', '/fr/about-fr', '/nl/', '/nl/about-nl'].map((path) => `  + ${path}`),
      `Release ${name} is published, but http://127.0.0.1:1 could not be reached to confirm it`,
    ])
  })

  it('does not say that it published what was in force already', async () => {
    const { folder, store } = await published()
    const { code, lines } = await run(push, folder, store)
    expect([code, ...lines.slice(-2)]).toEqual([
      0,
      `Release ${store.pointer?.release.slice(0, 12)} is already in force: there is nothing to do`,
      'http://127.0.0.1:1 could not be reached to confirm it',
    ])
  })

  it('writes the images that npm start postponed, once', async () => {
    const [folder, store] = [await contentFolder(), new MemoryStore()]
    const { release } = await compile(await folder.files(), { at: Date.parse('2026-11-24T10:00:00Z') })
    if (!release) throw new Error('no release')
    const saved = { ...pushOptions(PREVIEW), message: SHOWN, images: 'later' as const }
    await pushRelease(store.open(), release, await readBefore(store.open()), saved)
    expect(await store.disagreement()).toContain('are missing')
    await folder.write('about/nl.md', pageFile('/about', 'nl', { body: 'Een andere tekst.\n' }))
    await run(push, folder, store)
    expect(await store.disagreement()).toBeUndefined()
    await folder.write('about/nl.md', pageFile('/about', 'nl', { body: 'Nog een andere tekst.\n' }))
    const read: string[] = []
    const { kv, ...rest } = store.open()
    const watched = (keys: readonly string[]) => {
      read.push(...keys)
      return kv.read(keys)
    }
    await runTyped(push, contextFor(folder, { ...rest, kv: { ...kv, read: watched } }).context)
    expect(store.pointer?.release).not.toBe(release.root)
    expect(read.filter((name) => release.images.has(name))).toEqual([])
  })

  it('publishes nothing if there is an error', async () => {
    const { folder, store } = await published()
    store.writes = []
    await folder.write('about/nl.md', pageFile('/about', 'nl', { body: '[x](/no)\n' }))
    const { code, lines } = await run(push, folder, store)
    expect([code, lines.at(-1), store.writes]).toEqual([1, 'Nothing was published.', []])
  })

  it('ends with code 4 if a remote site does not confirm the release', async () => {
    // Skips the pauses between the attempts.
    vi.stubGlobal('setTimeout', (work: () => void) => setImmediate(work))
    onTestFinished(() => void vi.unstubAllGlobals())
    const [folder, store] = [await contentFolder(), new MemoryStore()]
    const { context, lines } = contextFor(folder, store.open())
    const { code, result } = await runTyped(push, { ...context, target: { ...context.target, local: false } })
    expect([code, result]).toEqual([4, expect.objectContaining({ confirmation: 'no-answer', outcome: 'published' })])
    expect(lines.at(-1)).toContain('could not be reached to confirm it')
  })
})

describe('every command that opens a store', () => {
  it.each(Object.entries({ check, push, status, diff, releases }))('%s closes it', async (_, command) => {
    const { counter, store } = countingCloses(new MemoryStore())
    await runTyped(command, contextFor(await contentFolder(), store).context)
    expect(counter.closed).toBe(1)
  })

  it.each(Object.entries({ check, push, status, diff, releases, rollback }))(
    '%s closes it also after a failure',
    async (_, command) => {
      const { counter, store } = countingCloses(new MemoryStore())
      const down = () => Promise.reject(new Error('down'))
      const failing = { ...store, ledger: { ...store.ledger, newest: down, state: down } }
      const { context } = contextFor(await contentFolder(), failing)
      await expect(runTyped(command, context)).rejects.toThrow('down')
      expect(counter.closed).toBe(1)
    },
  )

  it.each(Object.entries({ check, status, diff, releases }))('%s writes nothing', async (_, command) => {
    const { folder, store } = await published()
    store.writes = []
    await folder.write('about/nl.md', pageFile('/about', 'nl', { body: 'Anders.\n' }))
    expect(await run(command, folder, store)).toMatchObject({ code: 0 })
    expect(store.writes).toEqual([])
  })
})

describe('status', () => {
  it('shows that no release is in force yet', async () => {
    const { lines } = await run(status, await contentFolder(), new MemoryStore())
    expect(lines).toContain('In force   no release yet')
  })

  it('shows whether the content differs, and who published last', async () => {
    const { folder, store } = await published()
    expect((await run(status, folder, store)).lines).toContain('Content    the same')
    await folder.write('about/nl.md', pageFile('/about', 'nl', { body: 'Anders.\n' }))
    const { lines, result } = await run(status, folder, store)
    expect(lines).toContainEqual(expect.stringMatching(/^Content {4}differs: would be [0-9a-f]{12}$/))
    expect(lines).toContainEqual(
      expect.stringMatching(/^Last entry .* on 2026-11-24T10:00:00\.000Z by An editor: no message$/),
    )
    expect(result).toMatchObject({ changes: { added: [], changed: ['/nl/about-nl'], removed: [] }, errors: 0 })
  })

  it('shows the state of each page in each language', async () => {
    const folder = await contentFolder({ pages: { '/news': { en: false } } })
    const { context, lines } = contextFor(folder)
    await runTyped(status, context, [], { pages: true })
    expect(lines).toContain('/news   unstated  unstated  fallback')
  })

  it('reports an interrupted push until another push has finished', async () => {
    const { folder, store } = await published()
    const interrupted = (lines: string[]) => lines.some((line) => line.includes('A push was interrupted'))
    await folder.write('about/nl.md', pageFile('/about', 'nl', { body: 'Anders.\n' }))
    // A change of one page writes six records and then the entry in the ledger.
    const { context } = contextFor(folder, store.open(dyingAt(6, 'after')))
    await expect(runTyped(push, context)).rejects.toThrow()
    expect(interrupted((await run(status, folder, store)).lines)).toBe(true)
    await run(push, folder, store)
    expect(interrupted((await run(status, folder, store)).lines)).toBe(false)
  })
})

describe('diff', () => {
  it('shows changes word by word, and marks pages on which only menus, links or dates change', async () => {
    const { folder, store } = await published()
    await folder.write('about/nl.md', pageFile('/about', 'nl', { title: 'Over ons', body: 'Tekst & uitleg.\n' }))
    const { lines, result } = await run(diff, folder, store)
    expect(result).toEqual({ added: [], changed: ['/nl/', '/nl/about-nl'], removed: [] })
    expect(lines).toContain('/nl/: the text is the same; only menus, links or dates around it have changed')
    expect(lines.join('\n')).toContain('{+Over ons+}')
    expect(lines.join('\n')).toMatch(/\[-Text-\]\{\+Tekst & uitleg\+\}/)
  })

  it('says that no page would change', async () => {
    const { folder, store } = await published()
    expect((await run(diff, folder, store)).lines.at(-1)).toBe('No page would change')
  })
})

describe('releases and rollback', () => {
  it('list the releases, the newest first, with a mark at the one in force, and put the previous one back in force', async () => {
    const { folder, store } = await published()
    const first = store.pointer?.release.slice(0, 12)
    await folder.write('about/nl.md', pageFile('/about', 'nl', { body: 'Anders.\n' }))
    await run(push, folder, store)
    const second = store.pointer?.release.slice(0, 12)
    const at = '2026-11-24T10:00:00.000Z'
    expect((await run(releases, folder, store)).lines).toEqual([
      `* ${second}  ${at}  An editor`,
      `  ${first}  ${at}  An editor`,
    ])
    const { code, lines } = await run(rollback, folder, store)
    expect([code, lines[0]]).toEqual([0, `Release ${first} is in force again`])
    expect((await run(releases, folder, store)).lines).toEqual([
      `* ${first}  ${at}  An editor: rollback`,
      `  ${second}  ${at}  An editor`,
      `  ${first}  ${at}  An editor`,
    ])
  })

  it('says that there is no release yet', async () => {
    expect((await run(releases, await contentFolder(), new MemoryStore())).lines).toEqual([
      'There is no release yet: "npm run content -- push" makes the first one.',
    ])
  })
})
