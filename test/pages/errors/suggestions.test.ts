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
const { release, problems } = await compile(siteFiles({ pages: { ...pages, '/report': {} } }))
if (!release) throw new Error(JSON.stringify(problems))

/** An edition of the release that records which paths were looked up. */
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
    queryForms: async () => [],
    page: async (hash): Promise<PageRecord> => records.get(hash),
    probe: async () => undefined,
    image: async (hash) => records.get(hash),
    part: async (hash) => records.get(hash),
    record: async (hash) => records.get(hash),
    file: async (hash) => records.get(hash),
  }
}

const suggested = async (path: string) => (await suggestionsFor(edition(), path, 'nl')).map((link) => link.path)

describe('suggestionsFor', () => {
  test('puts the page with the most similar address first', async () => {
    expect((await suggested('/nl/about-nl/mision-nl'))[0]).toBe('/nl/about-nl/missions-nl')
    expect((await suggested('/nl/about-nl/partner-nl'))[0]).toBe('/nl/about-nl/partners-nl')
  })

  test('puts the page first that the address begins with', async () => {
    for (const rest of [' zie ook', ', zie', '.html', '](https', '|x', ' '])
      expect((await suggested(`/nl/about-nl/press-nl${rest}`))[0], rest).toBe('/nl/about-nl/press-nl')
    for (const rest of [' zie press-nl', ',press-nl', '_press-nl', '-', '](https:/a.b'])
      expect((await suggested(`/nl/report-nl${rest}`))[0], rest).toBe('/nl/report-nl')
  })

  test('suggests five pages at most', async () => {
    expect(await suggested('/nl/about-nl/x')).toHaveLength(5)
  })

  test('finds pages in other sections by the words of the path', async () => {
    expect((await suggested('/nl/old-site/partners_2019.html'))[0]).toBe('/nl/about-nl/partners-nl')
  })

  test('looks further up if the parent does not exist', async () => {
    expect(await suggested('/nl/about-nl/nowhere/press-nl')).toContain('/nl/about-nl/press-nl')
  })

  test('suggests the sections if no page above exists', async () => {
    expect(await suggested('/nl/elsewhere')).toEqual(['/nl/about-nl'])
    expect(await suggested('/nl/a/b/c')).toEqual(['/nl/about-nl'])
  })

  test('looks up three levels at most, because each may cost a KV read', async () => {
    const counted = edition()
    await suggestionsFor(counted, `/nl/${'x/'.repeat(200)}y`, 'nl')
    expect(counted.lookups).toHaveLength(3)
  })

  test('suggests only paths that exist', async () => {
    for (const path of await suggested('/nl/about-nl/x')) expect(release.routes.has(path)).toBe(true)
  })
})
