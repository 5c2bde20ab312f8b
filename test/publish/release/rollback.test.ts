import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { hashOf } from '../../../src/content/hash.ts'
import { POINTER_KEY } from '../../../src/content/schema/pointer.ts'
import { SCHEMA } from '../../../src/content/schema/root.ts'
import type { Compiled } from '../../../src/publish/compile/compile.ts'
import { readBefore } from '../../../src/publish/release/push.ts'
import { CannotRollBack, rollback } from '../../../src/publish/release/rollback.ts'
import { MemoryStore } from '../../support/memory-store.ts'
import { publish, pushOptions, readerOf, releaseOf, seenBy } from '../../support/releases.ts'

let releases: Compiled[]
let store: MemoryStore

beforeAll(async () => {
  releases = await Promise.all(
    ['Eén.\n', 'Twee.\n', 'Drie.\n'].map((body) => releaseOf({ pages: { '/about': { nl: { body } } } })),
  )
})

beforeEach(async () => {
  store = new MemoryStore()
  for (const release of releases) await publish(store.open(), release)
  store.writes = []
})

const root = (i: number) => releases[i]?.root ?? ''
const back = async (wanted?: string) => rollback(store.open(), await readBefore(store.open()), wanted, pushOptions())
const refusal = (wanted?: string) =>
  back(wanted).then(
    (release) => `rolled back to ${release}`,
    (error: unknown) => (error instanceof CannotRollBack ? error.message : error),
  )

describe('rollback', () => {
  it('puts the previous release in force, with exactly one write to KV', async () => {
    expect(await back()).toBe(root(1))
    expect(store.writes).toEqual(['ledger', POINTER_KEY])
    expect(store.pointer).toEqual({ release: root(1), previous: root(2), schedule: [] })
    expect(await store.disagreement()).toBeUndefined()
  })

  it('shows a reader the pages of that release', async () => {
    const reader = readerOf(store)
    const look = () => seenBy(reader, ['/nl/about-nl'])
    expect(await look()).toContain('Drie.')
    await back()
    expect(await look()).toContain('Twee.')
  })

  it('goes further back if it is done twice, and never returns to the release that was rolled back', async () => {
    await back()
    expect(await back()).toBe(root(0))
    expect(store.entries.map(({ release }) => release)).toEqual([root(0), root(1), root(2), root(1), root(0)])
    expect(store.entries.map(({ rolledBack }) => rolledBack)).toEqual([
      undefined,
      undefined,
      undefined,
      root(2),
      root(1),
    ])
    expect(await refusal()).toBe('there is no release before the present one')
  })

  it('goes back to the release before a push that publishes an earlier content again', async () => {
    await publish(store.open(), releases[0] as Compiled)
    expect(await back()).toBe(root(2))
  })

  it('returns to the newer release by its name', async () => {
    await back()
    expect(await back(root(2))).toBe(root(2))
  })

  it.each([
    ['the whole name', (name: string) => name],
    ['its beginning', (name: string) => name.slice(0, 12)],
    ['its first four characters', (name: string) => name.slice(0, 4)],
  ])('finds an earlier release by %s', async (_, part) => {
    expect(await back(part(root(0)))).toBe(root(0))
    expect(store.pointer).toEqual({ release: root(0), previous: root(2), schedule: [] })
  })

  it('counts a release that is in the ledger twice as one', async () => {
    await back(root(0))
    await back(root(2))
    expect(await back(root(0).slice(0, 12))).toBe(root(0))
  })

  it('can be followed by a push like any release', async () => {
    await back()
    expect(await publish(store.open(), releases[2] as Compiled)).toMatchObject({ outcome: 'published' })
    expect(store.pointer).toEqual({ release: root(2), previous: root(1), schedule: [] })
  })
})

describe('what cannot be rolled back', () => {
  const untouched = () => {
    expect(store.writes).toEqual([])
    expect(store.pointer?.release).toBe(root(2))
  }

  it('is a release that does not exist', async () => {
    expect(await refusal('0000')).toBe('no release is named 0000; "npm run content -- releases" lists them')
    untouched()
  })

  it('is a name of fewer than four characters, or an empty one', async () => {
    for (const wanted of ['', root(0).slice(0, 3)])
      expect(await refusal(wanted)).toBe('name a release with at least four characters')
    untouched()
  })

  it('is the beginning of the names of two releases', async () => {
    const twin = { ...pushOptions(), release: `${root(0).slice(0, 63)}x`, previous: 3 }
    await store.open().ledger.append(twin, 0)
    store.writes = []
    const shared = root(0).slice(0, 63)
    expect(await refusal(shared)).toBe(`${shared} is the beginning of 2 releases; write more of it`)
    untouched()
  })

  it('is the release in force', async () => {
    expect(await refusal(root(2).slice(0, 8))).toBe(`release ${root(2)} is in force already`)
    untouched()
  })

  it('is any release if there was only one, or none', async () => {
    store = new MemoryStore()
    expect(await refusal()).toBe('there is no release before the present one')
    await publish(store.open(), releases[0] as Compiled)
    expect(await refusal()).toBe('there is no release before the present one')
  })

  it('is a push that changed only what is coming: the release before would take more back', async () => {
    const [first, , last] = releases
    if (!first || !last) throw new Error('no release')
    await publish(store.open(), { ...last, schedule: [{ ...first, from: '2099-01-01T00:00:00.000Z' }] })
    expect(await refusal()).toMatch(/^the last push changed only what appears or disappears later: correct publishAt/)
    expect(await refusal(root(1).slice(0, 12))).toBe(`rolled back to ${root(1)}`)
  })

  it('is a release whose root is lost', async () => {
    store.values.delete(root(0))
    expect(await refusal(root(0))).toContain(`KV does not hold the root of release ${root(0)}`)
    untouched()
  })

  it('is a release with a lost shard', async () => {
    const { shards } = JSON.parse(store.values.get(root(0)) ?? '')
    store.values.delete(shards[0])
    expect(await refusal(root(0))).toContain(`KV does not hold the shard ${shards[0]} of release ${root(0)}`)
    untouched()
  })

  it('is a release whose root is damaged', async () => {
    store.values.set(root(0), '{"kind":"ro')
    expect(await refusal(root(0))).toContain('is damaged: its bytes do not match its name')
    untouched()
  })

  it('is a release with a record format that this version does not read, with advice what to do', async () => {
    const text = (store.values.get(root(0)) ?? '').replace(`"schema":${SCHEMA},`, '"schema":99,')
    const name = await hashOf(text)
    store.values.set(name, text)
    await store.open().ledger.append({ ...pushOptions(), release: name, previous: 3 }, 0)
    store.writes = []
    expect(await refusal(name)).toBe(
      `the root of release ${name} cannot be read by this version: a record format that this version does not read. Check its commit out and push it instead`,
    )
    untouched()
  })

  it('does not include a failing KV, whose error is passed on', async () => {
    const failing = store.open(async (step, act) => {
      if (step.key === root(0)) throw new Error('KV is down')
      return act()
    })
    const result = rollback(failing, await readBefore(store.open()), root(0), pushOptions())
    await expect(result).rejects.not.toBeInstanceOf(CannotRollBack)
    await expect(result).rejects.toThrow('KV is down')
  })
})
