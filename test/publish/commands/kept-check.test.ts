import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished, test } from 'vitest'
import { check } from '../../../src/publish/commands/check.ts'
import { checked } from '../../../src/publish/commands/kept-check.ts'
import { examine } from '../../../src/publish/commands/prepare.ts'
import { push } from '../../../src/publish/commands/push.ts'
import type { Files } from '../../../src/publish/source/read-folder.ts'
import { contentFolder, contextFor, type Folder, keptOutput, runTyped } from '../../support/commands.ts'
import { MemoryStore } from '../../support/memory-store.ts'
import { siteFiles } from '../../support/site.ts'

const NOW = Date.parse('2026-11-24T10:00:00Z')
const MINUTE = 60_000
const HOUR = 60 * MINUTE

const SITE = siteFiles({ pages: { '/people': { en: false }, '/old': { nl: { body: 'De visie werd herzien.\n' } } } })
const changed = (path: string, change: (text: string) => string) =>
  new Map(SITE).set(path, change(SITE.get(path) ?? ''))

async function cacheFolder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'cache-'))
  onTestFinished(() => rm(path, { recursive: true, force: true }))
  return path
}

/** Checks files at an instant, and says whether it had to compile them. */
async function checkedAt(cache: string, files: Files, now: number) {
  const sources = { files, entries: [] }
  let isMade = false
  const outcome = await checked(sources, now, cache, async () => {
    isMade = true
    const found = await examine(tmpdir(), sources, keptOutput(), { now, language: true })
    return { ...found, weights: [{ path: '/nl', bytes: 1, pictures: 0 }] }
  })
  const { release, ...rest } = outcome
  return { isMade, outcome: { ...rest, root: release?.root, routes: release && [...release.routes] } }
}

it('compiles the same files once', async () => {
  const cache = await cacheFolder()
  const first = await checkedAt(cache, SITE, NOW)
  const second = await checkedAt(cache, SITE, NOW + MINUTE)
  expect([first.isMade, second.isMade]).toEqual([true, false])
  expect(first.outcome.root).toBeDefined()
  expect(second.outcome).toEqual(first.outcome)
})

test.each<[what: string, files: Files, now: number]>([
  ['a text', changed('old/nl.md', (text) => text.replace('herzien', 'herzien.')), NOW],
  ['the name of a file', new Map([...SITE, ['old/table.csv', 'year,people\n2020,1\n']]), NOW],
  ['an hour', SITE, NOW + HOUR],
  ['the clock, to an earlier instant', SITE, NOW - 1],
])('compiles them again after a change of %s', async (_, files, now) => {
  const cache = await cacheFolder()
  await checkedAt(cache, SITE, NOW)
  expect((await checkedAt(cache, files, now)).isMade).toBe(true)
})

it('compiles them again if a byte that is not UTF-8 is another one', async () => {
  const cache = await cacheFolder()
  const [before, after] = ['\uDC80', '\uDC81'].map((byte) => changed('old/nl.md', (text) => text + byte))
  await checkedAt(cache, before ?? SITE, NOW)
  expect((await checkedAt(cache, after ?? SITE, NOW)).isMade).toBe(true)
})

it('compiles them again on another day in Brussels', async () => {
  const cache = await cacheFolder()
  const midnight = Date.parse('2026-11-24T23:00:00Z')
  await checkedAt(cache, SITE, midnight - MINUTE)
  expect((await checkedAt(cache, SITE, midnight)).isMade).toBe(true)
})

it('compiles them again when a page appears by itself', async () => {
  const cache = await cacheFolder()
  const appears = (text: string) => text.replace('---\n', '---\npublishAt: 2026-11-24T11:30\n')
  const files = new Map(SITE)
  for (const locale of ['nl', 'fr', 'en']) files.set(`old/${locale}.md`, appears(SITE.get(`old/${locale}.md`) ?? ''))
  const first = await checkedAt(cache, files, NOW)
  expect((await checkedAt(cache, files, NOW + 29 * MINUTE)).isMade).toBe(false)
  const later = await checkedAt(cache, files, NOW + 30 * MINUTE)
  expect(later.isMade).toBe(true)
  expect(later.outcome.root).not.toBe(first.outcome.root)
})

it('does not use a damaged file', async () => {
  const cache = await cacheFolder()
  await checkedAt(cache, SITE, NOW)
  const file = join(cache, 'checked.json')
  await writeFile(file, (await readFile(file, 'utf8')).replace('"bytes":1', '"bytes":2'))
  expect((await checkedAt(cache, SITE, NOW)).isMade).toBe(true)
})

/** Runs `check` as an editor does, with what the command before kept. */
async function checkIn(folder: Folder, cache: string, store: MemoryStore) {
  const { context, lines } = contextFor(folder, store.open())
  return { ...(await runTyped(check, { ...context, cache })), lines }
}

it('prints the same the second time, and compares with the release that was published since', async () => {
  const [folder, cache, store] = [
    await contentFolder({ pages: { '/old': {} } }),
    await cacheFolder(),
    new MemoryStore(),
  ]
  const first = await checkIn(folder, cache, store)
  expect(await checkIn(folder, cache, store)).toEqual(first)
  const { context } = contextFor(await contentFolder({ pages: { '/old': {}, '/new': {} } }), store.open())
  await runTyped(push, context, [], { message: 'A new page' })
  const after = await checkIn(folder, cache, store)
  expect(after.lines.join('\n')).toContain('/nl/new')
  expect(after.code).not.toBe(first.code)
  expect(after).toEqual(await checkIn(folder, await cacheFolder(), store))
})
