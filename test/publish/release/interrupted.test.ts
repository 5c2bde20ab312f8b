import { beforeAll, describe, expect, it } from 'vitest'
import type { Compiled } from '../../../src/publish/compile/compile.ts'
import { NotConfirmed, readBefore } from '../../../src/publish/release/push.ts'
import { rollback } from '../../../src/publish/release/rollback.ts'
import { LedgerConflict } from '../../../src/publish/store/store.ts'
import { type Around, dyingAt, isPointer, isWrite, Killed, MemoryStore } from '../../support/memory-store.ts'
import { namesOf, publish, pushOptions, readerOf, releaseOf, seenBy } from '../../support/releases.ts'

let old: Compiled
let next: Compiled
let third: Compiled

beforeAll(async () => {
  old = await releaseOf({ pages: { '/news': {} } })
  next = await releaseOf({
    pages: { '/about': { nl: { title: 'Anders' }, fr: { slug: 'propos' } }, '/news': {}, '/plans': {} },
    files: { 'history.yaml': 'former:\n  - path: /fr/about-fr\n    page: /about\n' },
  })
  third = await releaseOf({ pages: { '/news': {}, '/third': {} } })
})

const paths = () => new Set([...old.routes.keys(), ...next.routes.keys()])

/** What a reader sees of a release that was pushed without interruption. */
async function whole(release: Compiled): Promise<string> {
  const store = new MemoryStore()
  await publish(store.open(), release)
  return seenBy(readerOf(store), paths())
}

/** Calls `look` before the first step and after every one. */
const watched = (around: Around, look: () => Promise<void>): Around => {
  let begun = false
  return async (step, act) => {
    if (!begun) await look()
    begun = true
    const result = await around(step, act)
    await look()
    return result
  }
}

describe('a push killed at any point', () => {
  it('shows readers the complete old or the complete new release at every moment, and a second push completes it', async () => {
    const [wholeOld, wholeNew] = [await whole(old), await whole(next)]
    expect(wholeOld).not.toBe(wholeNew)
    const writes = ledgerWrite() + 2
    expect(writes).toBeGreaterThan(8)
    // What a new reader sees depends only on what the store holds, so it is computed once for each such state.
    const seenByNew = new Map<string, Promise<string>>()
    const seenByANewReaderOf = (store: MemoryStore) => {
      const state = JSON.stringify([store.pointer, ...[...store.values.keys()].sort()])
      const seen = seenByNew.get(state) ?? seenBy(readerOf(store), paths())
      seenByNew.set(state, seen)
      return seen
    }

    for (let n = 0; n < writes; n++) {
      for (const when of ['before', 'after'] as const) {
        const store = new MemoryStore()
        await publish(store.open(), old)
        const [residentReader, moments] = [readerOf(store), new Set<string>()]
        const look = async () => {
          // A reader that exists all the time, and a new one.
          for (const seen of [await seenBy(residentReader, paths()), await seenByANewReaderOf(store)]) {
            moments.add(seen === wholeOld ? 'old' : seen === wholeNew ? 'new' : 'a mixture')
          }
        }
        const killed = publish(store.open(watched(dyingAt(n, when), look)), next)
        await expect(killed, `killed ${when} write ${n}`).rejects.toThrow(Killed)
        await look()
        const pointerWasWritten = n === writes - 1 && when === 'after'
        expect([...moments], `killed ${when} write ${n}`).toEqual(pointerWasWritten ? ['old', 'new'] : ['old'])

        const report = await publish(store.open(watched(async (_, act) => act(), look)), next)
        expect(report.outcome).toBe(pointerWasWritten ? 'unchanged' : 'published')
        await look()
        expect(await seenBy(residentReader, paths())).toBe(wholeNew)
        expect(moments).not.toContain('a mixture')
        expect(await store.disagreement()).toBeUndefined()
        expect(store.pointer).toEqual({ release: next.root, previous: old.root, schedule: [] })
        expect(store.entries.map(({ release }) => release)).toEqual([old.root, next.root])
      }
    }
  }, 120_000)

  it('leaves no release in force if it was the first push, and a second push completes it', async () => {
    for (let n = 0; n < namesOf(old).length + 2; n++) {
      const store = new MemoryStore()
      await expect(publish(store.open(dyingAt(n, 'before')), old)).rejects.toThrow(Killed)
      expect(store.pointer).toBeUndefined()
      await publish(store.open(), old)
      expect(await store.disagreement()).toBeUndefined()
      expect(store.entries).toHaveLength(1)
    }
  })

  it('can be followed by another release if the content has changed since', async () => {
    const writes = [...next.records.keys()].filter((hash) => !old.records.has(hash)).length + 2
    for (let n = 0; n < writes; n++) {
      for (const when of ['before', 'after'] as const) {
        const store = new MemoryStore()
        await publish(store.open(), old)
        await expect(publish(store.open(dyingAt(n, when)), next)).rejects.toThrow(Killed)
        expect(await publish(store.open(), third)).toMatchObject({ outcome: 'published' })
        expect(store.pointer?.release).toBe(third.root)
        expect(await store.disagreement()).toBeUndefined()
      }
    }
  })

  it('is undone by a push of the release in force, after which ledger and pointer agree', async () => {
    const store = new MemoryStore()
    await publish(store.open(), old)
    await expect(publish(store.open(dyingAt(ledgerWrite(), 'after')), next)).rejects.toThrow(Killed)
    expect(await store.disagreement()).toContain(`the ledger ${next.root}`)
    store.writes = []
    await publish(store.open(), old)
    expect(await store.disagreement()).toBeUndefined()
    expect(store.pointer).toEqual({ release: old.root, previous: null, schedule: [] })
    // Only the ledger and the pointer.
    expect(store.writes).toHaveLength(2)
    store.writes = []
    expect(await publish(store.open(), old)).toMatchObject({ outcome: 'unchanged' })
    expect(store.writes).toEqual([])
  })

  it('is completed by a rollback to its release too', async () => {
    const store = new MemoryStore()
    await publish(store.open(), old)
    await expect(publish(store.open(dyingAt(ledgerWrite(), 'after')), next)).rejects.toThrow(Killed)
    await rollback(store.open(), await readBefore(store.open()), next.root, pushOptions())
    expect(store.pointer?.release).toBe(next.root)
    expect(await store.disagreement()).toBeUndefined()
  })
})

