import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Compiled } from '../../../src/publish/compile/compile.ts'
import { readHeld } from '../../../src/publish/release/held.ts'
import { Overtaken, readBefore } from '../../../src/publish/release/push.ts'
import { rollback } from '../../../src/publish/release/rollback.ts'
import { LedgerConflict } from '../../../src/publish/store/store.ts'
import { everyOrder, interleave, type Work } from '../../support/interleave.ts'
import { type Around, dyingAt, isPointer, Killed, MemoryStore, type Step } from '../../support/memory-store.ts'
import { randomRuns } from '../../support/random-runs.ts'
import { publish, pushOptions, releaseOf } from '../../support/releases.ts'

let base: Compiled
let earlier: Compiled
let mine: Compiled
let yours: Compiled
let theirs: Compiled

beforeAll(async () => {
  const withText = (body: string) => releaseOf({ pages: { '/about': { nl: { body } } } })
  earlier = await withText('Vroeger.\n')
  base = await withText('Nu.\n')
  mine = await withText('Van mij.\n')
  yours = await withText('Van u.\n')
  theirs = await withText('Van hen.\n')
})

/** Steps whose order matters. Records are named by their content, so the order of their writes does not matter. */
const contended = (step: Step) => isPointer(step) || step.key === 'ledger'

/** Checks after each write of the pointer that KV has every record of the release that it names. */
const guarded =
  (store: MemoryStore, around: Around): Around =>
  async (step, act) => {
    const result = await around(step, act)
    if (step.kind === 'write' && isPointer(step)) {
      const held = await readHeld(store.open().kv, store.pointer?.release ?? '')
      for (const hash of held.records) if (!store.values.has(hash)) throw new Error(`${hash} is missing`)
    }
    return result
  }

async function startingStore(): Promise<MemoryStore> {
  const store = new MemoryStore()
  await publish(store.open(), earlier)
  await publish(store.open(), base)
  return store
}

const pushing =
  (store: MemoryStore, release: Compiled, who: string): Work =>
  (around) =>
    publish(store.open(guarded(store, around)), release, who)

const rollingBack =
  (store: MemoryStore, who: string): Work =>
  async (around) => {
    const connection = store.open(guarded(store, around))
    return rollback(connection, await readBefore(connection), earlier.root, pushOptions(who))
  }

const isLoss = ({ reason }: PromiseRejectedResult) => reason instanceof Overtaken || reason instanceof LedgerConflict

/** Checks what must be true whichever push won. `wanted` are the roots that they wanted to put in force. */
async function expectOneWinner(
  store: MemoryStore,
  outcomes: readonly PromiseSettledResult<unknown>[],
  wanted: readonly string[],
): Promise<void> {
  expect(await store.disagreement()).toBeUndefined()
  expect(wanted).toContain(store.pointer?.release)
  const losses = outcomes.filter((outcome) => outcome.status === 'rejected')
  expect(losses.filter((loss) => !isLoss(loss))).toEqual([])
  expect(losses.length).toBeLessThan(outcomes.length)
  // The push of the release in force succeeded.
  const winner = wanted.indexOf(store.pointer?.release ?? '')
  expect(outcomes[winner]?.status).toBe('fulfilled')
}

