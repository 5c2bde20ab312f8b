import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { prepare } from '../../../src/publish/commands/prepare.ts'
import { PREVIEW } from '../../../src/publish/release/changes.ts'
import { readBefore } from '../../../src/publish/release/push.ts'
import { contentFolder, keptOutput } from '../../support/commands.ts'
import { MemoryStore } from '../../support/memory-store.ts'
import { publish, releaseOf } from '../../support/releases.ts'
import type { SiteDraft } from '../../support/site.ts'

/** Prepares a site when another one is already published. */
async function prepared(draft: SiteDraft, published?: SiteDraft, who?: string) {
  const store = new MemoryStore()
  if (published) await publish(store.open(), await releaseOf(published), who)
  const output = keptOutput()
  const folder = await contentFolder(draft)
  return { ...(await prepare(folder.path, await readBefore(store.open()), output)), lines: output.lines }
}

describe('prepare', () => {
  it('compiles content without errors, and prints the number of pages', async () => {
    const { release, problems, lines } = await prepared({ pages: { '/news': {} } })
    expect(release?.tree.size).toBe(3)
    expect(problems).toEqual([])
    expect(lines).toEqual(['3 pages in three languages checked'])
  })

  it('prints warnings and continues', async () => {
    const { release, lines } = await prepared({ pages: { '/news': { en: false } } })
    expect(release).toBeDefined()
    expect(lines).toEqual([
      expect.stringMatching(/^no-translation: 1 page without English: readers see the original/),
      '0 errors, 1 warning',
      '3 pages in three languages checked',
    ])
  })

  it('knows the addresses of the site in each environment', async () => {
    const body = '[x](https://www.example.brussels/nl/about-nl) [x](https://staging.example.brussels/nl/about-nl)'
    const { problems } = await prepared({ pages: { '/news': { nl: { body } } } })
    expect(problems.map(({ code }) => code)).toEqual(['page-address', 'page-address'])
  })

  it('reports what the folder has without effect, and refuses a link', async () => {
    const folder = await contentFolder()
    await folder.write('Thumbs.db', '')
    const run = () => prepare(folder.path, undefined, keptOutput())
    expect(await run()).toMatchObject({ release: { tree: expect.anything() }, problems: [{ code: 'leftover-file' }] })
    await symlink('nl.md', join(folder.path, 'about/de.md'))
    const { release, problems } = await run()
    expect(release).toBeUndefined()
    expect(problems.map(({ code }) => code)).toEqual(['leftover-file', 'not-a-file'])
  })

  it('refuses content in which published addresses are missing, and reports each of them', async () => {
    const { release, problems, lines } = await prepared({}, { pages: { '/news': {} } })
    expect(release).toBeUndefined()
    const named = problems.map(({ found }) => found.split(' ').at(-1))
    expect(named.toSorted()).toEqual(['/en/news-en', '/fr/news-fr', '/nl/news-nl'])
    expect(lines.at(-1)).toBe('3 errors, 0 warnings')
  })

  it('accepts it if the history has an entry for each of them', async () => {
    const gone = ['/nl/news-nl', '/fr/news-fr', '/en/news-en'].map((path) => ({ path, on: '2026-11-24' }))
    const files = { 'history.yaml': JSON.stringify({ gone }) }
    expect((await prepared({ files }, { pages: { '/news': {} } })).release).toBeDefined()
  })

  it('asks for no history of addresses that only a preview on the own machine has shown', async () => {
    const { release, problems } = await prepared({}, { pages: { '/news': {} } }, PREVIEW)
    expect(release).toBeDefined()
    expect(problems).toEqual([])
  })

  it('returns no release if there are errors, and reports all of them', async () => {
    const { release, lines } = await prepared({ pages: { '/news': { fr: false, nl: { body: '[x](/no)\n' } } } })
    expect(release).toBeUndefined()
    expect(lines.filter((line) => /:\d+ error /.test(line))).toHaveLength(2)
    expect(lines.at(-1)).toBe('2 errors, 0 warnings')
  })
})
