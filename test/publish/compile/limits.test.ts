import { describe, expect, it } from 'vitest'
import { MAX_PATH, readPath } from '../../../src/content/paths.ts'
import { compile } from '../../../src/publish/compile/compile.ts'
import { type SiteDraft, siteFiles } from '../../support/site.ts'

const told = async (draft: SiteDraft) =>
  (await compile(siteFiles(draft))).problems.map(
    ({ file, line, severity, code, found }) => `${file}:${line} ${severity} ${code}: ${found}`,
  )

/** Pages one below the other, with slugs of 100 letters in Dutch. */
const deep = (levels: number) =>
  Object.fromEntries(
    Array.from({ length: levels }, (_, i) => [
      `/about${'/a'.repeat(i + 1)}`,
      { nl: { slug: 'x'.repeat(100) }, fr: { slug: 'y' }, en: { slug: 'z' } },
    ]),
  )

describe('the address of a page', () => {
  it('has a slug of at most 100 characters', async () => {
    expect(await told({ pages: { '/a': { nl: { slug: 'x'.repeat(100) } } } })).toEqual([])
    expect(await told({ pages: { '/a': { nl: { slug: 'x'.repeat(1_100) } } } })).toEqual([
      expect.stringMatching(/^content\/a\/nl\.md:3 error wrong-value: slug: x+…$/),
    ])
  })

  it('that the Worker would refuse is reported once, at the highest page', async () => {
    const problems = await told({ pages: deep(12) })
    expect(problems).toEqual([expect.stringMatching(/^content\/about(?:\/a){10}\/nl\.md:3 error long-address/)])
  })

  it('is answered if it is not reported, also with the prefix and the file that make it longest', async () => {
    const { release, problems } = await compile(siteFiles({ pages: deep(9) }))
    expect(problems).toEqual([])
    const longest = Math.max(...[...(release?.routes.keys() ?? [])].map((path) => path.length))
    expect(longest).toBeGreaterThan(900)
    expect(longest).toBeLessThanOrEqual(MAX_PATH)
    for (const path of release?.routes.keys() ?? []) expect(readPath(`/language${path}`).kind).toBe('path')
  })
})

describe('a record', () => {
  it('that KV cannot keep is an error with the name of its file', async () => {
    const table = `date,value\n${'é'.repeat(12_000_000)}\n`
    expect(await told({ files: { 'about/large.csv': table } })).toEqual([
      'content/about/large.csv:1 error too-large: 24.0 MB at /files/about/large.csv',
    ])
  })

  it('of 23 MB is kept', async () => {
    expect(await told({ files: { 'about/large.csv': `date,value,note\n2020,1,${'x'.repeat(22_900_000)}\n` } })).toEqual(
      [],
    )
  })
})
