import { describe, expect, test } from 'vitest'
import type { Edition } from '../../../src/content/reader/reader.ts'
import type { PageRecord } from '../../../src/content/schema/page.ts'
import type { Route } from '../../../src/content/schema/routes.ts'
import { suggestionsFor } from '../../../src/pages/errors/suggestions.ts'
import { compile } from '../../../src/publish/compile/compile.ts'
import { siteFiles } from '../../support/site.ts'

const pages = Object.fromEntries(
  ['missions', 'departments', 'partners', 'history', 'people', 'press'].map((name) => [`/about/${name}`, {}]),
)
const { release, problems } = await compile(siteFiles({ pages }))
if (!release) throw new Error(JSON.stringify(problems))

/** The release as a reader sees it, counting what was looked up. */
function edition(): Edition & { lookups: string[] } {
  const records = new Map([...(release?.records ?? [])].map(([hash, text]) => [hash, JSON.parse(text)]))
  const lookups: string[] = []
  return {
    release: release?.root ?? '',
    state: 'current',
    root: records.get(release?.root ?? ''),
    changesAt: undefined,
    lookups,
    async lookup(path): Promise<Route | undefined> {
      lookups.push(path)
      return release?.routes.get(path)
    },
    page: async (hash): Promise<PageRecord> => records.get(hash),
    image: async (hash) => records.get(hash),
    record: async (hash) => records.get(hash),
    file: async (hash) => records.get(hash),
  }
}

const suggested = async (path: string) => (await suggestionsFor(edition(), path, 'nl')).map((link) => link.path)

describe('suggestionsFor', () => {
  test('puts the page that is spelt the most alike first', async () => {
    expect((await suggested('/nl/about-nl/mision-nl'))[0]).toBe('/nl/about-nl/missions-nl')
    expect((await suggested('/nl/about-nl/partner-nl'))[0]).toBe('/nl/about-nl/partners-nl')
  })

  test('offers five at most', async () => {
    expect(await suggested('/nl/about-nl/x')).toHaveLength(5)
  })

  test('finds by the words of the path what stands elsewhere', async () => {
    expect((await suggested('/nl/old-site/partners_2019.html'))[0]).toBe('/nl/about-nl/partners-nl')
  })

  test('looks further up where nothing stands right above', async () => {
    expect(await suggested('/nl/about-nl/nowhere/press-nl')).toContain('/nl/about-nl/press-nl')
  })

  test('offers the sections where nothing stands above', async () => {
    expect(await suggested('/nl/elsewhere')).toEqual(['/nl/about-nl'])
    expect(await suggested('/nl/a/b/c')).toEqual(['/nl/about-nl'])
  })

  test('looks at three levels at most, however deep the path: each may cost a read', async () => {
    const counted = edition()
    await suggestionsFor(counted, `/nl/${'x/'.repeat(200)}y`, 'nl')
    expect(counted.lookups).toHaveLength(3)
  })

  test('holds no path that leads nowhere', async () => {
    for (const path of await suggested('/nl/about-nl/x')) expect(release.routes.has(path)).toBe(true)
  })
})
