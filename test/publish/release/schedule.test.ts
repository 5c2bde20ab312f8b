import { beforeAll, describe, expect, it } from 'vitest'
import { ReleaseReader } from '../../../src/content/reader/reader.ts'
import { type Compiled, compile } from '../../../src/publish/compile/compile.ts'
import { readBefore } from '../../../src/publish/release/push.ts'
import { KINDS_SITE } from '../../support/kinds-site.ts'
import { MemoryStore } from '../../support/memory-store.ts'
import { publish } from '../../support/releases.ts'
import { siteFiles } from '../../support/site.ts'

/** An inquiry from 1 to 30 May 2026, pushed in April. */
let release: Compiled
let store: MemoryStore

beforeAll(async () => {
  const { release: compiled } = await compile(siteFiles(KINDS_SITE), { at: Date.parse('2026-04-01') })
  if (!compiled) throw new Error('the site has errors')
  release = compiled
  store = new MemoryStore()
  await publish(store.open(), release)
})

/** What a reader sees at an instant, and until when caches may keep it. */
async function seenAt(instant: string) {
  const reader = new ReleaseReader({
    kv: { get: async (key) => store.values.get(key) ?? null },
    backup: { get: async () => undefined, put: async () => undefined },
    report: (event, fields) => {
      throw new Error(`${event} ${JSON.stringify(fields)}`)
    },
    now: () => Date.parse(instant),
  })
  return reader.read(
    async (edition) => {
      const route = await edition.lookup('/nl/inquiries-nl/west-nl')
      const facts = route && 'page' in route ? (await edition.page(route.page)).facts : undefined
      return { state: facts?.kind === 'inquiry' ? facts.state : undefined, changesAt: edition.changesAt }
    },
    () => undefined,
  )
}

describe('a push with an inquiry that begins and ends later', () => {
  it('writes the records of its schedule moments, and names their roots in the pointer', () => {
    expect(store.pointer?.schedule).toEqual(release.schedule.map(({ from, root }) => ({ from, root })))
    for (const { records } of release.schedule)
      for (const hash of records.keys()) expect(store.values.has(hash)).toBe(true)
  })

  it.each([
    ['2026-04-30T21:59:59Z', 'announced', '2026-04-30T22:00:00Z'],
    ['2026-04-30T22:00:00Z', 'open', '2026-05-10T18:00:00Z'],
    ['2026-05-29T21:59:59Z', 'open', '2026-05-29T22:00:00Z'],
    ['2026-05-30T21:59:59Z', 'open', '2026-05-30T22:00:00Z'],
    ['2026-05-30T22:00:00Z', 'closed', undefined],
  ])('shows at %s an inquiry that is %s, and limits caching to the next change', async (instant, state, next) => {
    expect(await seenAt(instant)).toEqual({ state, changesAt: next === undefined ? undefined : Date.parse(next) })
  })

  it('takes the scheduled root as the release in force for the next push', async () => {
    const opened = release.schedule[0]
    const before = await readBefore(store.open(), Date.parse('2026-05-05'))
    expect(before.inForce).toBe(opened?.root)
    expect(before.held?.records.has(opened?.root ?? '')).toBe(true)
    expect((await readBefore(store.open(), Date.parse('2026-04-02'))).inForce).toBe(release.root)
  })
})