describe('a rollback killed at any point', () => {
  it.each([
    ['before', 0],
    ['after', 0],
    ['before', 1],
    ['after', 1],
  ] as const)('%s write %i leaves one complete release in force, and can be run again', async (when, n) => {
    const store = new MemoryStore()
    await publish(store.open(), old)
    await publish(store.open(), next)
    const dying = store.open(dyingAt(n, when))
    await expect(rollback(dying, await readBefore(dying), old.root, pushOptions())).rejects.toThrow(Killed)
    const done = when === 'after' && n === 1
    expect(await seenBy(readerOf(store), paths())).toBe(await whole(done ? old : next))
    if (!done) await rollback(store.open(), await readBefore(store.open()), old.root, pushOptions())
    expect(store.pointer).toEqual({ release: old.root, previous: next.root, schedule: [] })
    expect(await store.disagreement()).toBeUndefined()
  })
})

describe('a store that throws', () => {
  it('passes its error to the caller at any step, and a second push completes the release', async () => {
    const steps: string[] = []
    const count = new MemoryStore()
    await publish(count.open(), old)
    await publish(
      count.open(async (step, act) => {
        steps.push(step.kind)
        return act()
      }),
      next,
    )
    for (const n of steps.keys()) {
      const store = new MemoryStore()
      await publish(store.open(), old)
      let step = 0
      const failing: Around = async (_, act) => {
        if (step++ === n) throw new Error('the network is down')
        return act()
      }
      await expect(publish(store.open(failing), next), `step ${n}, ${steps[n]}`).rejects.toThrow('the network is down')
      await publish(store.open(), next)
      expect(store.pointer?.release).toBe(next.root)
      expect(await store.disagreement()).toBeUndefined()
    }
  })
})

describe('a write that is done, but whose answer is lost', () => {
  it.each(['append', 'write'] as const)('counts as done if the store holds it: %s', async (kind) => {
    const store = new MemoryStore()
    await publish(store.open(), old)
    const losing: Around = async (step, act) => {
      const result = act()
      if (step.kind === kind && (kind === 'append' || isPointer(step))) throw new Error('the answer was lost')
      return result
    }
    expect(await publish(store.open(losing), next)).toMatchObject({ outcome: 'published' })
    expect(store.pointer?.release).toBe(next.root)
    expect(store.entries).toHaveLength(2)
    expect(await store.disagreement()).toBeUndefined()
  })

  it('is not taken for the write of another editor who published the same content', async () => {
    const store = new MemoryStore()
    await publish(store.open(), old)
    const other: Around = async (step, act) => {
      if (step.kind === 'append') await publish(store.open(), next, 'Another editor')
      return act()
    }
    await expect(publish(store.open(other), next)).rejects.toThrow(LedgerConflict)
  })

  it('is said to be in force if only the ledger cannot be read any more', async () => {
    const store = new MemoryStore()
    await publish(store.open(), old)
    let isWritten = false
    const failing: Around = async (step, act) => {
      if (isWritten) throw new Error('the network is down')
      isWritten = isPointer(step) && step.kind === 'write'
      return act()
    }
    const push = publish(store.open(failing), next)
    await expect(push).rejects.toThrow(NotConfirmed)
    await expect(push).rejects.toThrow(/is in force, but .* the network is down/)
    expect(store.pointer?.release).toBe(next.root)
  })
})

/** Index of the ledger's write in the push of `next` after `old`. */
function ledgerWrite(): number {
  const there = new Set(namesOf(old))
  return namesOf(next).filter((name) => !there.has(name)).length
}

it('computes the index of the ledger’s write as the store counts writes', async () => {
  const store = new MemoryStore()
  await publish(store.open(), old)
  const kinds: string[] = []
  await publish(
    store.open(async (step, act) => {
      if (isWrite(step)) kinds.push(step.kind)
      return act()
    }),
    next,
  )
  expect(kinds[ledgerWrite()]).toBe('append')
  expect(kinds).toHaveLength(ledgerWrite() + 2)
})
