import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ReleaseReader } from '../../../src/content/reader/reader.ts'
import type { Compiled } from '../../../src/publish/compile/compile.ts'
import { Overtaken, push, readBefore } from '../../../src/publish/release/push.ts'
import { CannotRollBack, rollback } from '../../../src/publish/release/rollback.ts'
import { LedgerConflict, type ReleaseStore } from '../../../src/publish/store/store.ts'
import { encodePixel } from '../../support/images.ts'
import { compilerOf, inquirySite } from '../../support/inquiry-site.ts'
import { interleave, type Work } from '../../support/interleave.ts'
import { dyingAt, isPointer, Killed, MemoryStore, type Step } from '../../support/memory-store.ts'
import { randomRuns } from '../../support/random-runs.ts'
import { pushOptions } from '../../support/releases.ts'

/** Contents with a public inquiry. Which text is shown says which content is in force. */
const CONTENTS = [
  compilerOf(inquirySite({ text: 'Eerste.', first: '2026-05-01', last: '2026-05-30' })),
  compilerOf(inquirySite({ text: 'Tweede.', first: '2026-05-01', last: '2026-05-30' })),
  compilerOf(inquirySite({ text: 'Derde.', first: '2026-05-10', last: '2026-06-10' })),
]
const APRIL = Date.parse('2026-04-20T12:00:00Z')
const DAY = 86_400_000

/** A store, the clock that all use, and the content that should be in force. */
class World {
  readonly store = new MemoryStore()
  now = APRIL
  /** Index in CONTENTS; undefined before the first release. */
  inForce: number | undefined

  options() {
    return { ...pushOptions(), at: new Date(this.now).toISOString() }
  }

  async push(store: ReleaseStore, content: number): Promise<void> {
    const release = await compiledAt(content, this.now)
    await push(store, release, await readBefore(store, this.now), { ...this.options(), images: encodePixel })
  }

  async rollBack(store: ReleaseStore, wanted?: string): Promise<string> {
    return rollback(store, await readBefore(store, this.now), wanted, this.options())
  }

  /** The root that a reader gets now. */
  async shown(now = this.now): Promise<string | undefined> {
    if (!this.store.pointer) return undefined
    const backup = { get: async () => undefined, put: async () => undefined }
    const reader = new ReleaseReader({ kv: this.store.kv, backup, report: () => undefined, now: () => now })
    return reader.read(
      async ({ release, state }) => (state === 'current' ? release : `${state} ${release}`),
      () => undefined,
    )
  }

  /** Checks that readers see, now and on each later day, what the content in force shows on that day. */
  async check(): Promise<void> {
    if (this.inForce === undefined) return
    for (const later of [0, 5, 15, 25, 35, 60]) {
      const at = this.now + later * DAY
      expect(await this.shown(at), `${later} days later`).toBe((await compiledAt(this.inForce, at)).root)
    }
  }

  /** The content of a root. */
  async contentOf(root: string | undefined): Promise<number | undefined> {
    for (const content of CONTENTS.keys())
      for (let at = APRIL; at <= this.now; at += DAY / 2)
        if ((await compiledAt(content, at)).root === root) return content
    return undefined
  }
}

function compiledAt(content: number, at: number): Promise<Compiled> {
  const compileAt = CONTENTS[content]
  if (!compileAt) throw new Error(`there is no content ${content}`)
  return compileAt(at)
}

const isRefusal = (error: unknown) =>
  error instanceof Overtaken || error instanceof LedgerConflict || error instanceof CannotRollBack

const contended = (step: Step) => isPointer(step) || step.key === 'ledger'

/** One event of a history. */
type Act = (world: World) => Promise<void>

const content = fc.nat({ max: CONTENTS.length - 1 })

const passes = fc.integer({ min: 1, max: 12 }).map(
  (days): Act =>
    async (world) => {
      world.now += days * DAY
    },
)

const pushes = content.map(
  (wanted): Act =>
    async (world) => {
      await world.push(world.store.open(), wanted)
      world.inForce = wanted
    },
)

const rollsBack = fc.constant<Act>(async (world) => {
  const before = await world.shown()
  try {
    const release = await world.rollBack(world.store.open())
    world.inForce = await world.contentOf(release)
    // A rollback without a name always changes what readers see.
    expect(await world.shown()).not.toBe(before)
  } catch (error) {
    if (!isRefusal(error)) throw error
  }
})

/** A rollback to any earlier entry of the ledger. */
const rollsBackTo = fc.nat().map(
  (pick): Act =>
    async (world) => {
      const { entries } = world.store
      const entry = entries[pick % Math.max(entries.length, 1)]
      if (!entry) return
      try {
        world.inForce = await world.contentOf(await world.rollBack(world.store.open(), entry.release))
      } catch (error) {
        if (!isRefusal(error)) throw error
      }
    },
)

/** A push or rollback that is killed at one of its writes. It leaves the content before, or the one that it wanted. */
const isKilled = fc
  .record({ wanted: fc.option(content), write: fc.nat({ max: 30 }), when: fc.constantFrom('before', 'after') })
  .map(
    ({ wanted, write, when }): Act =>
      async (world) => {
        const before = world.inForce
        const dying = world.store.open(dyingAt(write, when))
        try {
          if (wanted === null) await world.rollBack(dying)
          else await world.push(dying, wanted)
        } catch (error) {
          if (!(error instanceof Killed) && !isRefusal(error)) throw error
        }
        world.inForce = await world.contentOf(world.store.pointer?.release)
        if (wanted !== null) expect([before, wanted]).toContain(world.inForce)
      },
  )