describe('two pushes at once', () => {
  it('end with one of the two complete releases in force, in every order of their steps', async () => {
    const winners = new Set<string | undefined>()
    const orders = await everyOrder(async (choose) => {
      const store = await startingStore()
      const works = [pushing(store, mine, 'Me'), pushing(store, yours, 'You')]
      const outcomes = await interleave(works, choose, contended)
      await expectOneWinner(store, outcomes, [mine.root, yours.root])
      winners.add(store.pointer?.release)
    })
    expect(orders).toBeGreaterThan(400)
    expect(winners).toEqual(new Set([mine.root, yours.root]))
  })

  it('do so too if the steps that write records are reordered as well', async () => {
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat()), async (picks) => {
        const store = await startingStore()
        const works = [pushing(store, mine, 'Me'), pushing(store, yours, 'You')]
        const choose = (waiting: readonly number[]) => waiting[picks.next().value % waiting.length] ?? 0
        await expectOneWinner(store, await interleave(works, choose), [mine.root, yours.root])
      }),
      randomRuns(300),
    )
  })

  it('do so too if they are the first releases', async () => {
    await everyOrder(async (choose) => {
      const store = new MemoryStore()
      const works = [pushing(store, mine, 'Me'), pushing(store, yours, 'You')]
      await expectOneWinner(store, await interleave(works, choose, contended), [mine.root, yours.root])
    })
  })

  it('do so too if one completes a push that was killed between ledger and pointer', async () => {
    await everyOrder(async (choose) => {
      const store = await startingStore()
      const ledgerWrite = [...mine.records.keys()].filter((hash) => !base.records.has(hash)).length
      await expect(publish(store.open(dyingAt(ledgerWrite, 'after')), mine)).rejects.toThrow(Killed)
      expect(store.entries.at(-1)?.release).toBe(mine.root)
      const works = [pushing(store, mine, 'Me'), pushing(store, yours, 'You')]
      const outcomes = await interleave(works, choose, contended)
      await expectOneWinner(store, outcomes, [mine.root, yours.root])
    })
  })

  it('of the same content leave that content in force', async () => {
    await everyOrder(async (choose) => {
      const store = await startingStore()
      const works = [pushing(store, mine, 'Me'), pushing(store, mine, 'You')]
      const outcomes = await interleave(works, choose, contended)
      expect(await store.disagreement()).toBeUndefined()
      expect(store.pointer).toEqual({ release: mine.root, previous: base.root, schedule: [] })
      expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0)
    })
  })

  it('that both begin before either moves the pointer end with one winner; the other fails and changes nothing', async () => {
    for (const first of [0, 1]) {
      const store = await startingStore()
      const works = [pushing(store, mine, 'Me'), pushing(store, yours, 'You')]
      let step = 0
      // Both read the release in force, then one completes its push.
      const outcomes = await interleave(
        works,
        (waiting) => (step++ < 4 ? (waiting[step % waiting.length] ?? 0) : waiting.includes(first) ? first : 1 - first),
        contended,
      )
      expect(outcomes[first]?.status).toBe('fulfilled')
      const loser = outcomes[1 - first]
      expect(loser?.status === 'rejected' && isLoss(loser)).toBe(true)
      expect(store.pointer?.release).toBe([mine.root, yours.root][first])
      expect(store.entries).toHaveLength(3)
    }
  })
})

describe('a push and a rollback at once', () => {
  it('end with one of the two complete releases in force, in every order', async () => {
    await everyOrder(async (choose) => {
      const store = await startingStore()
      const works = [pushing(store, mine, 'Me'), rollingBack(store, 'You')]
      const outcomes = await interleave(works, choose, contended)
      await expectOneWinner(store, outcomes, [mine.root, earlier.root])
    })
  })
})

describe('three at once', () => {
  it('end with one in force, and ledger and pointer agree', async () => {
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat()), async (picks) => {
        const store = await startingStore()
        const works = [pushing(store, mine, 'Me'), pushing(store, yours, 'You'), pushing(store, theirs, 'They')]
        const choose = (waiting: readonly number[]) => waiting[picks.next().value % waiting.length] ?? 0
        const outcomes = await interleave(works, choose, contended)
        await expectOneWinner(store, outcomes, [mine.root, yours.root, theirs.root])
      }),
      randomRuns(500),
    )
  })

  it('follow the ledger even if the push that corrects the pointer is slow', async () => {
    const store = await startingStore()
    const [mineHeld, correcting] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const reached = Promise.withResolvers<void>()
    let pointerWrites = 0
    const slow: Around = async (step, act) => {
      if (step.kind === 'write' && isPointer(step)) {
        if (pointerWrites++ === 0) await mineHeld.promise
        else if (pointerWrites === 2) {
          reached.resolve()
          await correcting.promise
        }
      }
      return act()
    }
    const first = publish(store.open(slow), mine, 'Me')
    // `mine` is in the ledger but not yet in the pointer. `yours` follows it and completes.
    await until(() => store.entries.length === 3)
    await publish(store.open(), yours, 'You')
    mineHeld.resolve()
    // `mine` has overwritten the pointer, has read `yours` in the ledger, and is about to correct the pointer.
    await reached.promise
    await publish(store.open(), theirs, 'They')
    correcting.resolve()
    await expect(first).rejects.toThrow(Overtaken)
    expect(await store.disagreement()).toBeUndefined()
    expect(store.pointer?.release).toBe(theirs.root)
  })
})

/** Lets other work run until a condition is true. */
async function until(isSo: () => boolean): Promise<void> {
  for (let i = 0; i < 10_000 && !isSo(); i++) await new Promise((resolve) => setImmediate(resolve))
}
