import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Lexer } from 'marked'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { rootRecord } from '../../src/content/schema/root.ts'
import { releases } from '../../src/publish/commands/releases.ts'
import { compile } from '../../src/publish/compile/compile.ts'
import { Preview } from '../../src/publish/preview.ts'
import { readBefore } from '../../src/publish/release/push.ts'
import { rollback } from '../../src/publish/release/rollback.ts'
import { contentFolder, contextFor, keptOutput, runTyped } from '../support/commands.ts'
import { inquirySite } from '../support/inquiry-site.ts'
import { isPointer, MemoryStore } from '../support/memory-store.ts'
import { pageFile } from '../support/site.ts'

const NOW = new Date('2026-11-24T10:00:00Z')

/** The root of the release in force. */
function storedRoot({ pointer, values }: MemoryStore) {
  return rootRecord.parse(JSON.parse(values.get(pointer?.release ?? '') ?? ''))
}

async function cacheFolder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'cache-'))
  onTestFinished(() => rm(path, { recursive: true, force: true }))
  return path
}

async function previewOf(draft = {}) {
  const [folder, store, output] = [await contentFolder(draft), new MemoryStore(), keptOutput()]
  /** Numbers of scheduled roots of each pointer that was written. */
  const schedules: number[] = []
  const opened = store.open(async (step, act) => {
    const result = act()
    if (step.kind === 'write' && isPointer(step)) schedules.push(store.pointer?.schedule.length ?? -1)
    return result
  })
  const now = () => NOW
  return {
    folder,
    store,
    schedules,
    lines: output.lines,
    preview: new Preview({ folder: folder.path, store: opened, output, now }),
  }
}