/** Two editors at once: the newest entry of the ledger decides. */
const twoAtOnce = fc
  .record({ mine: fc.option(content), yours: fc.option(content), picks: fc.infiniteStream(fc.nat()) })
  .map(
    ({ mine, yours, picks }): Act =>
      async (world) => {
        const work =
          (wanted: number | null): Work =>
          async (around) => {
            const store = world.store.open(around)
            return wanted === null ? world.rollBack(store) : world.push(store, wanted)
          }
        const choose = (waiting: readonly number[]) => waiting[picks.next().value % waiting.length] ?? 0
        const outcomes = await interleave([work(mine), work(yours)], choose, contended)
        for (const outcome of outcomes)
          if (outcome.status === 'rejected' && !isRefusal(outcome.reason)) throw outcome.reason
        const head = world.store.entries.at(-1)
        world.inForce = await world.contentOf(head?.release)
        expect(world.store.pointer).toEqual(head?.pointer)
      },
  )

const act = fc.oneof(
  { weight: 3, arbitrary: passes },
  { weight: 3, arbitrary: pushes },
  { weight: 2, arbitrary: rollsBack },
  { weight: 1, arbitrary: rollsBackTo },
  { weight: 2, arbitrary: isKilled },
  { weight: 1, arbitrary: twoAtOnce },
)

describe('any history of pushes and rollbacks, by two editors, with interruptions', () => {
  it('shows at each hour what the release in force would show at that hour', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 2, maxLength: 12 }), async (acts) => {
        const world = new World()
        for (const one of acts) {
          await one(world)
          await world.check()
        }
      }),
      randomRuns(150),
    )
  })
})

describe('a rollback', () => {
  const world = async (...pushed: [content: number, day: string][]) => {
    const made = new World()
    for (const [wanted, day] of pushed) {
      made.now = Date.parse(day)
      await made.push(made.store.open(), wanted)
    }
    return made
  }
  const rootAt = async (index: number, day: string) => (await compiledAt(index, Date.parse(day))).root

  it('closes an inquiry that the release in force before it would have closed', async () => {
    const one = await world([0, '2026-05-02'], [1, '2026-05-03'])
    await one.rollBack(one.store.open())
    expect(one.store.pointer?.schedule).toHaveLength(2)
    for (const day of ['2026-05-04', '2026-05-30', '2026-06-15', '2027-01-01'])
      expect(await one.shown(Date.parse(day))).toBe(await rootAt(0, day))
  })

  it('shows a closed inquiry as closed if the release was pushed before it opened', async () => {
    const one = await world([0, '2026-04-20'], [1, '2026-06-05'])
    await one.rollBack(one.store.open())
    expect(await one.shown()).toBe(await rootAt(0, '2026-06-05'))
  })

  it('names as previous what readers saw, not the root that the schedule had replaced', async () => {
    const one = await world([0, '2026-04-20'], [1, '2026-05-12'])
    expect(one.store.pointer?.previous).toBe(await rootAt(0, '2026-05-12'))
  })

  it('finds the schedule of a release in the pointer if the ledger does not have it', async () => {
    const one = await world([0, '2026-05-02'])
    const [entry] = one.store.entries
    if (entry) entry.pointer = undefined
    one.now = Date.parse('2026-05-03')
    await one.push(one.store.open(), 1)
    await one.rollBack(one.store.open())
    expect(await one.shown(Date.parse('2026-06-15'))).toBe(await rootAt(0, '2026-06-15'))
  })

  it('works without a schedule if nothing knows it any more, and says so', async () => {
    const one = await world([0, '2026-05-02'], [1, '2026-05-03'])
    for (const entry of one.store.entries) Object.assign(entry, { pointer: undefined, replaced: undefined })
    let told = 0
    const options = { ...one.options(), withoutSchedule: () => void told++ }
    await rollback(one.store.open(), await readBefore(one.store.open(), one.now), undefined, options)
    expect([told, one.store.pointer?.schedule]).toEqual([1, []])
  })

  it('finds a release by the name of a root of its schedule, which status shows', async () => {
    const one = await world([0, '2026-04-20'], [1, '2026-05-12'])
    const scheduled = await rootAt(0, '2026-05-12')
    expect(await one.rollBack(one.store.open(), scheduled.slice(0, 12))).toBe(await rootAt(0, '2026-04-20'))
    expect(await one.shown()).toBe(scheduled)
  })

  it('is refused if KV lost a root that the schedule needs later, and not if only a past one is lost', async () => {
    const one = await world([0, '2026-04-20'], [1, '2026-05-12'])
    const [opens, lastDay] = one.store.entries[0]?.pointer?.schedule ?? []
    one.store.values.delete(lastDay?.root ?? '')
    await expect(one.rollBack(one.store.open())).rejects.toThrow(
      `KV does not hold the root of release ${lastDay?.root}`,
    )
    one.now = Date.parse('2026-06-15')
    one.store.values.delete(opens?.root ?? '')
    expect(await one.rollBack(one.store.open())).toBe(await rootAt(0, '2026-04-20'))
  })
})

describe('a push that is overtaken', () => {
  it('leaves the pointer of the other push as it was, with its schedule', async () => {
    const world = new World()
    await world.push(world.store.open(), 0)
    const [reached, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const slow = world.store.open(async (step, act) => {
      if (step.kind === 'write' && isPointer(step)) {
        reached.resolve()
        await go.promise
      }
      return act()
    })
    const overtaken = world.push(slow, 1)
    await reached.promise
    await world.push(world.store.open(), 2)
    const [pointer, entries] = [world.store.pointer, structuredClone(world.store.entries)]
    expect(pointer?.schedule).not.toEqual([])
    go.resolve()
    await expect(overtaken).rejects.toThrow(Overtaken)
    expect(world.store.pointer).toEqual(pointer)
    expect(world.store.entries).toEqual(entries)
  })
})
