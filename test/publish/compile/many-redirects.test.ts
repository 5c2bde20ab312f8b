import { beforeAll, describe, expect, it } from 'vitest'
import { shardOf } from '../../../src/content/shard.ts'
import type { Compiled } from '../../../src/publish/compile/compile.ts'
import { compile } from '../../../src/publish/compile/compile.ts'
import { readFormer } from '../../../src/publish/compile/records/former.ts'
import { buildTree } from '../../../src/publish/compile/tree/tree.ts'
import { readContent } from '../../../src/publish/source/content.ts'
import { Clock, Isolate, publish } from '../../content/reader/world.ts'
import { FakeKv } from '../../support/fake-kv.ts'
import { releaseOf } from '../../support/releases.ts'
import { siteFiles } from '../../support/site.ts'

const PAGES = { pages: { '/news': {}, '/about/team': {} } }
const table = (count: number, row: (i: number) => string) =>
  `from,to,status\n${Array.from({ length: count }, (_, i) => row(i)).join('\n')}\n`

/** Ten thousand former addresses of each form that a table may have. */
const FORMS: Record<string, (i: number) => string> = {
  'with a language': (i) => `/nl/oud/${i % 40}/pagina-${i}.html,/about`,
  'without a language': (i) => `/${2000 + (i % 20)}/${i}/Rapport_${i}.PDF,/about/team`,
  'with a query at one path': (i) => `/index.php?id=${i}&lang=fr,/fr/about-fr`,
  'with a query at paths of their own': (i) => `/page-${i}.asp?print=1,/news`,
  'in a chain': (i) => `/p${i},/p${i + 1}`,
}

describe.each(Object.entries(FORMS))('ten thousand former addresses %s', (name, row) => {
  let release: Compiled
  let before: Compiled
  beforeAll(async () => {
    before = await releaseOf(PAGES)
    const text = table(10_000, row) + (name === 'in a chain' ? '/p10000,/about\n' : '')
    release = await releaseOf({ ...PAGES, files: { 'redirects.csv': text } })
  }, 60_000)

  it('add at most 128 records, each of at most 64 kB', () => {
    const added = [...release.records].filter(([hash]) => !before.records.has(hash))
    expect(added.length).toBeLessThanOrEqual(128 + 1)
    expect(Math.max(...added.map(([, text]) => Buffer.byteLength(text)))).toBeLessThan(64 * 1024)
  })

  it('cost an existing page no KV read more, also with a query', async () => {
    const clock = new Clock()
    const kv = new FakeKv(clock)
    publish(kv, release)
    const location = kv.location()
    const isolate = new Isolate({ kv: location, clock })
    await isolate.reader.read(async ({ root }) => root, isolate.defer)
    location.reads = []
    const forms = await isolate.reader.read((edition) => edition.queryForms('/nl/about-nl'), isolate.defer)
    await isolate.page('/nl/about-nl')
    expect(forms).toEqual([])
    expect(location.reads).toHaveLength(2)
  })

  it('are found in one shard, or two with a query', () => {
    const { shards } = JSON.parse(release.records.get(release.root) ?? '')
    const sizes = new Map<number, number>()
    for (const path of release.routes.keys())
      sizes.set(shardOf(path, shards.length), (sizes.get(shardOf(path, shards.length)) ?? 0) + 1)
    expect(Math.max(...sizes.values())).toBeLessThan(2 * 256)
  })
})

/** Milliseconds of processor time to read a table. */
function cost(rows: number, row: (i: number) => string): number {
  const files = siteFiles({ ...PAGES, files: { 'redirects.csv': table(rows, row) } })
  const start = process.cpuUsage()
  const { rest } = readContent(files)
  readFormer(buildTree(rest), rest)
  return process.cpuUsage(start).user / 1000
}

it.each([
  ...Object.entries(FORMS),
  ['in one circle', (i: number) => `/p${i},/p${(i + 1) % 40_000}`] as const,
  ['all to pages that do not exist', (i: number) => `/p${i},/abuot-${i}`] as const,
  ['all the same', () => '/p,/about'] as const,
])('the time to check a table grows with its rows only: %s', (_, row) => {
  cost(5_000, row)
  const [small, large] = [cost(10_000, row), cost(40_000, row)]
  // Four times the rows; a quadratic check would take sixteen times as long.
  expect(large).toBeLessThan(10 * small + 100)
})

it('reports ten thousand mistakes at their lines', async () => {
  const { problems } = await compile(
    siteFiles({ files: { 'redirects.csv': table(10_000, (i) => `/p${i},/nope-${i}`) } }),
  )
  expect(problems).toHaveLength(10_000)
  expect(problems.at(-1)).toMatchObject({ line: 10_001, column: 8, code: 'unknown-name' })
})
