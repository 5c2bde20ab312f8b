import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ReleaseReader } from '../../src/content/reader/reader.ts'
import { POINTER_KEY } from '../../src/content/schema/pointer.ts'
import { contentHealth } from '../../src/pages/content-health.ts'
import type { Compiled } from '../../src/publish/compile/compile.ts'
import { releaseOf } from '../support/releases.ts'

let release: Compiled
let values: Map<string, string>
let now: number

beforeAll(async () => {
  release = await releaseOf({ pages: Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`/page-${i}`, {}])) })
})
beforeEach(() => {
  now = Date.UTC(2026, 10, 28)
  const pointer = { release: release.root, previous: null, schedule: [] }
  values = new Map([...release.records, [POINTER_KEY, JSON.stringify(pointer)]])
})

/** An isolate whose backup has a copy of everything, as after a long time. */
function isolate() {
  const copies = new Map(values)
  const reader = new ReleaseReader({
    kv: { get: async (key) => values.get(key) ?? null },
    backup: { get: async (key) => copies.get(key), put: async () => undefined },
    report: () => undefined,
    now: () => now,
  })
  return { reader, check: contentHealth(reader, () => now) }
}

/** The problems that checks of an hour report, one each minute. */
async function anHour({ check }: ReturnType<typeof isolate>): Promise<string[]> {
  const found = new Set<string>()
  for (let minute = 0; minute < 60; minute++) {
    for (const problem of (await check()).summary.problems as string[]) found.add(problem)
    now += 60_000
  }
  return [...found]
}

const keyOf = (kind: string) =>
  [...release.records].findLast(([, text]) => text.startsWith(`{"kind":"${kind}"`))?.[0] ?? ''

describe('the health of the content', () => {
  it('is good if KV has every record', async () => {
    expect(await anHour(isolate())).toEqual([])
  })

  it.each(['root', 'shard', 'page', 'file', 'search', 'terms', 'entries'])(
    'reports within an hour that a %s is missing or damaged, although memory and backup have it',
    async (kind) => {
      for (const damaged of [undefined, '{"kind":"none"}']) {
        const one = isolate()
        await one.check()
        if (damaged === undefined) values.delete(keyOf(kind))
        else values.set(keyOf(kind), damaged)
        expect(await anHour(one)).toEqual(['records'])
        values.set(keyOf(kind), release.records.get(keyOf(kind)) ?? '')
        now += 60_000
        expect((await one.check()).ok).toBe(true)
      }
    },
  )

  it('reports at once a page that a reader has missed', async () => {
    values.delete(keyOf('page'))
    const reader = new ReleaseReader({
      kv: { get: async (key) => values.get(key) ?? null },
      backup: { get: async () => undefined, put: async () => undefined },
      report: () => undefined,
      now: () => now,
    })
    await reader
      .read(
        (edition) => edition.page(keyOf('page')),
        () => undefined,
      )
      .catch(() => undefined)
    now += 10_000
    expect((await contentHealth(reader, () => now)()).summary).toEqual({ problems: ['records'] })
  })

  it('reports that the pointer cannot be read', async () => {
    const one = isolate()
    values.set(POINTER_KEY, 'oops')
    expect((await one.check()).summary).toEqual({ problems: ['stale'] })
  })

  it('does not call a record missing while KV fails', async () => {
    const one = isolate()
    await one.check()
    now += 60_000
    values.get = () => {
      throw new Error('KV is down')
    }
    expect((await one.check()).summary).toEqual({ problems: ['stale'] })
  })
})
