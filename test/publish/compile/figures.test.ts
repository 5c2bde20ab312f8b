import { expect, test } from 'vitest'
import type { FactsOf } from '../../../src/content/schema/facts.ts'
import { MUNICIPALITY_CODES } from '../../../src/domain/municipalities.ts'
import { compile } from '../../../src/publish/compile/compile.ts'
import { siteFiles } from '../../support/site.ts'

const three = (text: string) => `{ nl: ${text} nl, fr: ${text} fr, en: ${text} en }`
const FACTS = `kind: figures
table: figures.csv
place: { title: { nl: "{name} in cijfers", fr: "{name} en chiffres", en: "{name} in figures" }, summary: ${three('All of it')} }
measures:
  - { id: people, name: ${three('People')}, places: true, source: { name: ${three('Office')}, url: "https://example.brussels/people", on: 2026-09-05 } }
  - { id: area, name: ${three('Area')}, decimals: 2, source: { name: ${three('Office')} } }
  - { id: density, name: ${three('Density')}, per: { of: people, to: area }, source: { name: ${three('Office')} } }
`
const TABLE = [
  ['measure', 'date', ...MUNICIPALITY_CODES],
  ['people', '2026-01-01', ...MUNICIPALITY_CODES.map((_, i) => 100 + i)],
  ['people', '2025-01-01', ...MUNICIPALITY_CODES.map(() => 90)],
  ['area', '2025', ...MUNICIPALITY_CODES.map(() => 1.25)],
]
  .map((row) => row.join(','))
  .join('\n')

const site = (facts = FACTS, table = TABLE, more: Record<string, string> = {}) =>
  siteFiles({
    pages: { '/figures': {} },
    files: { 'figures/facts.yaml': facts, 'figures/figures.csv': table, ...more },
  })

async function compiled(...given: Parameters<typeof site>) {
  const { release, problems } = await compile(site(...given))
  const errors = problems.filter(({ severity }) => severity === 'error')
  const factsAt = (path: string) => {
    const facts = release?.pages.find((page) => page.path === path)?.facts
    return facts?.kind === 'figures' ? facts : undefined
  }
  const fileAt = (path: string) => {
    const route = release?.routes.get(path)
    const record = route && 'file' in route ? release?.records.get(route.file) : undefined
    return record === undefined ? undefined : (JSON.parse(record) as { body: string }).body
  }
  return { errors, factsAt, fileAt, release }
}

const latest = (facts: FactsOf<'figures'> | undefined) =>
  facts?.measures.map(({ id, series }) => [id, series.at(-1)?.date, series.at(-1)?.value])

test('the Region has the sums of its municipalities, and ratios of sums', async () => {
  const { factsAt, errors } = await compiled()
  expect(errors).toEqual([])
  const region = factsAt('/nl/figures-nl')
  expect(latest(region)).toEqual([
    ['people', '2026-01-01', 2071],
    ['area', '2025', 23.75],
    ['density', '2026-01-01', 87],
  ])
  expect(region?.measures[0]?.drawing).toMatch(/^<svg class="chart-drawing"/)
  expect(region?.measures[0]?.places?.values.map(({ code, value }) => [code, value])[0]).toEqual(['1210', 118])
  expect(region?.measures[1]?.drawing).toBeUndefined()
})

test('each municipality has a page with its own figures, in each language', async () => {
  const { factsAt, release } = await compiled()
  expect(latest(factsAt('/nl/figures-nl/anderlecht'))).toEqual([
    ['people', '2026-01-01', 105],
    ['area', '2025', 1.25],
    ['density', '2026-01-01', 84],
  ])
  expect(factsAt('/fr/figures-fr/ixelles')?.measures[0]?.places).toBeUndefined()
  expect(factsAt('/fr/figures-fr/ixelles')?.region?.path).toBe('/fr/figures-fr')
  expect(release?.pages.find(({ path }) => path === '/en/figures-en/1050')?.title).toBe('Elsene / Ixelles in figures')
})

test('a new year is one line in one table: pages, charts and downloads follow', async () => {
  const year = ['people', '2027-01-01', ...MUNICIPALITY_CODES.map(() => 200)].join(',')
  const chart = '::: chart /figures/people.csv People\nText.\n\n| Date | People |\n|---|--:|\n:::\n'
  const files = site(FACTS, `${TABLE}\n${year}\n`)
  const text = (locale: string) =>
    `---\ntitle: About\nslug: about-${locale}\nsummary: S\norder: 1\nupdated: 2026-01-02\n---\n${chart}`
  const { release, problems } = await compile(
    new Map([...files, ...['nl', 'fr', 'en'].map((one): [string, string] => [`about/${one}.md`, text(one)])]),
  )
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(release?.pages.find(({ path }) => path === '/nl/about-nl')?.html).toContain(
    '<th scope="row">1\u00A0januari 2027</th><td class="align-right">3.800</td>',
  )
})

test('each page has a table to download, with the date and source of each figure', async () => {
  const { fileAt, factsAt } = await compiled()
  const { file } = factsAt('/en/figures-en/1070') ?? {}
  expect(file?.href).toBe('/files/figures/1070.csv')
  expect(fileAt('/files/figures/1070.csv')).toBe(
    [
      'measure,date,value,source',
      'people,2025-01-01,90,https://example.brussels/people',
      'people,2026-01-01,105,https://example.brussels/people',
      'area,2025,1.25,Office en',
      'density,2026-01-01,84,Office en',
      '',
    ].join('\n'),
  )
  expect(file?.size).toBe(fileAt('/files/figures/1070.csv')?.length)
  expect(fileAt('/files/figures/people.csv')).toBe('date,people\n2025-01-01,1710\n2026-01-01,2071\n')
  expect(factsAt('/nl/figures-nl')?.file.href).toBe('/files/figures/figures.csv')
})

test('the Region has no figure for a date at which one municipality has none', async () => {
  const { factsAt } = await compiled(FACTS, TABLE.replace(/,118$/m, ','))
  expect(factsAt('/nl/figures-nl')?.measures[0]?.series).toEqual([{ date: '2025-01-01', value: 1710 }])
  // Without the figure of 2026 the municipalities would be compared at different dates.
  expect(factsAt('/nl/figures-nl')?.measures[0]?.places).toBeUndefined()
})

test.each([
  [
    'a measure that another one needs and that does not exist',
    FACTS.replace('of: people', 'of: peoples'),
    'unknown-name',
    7,
  ],
  ['a calculated measure of a calculated one', FACTS.replace('to: area', 'to: density'), 'unknown-name', 7],
  ['a measure twice', FACTS.replace('id: area', 'id: people'), 'second-measure', 6],
  ['a table that does not exist', FACTS.replace('table: figures.csv', 'table: figure.csv'), 'missing-file', 2],
])('%s is an error at its line', async (_, facts, code, line) => {
  const { problems } = await compile(site(facts))
  expect(problems).toContainEqual(
    expect.objectContaining({ file: 'content/figures/facts.yaml', code, line, severity: 'error' }),
  )
})

test('a mistake in the table is an error at its line and column', async () => {
  const { problems } = await compile(site(FACTS, TABLE.replace(',100,', ',1.000,')))
  expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([
    { file: 'content/figures/figures.csv', line: 2, column: 19, code: 'figures-number', instead: 'write 1000' },
  ])
})