describe('the preview of npm start', () => {
  const COMING = inquirySite({ text: 'Kom.', first: '2026-12-01', last: '2026-12-30' })

  it('shows a page before it compiles what is to come, and then publishes the schedule too', async () => {
    const { preview, schedules, store } = await previewOf(COMING)
    await preview.publish()
    expect(schedules).toEqual([0])
    const { release } = store.pointer ?? {}
    await preview.complete()
    expect([schedules, store.pointer?.release]).toEqual([[0, 3], release])
    // Images are drawn last.
    await vi.waitFor(async () => expect(await store.disagreement()).toBeUndefined(), { timeout: 30_000 })
  }, 60_000)

  it('compiles the schedule again if it was stopped before the schedule was published', async () => {
    const { preview, schedules, store, folder, lines } = await previewOf(COMING)
    await preview.publish()
    const output = keptOutput()
    const now = () => new Date('2026-11-24T10:00:00Z')
    const next = new Preview({ folder: folder.path, store: store.open(), output, now })
    await next.publish()
    await next.complete()
    expect(schedules).toEqual([0])
    expect(store.pointer?.schedule).toHaveLength(3)
    expect(lines.at(-1)).toContain('is live')
    expect(output.lines.at(-1)).toContain('The site shows this content')
  }, 60_000)

  it('does not let a save wait for the schedule of the content before', async () => {
    const { preview, schedules, store, folder } = await previewOf(COMING)
    await preview.publish()
    await folder.write('about/nl.md', pageFile('/about', 'nl', { body: 'Anders.\n' }))
    const scheduling = preview.complete()
    const saving = preview.saved('content/about/nl.md')
    await Promise.all([scheduling, saving])
    // The first release, the second one, and the schedule of the second one only.
    expect(schedules).toEqual([0, 0, 3])
    expect(store.entries).toHaveLength(3)
  }, 60_000)

  it('shows a saved paragraph before its search index, which follows', async () => {
    const { preview, store, folder } = await previewOf()
    await preview.publish()
    await preview.complete()
    // Images are drawn last.
    await vi.waitFor(async () => expect(await store.disagreement()).toBeUndefined(), { timeout: 30_000 })
    const before = storedRoot(store)
    store.writes = []
    await folder.write('about/nl.md', pageFile('/about', 'nl', { body: 'Zeldzaam woord.\n' }))
    await preview.publish()
    const shown = storedRoot(store)
    expect(shown.search).toBe(before.search)
    const kinds = store.writes.map((key) => /"kind":"(\w+)"/.exec(store.values.get(key) ?? '')?.[1] ?? key)
    // The file is the feed.
    expect(kinds).toEqual(['page', 'file', 'shard', 'root', 'ledger', 'pointer'])
    await preview.complete()
    const whole = storedRoot(store)
    expect(whole.search).not.toBe(before.search)
    const { release } = await compile(await folder.files(), { at: NOW.getTime() })
    expect(store.pointer?.release).toBe(release?.root)
  }, 60_000)

  it('lets a rollback take back a whole save', async () => {
    const { preview, store, folder } = await previewOf(COMING)
    await preview.publish()
    await preview.complete()
    const before = store.pointer
    await folder.write('about/nl.md', pageFile('/about', 'nl', { body: 'Zeldzaam woord.\n' }))
    await preview.saved('content/about/nl.md')
    expect(store.pointer?.release).not.toBe(before?.release)
    const opened = store.open()
    const options = { who: 'Lena', message: '', at: NOW.toISOString() }
    const { context, lines } = contextFor(folder, opened)
    await runTyped(releases, context)
    // Each save is one line, although it is two releases.
    expect(lines).toEqual([
      expect.stringMatching(/^\* .*npm start: saved$/),
      expect.stringMatching(/^ {2}\w.*npm start: saved$/),
    ])
    const state = await readBefore(opened, NOW.getTime())
    expect(await rollback(opened, state, undefined, options)).toBe(before?.release)
    expect(store.pointer?.schedule).toEqual(before?.schedule)
  }, 60_000)

  it('draws no image while a save is published', async () => {
    const [folder, store] = [await contentFolder(), new MemoryStore()]
    const steps: string[] = []
    const opened = store.open(async ({ kind, key }, act) => {
      steps.push(kind === 'write' && !isPointer({ kind, key }) ? 'record' : kind)
      return act()
    })
    const preview = new Preview({ folder: folder.path, store: opened, output: keptOutput(), now: () => NOW })
    await preview.publish()
    steps.length = 0
    await folder.write('about/nl.md', pageFile('/about', 'nl', { body: 'Anders.\n' }))
    await preview.saved('content/about/nl.md')
    const published = steps.slice(steps.indexOf('state'), steps.indexOf('append'))
    // The page, the feed, the shard and the root, and perhaps the image that was begun before.
    expect(published.filter((step) => step === 'record').length).toBeLessThanOrEqual(5)
  }, 60_000)

  it('reads a file that did not change once, also in the next process', async () => {
    const [folder, store, cache] = [await contentFolder(), new MemoryStore(), await cacheFolder()]
    const start = () =>
      new Preview({ folder: folder.path, store: store.open(), output: keptOutput(), cache, now: () => NOW })
    const lexed = vi.spyOn(Lexer.prototype, 'lex')
    const read = () => lexed.mock.calls.splice(0).filter(([text]) => text !== '').length
    try {
      const preview = start()
      await preview.publish()
      await preview.complete()
      expect(read()).toBeGreaterThan(5)
      await folder.write('about/nl.md', pageFile('/about', 'nl', { body: 'Anders.\n' }))
      await preview.saved('content/about/nl.md')
      expect(read()).toBe(1)
      await start().publish()
      expect(read()).toBe(1)
    } finally {
      lexed.mockRestore()
    }
  }, 60_000)

  it('says at once that a save was seen, and says when the site is right again', async () => {
    const { preview, lines, folder } = await previewOf()
    await preview.publish()
    lines.length = 0
    await folder.write('about/nl.md', pageFile('/about', 'nl', { body: '[x](/no)\n' }))
    const saving = preview.saved('content/about/nl.md')
    expect(lines).toEqual(['content/about/nl.md was saved: checking …'])
    await saving
    expect(lines.at(-1)).toMatch(/^The site still shows the last good release, [0-9a-f]{12}$/)
    await folder.write('about/nl.md', pageFile('/about', 'nl'))
    await preview.saved('content/about/nl.md')
    expect(lines.at(-1)).toMatch(/^The mistakes are corrected\. The site shows this content: release [0-9a-f]{12}$/)
  }, 60_000)

  it('says that the release in force cannot be read, and writes it again', async () => {
    const { preview, store, lines } = await previewOf()
    await preview.publish()
    const { release = '' } = store.pointer ?? {}
    store.values.delete(release)
    lines.length = 0
    await preview.publish()
    expect(lines.join('\n')).toMatch(/^The release in force cannot be read, and is written again: /m)
    expect(lines.at(-1)).toMatch(/is live/)
    // Images are drawn last.
    await vi.waitFor(async () => expect(await store.disagreement()).toBeUndefined(), { timeout: 30_000 })
  }, 60_000)

  it('does not say that the site shows a release that cannot be read', async () => {
    const { preview, store, folder, lines } = await previewOf()
    await preview.publish()
    store.values.delete(store.pointer?.release ?? '')
    await folder.write('about/nl.md', pageFile('/about', 'nl', { body: '[x](/no)\n' }))
    lines.length = 0
    await preview.publish()
    expect(lines.join('\n')).toMatch(/^The release in force cannot be read: /m)
    expect(lines.at(-1)).toBe('Correct the mistakes: the site has no release that can be read')
  })

  it('prints the error of the machine, explained, and goes on', async () => {
    const { folder, store } = await previewOf()
    const output = keptOutput()
    let isFull = true
    const full = store.open(async (step, act) => {
      if (isFull && step.kind === 'write') throw new Error('Network connection lost.')
      return act()
    })
    const preview = new Preview({
      folder: folder.path,
      store: full,
      output,
      explain: (error) => `The disk is full. (${error})`,
    })
    await preview.publish()
    expect(output.lines.at(-1)).toContain('The disk is full. (Error: Network connection lost.)')
    isFull = false
    await preview.saved('content/about/nl.md')
    expect(output.lines.at(-1)).toContain('is live')
  }, 60_000)
})
