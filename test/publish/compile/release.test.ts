import { describe, expect, it, vi } from 'vitest'
import { shardRecord } from '../../../src/content/schema/routes.ts'
import { type Compiled, compile } from '../../../src/publish/compile/compile.ts'
import { Memory } from '../../../src/publish/compile/memory.ts'
import { bigSite, FROM } from '../../support/big-site.ts'

async function compiled(pages: number, at = FROM): Promise<Compiled> {
  const { release, problems } = await compile(await bigSite({ pages, events: 3, bytes: 600 }), { at })
  if (!release) throw new Error(JSON.stringify(problems, null, 2))
  return release
}

describe('the records of a later moment', () => {
  it('are as many in a large site as in a small one, apart from shards', async () => {
    const [small, large] = [await compiled(10), await compiled(60)]
    const counts = ({ schedule }: Compiled) =>
      schedule.map(({ records }) => [...records.values()].filter((text) => !text.startsWith('{"kind":"shard"')).length)
    expect(counts(large)).toEqual(counts(small))
    expect(Math.max(...counts(large))).toBeLessThan(20)
  })

  it('have the root that compiling the whole site at that moment gives', async () => {
    const { schedule } = await compiled(10)
    expect(schedule).toHaveLength(3)
    for (const { from, root } of schedule) expect((await compiled(10, Date.parse(from))).root).toBe(root)
  })
})

it('makes the shards of a later moment that differ, and no others', async () => {
  const parsed = vi.spyOn(shardRecord, 'parse')
  try {
    const { records, schedule } = await compiled(120)
    const isShard = (text: string) => text.startsWith('{"kind":"shard"')
    const count = (texts: Iterable<string>) => [...texts].filter(isShard).length
    const ofMoments = schedule.reduce((sum, moment) => sum + count(moment.records.values()), 0)
    expect(ofMoments).toBeLessThan(schedule.length * count(records.values()))
    expect(parsed.mock.calls.length).toBe(count(records.values()) + ofMoments)
  } finally {
    parsed.mockRestore()
  }
})

describe('a changed paragraph among 3,000 files', () => {
  it('makes at most 12 new records, besides those of the search', async () => {
    const [files, memory] = [await bigSite({ pages: 1_000, events: 3, bytes: 150 }), new Memory()]
    const before = await compile(files, { at: FROM, memory })
    const page = 'section-0/folder-1/page-21/nl.md'
    const next = new Map(files).set(page, `${files.get(page)}\nEen nieuwe zin over het plan.\n`)
    const after = await compile(next, { at: FROM, memory })
    const fresh = [...(after.release?.records ?? [])].filter(([hash]) => !before.release?.records.has(hash))
    const kinds = fresh.map(([, text]) => JSON.parse(text).kind)
    expect(kinds.filter((kind) => !['terms', 'entries', 'search'].includes(kind)).sort()).toEqual([
      'page',
      'root',
      'shard',
    ])
    // At each moment of the schedule the root is another, and this shard if the moment changes it too.
    const later = after.release?.schedule.map(({ records }, i) => {
      const known = before.release?.schedule[i]?.records
      return [...records.keys()].filter((hash) => !known?.has(hash)).length
    })
    expect(later).toHaveLength(3)
    expect(Math.max(...(later ?? []))).toBeLessThanOrEqual(2)
  }, 400_000)
})
