import { describe, expect, it } from 'vitest'
import { type Compiled, compile } from '../../../src/publish/compile/compile.ts'
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
