import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { POINTER_KEY } from '../../../src/content/schema/pointer.ts'
import type { Compiled } from '../../../src/publish/compile/compile.ts'
import { digestOf } from '../../../src/publish/media/parts.ts'
import { CannotPrune } from '../../../src/publish/release/kept.ts'
import { neededBy } from '../../../src/publish/release/needed.ts'
import { planPrune, prune } from '../../../src/publish/release/prune.ts'
import { Overtaken, push, readBefore } from '../../../src/publish/release/push.ts'
import { CannotRollBack, rollback } from '../../../src/publish/release/rollback.ts'
import { LedgerConflict, type LedgerEntry, type ReleaseStore } from '../../../src/publish/store/store.ts'
import { encodePixel } from '../../support/images.ts'
import { compilerOf } from '../../support/inquiry-site.ts'
import { interleave, type Work } from '../../support/interleave.ts'
import { dyingAt, Killed, MemoryStore } from '../../support/memory-store.ts'
import { namesOf, pushOptions } from '../../support/releases.ts'
import type { SiteDraft } from '../../support/site.ts'

const DAY = 86_400_000
const BEGINNING = Date.parse('2026-01-10T12:00:00Z')

const three = (text: string) => ({ nl: { body: text }, fr: { body: text }, en: { body: text } })

/** A page with a photograph, a drawing and a document of two records, and a letter, of which all records differ by word. */
function withMedia(word: string): Required<SiteDraft> {
  const picture = {
    kind: 'picture',
    findings: [],
    digest: digestOf(`${word}.jpg`),
    width: 800,
    height: 600,
    tone: '#369',
  }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><desc>${word}</desc><path d="M0 0h9"/></svg>`
  const drawing = { kind: 'drawing', findings: [], width: 1400, height: 1400, svg }
  const parts = [digestOf(`${word} 1`), digestOf(`${word} 2`)]
  const report = {
    kind: 'document',
    findings: [],
    digest: digestOf(`${word}.pdf`),
    bytes: 3_000_009,
    parts,
    pages: 2,
    text: word,
  }
  const rights = 'author: Ann\n  licence: own work\n'
  return {
    pages: {
      '/media': three('![Quay](canal.jpg)\n\n![Plan](plan.svg)\n\n[Report](report.pdf)\n'),
      '/about/2026-01': three(`Letter ${word}.\n`),
    },
    files: {
      'media/canal.jpg': JSON.stringify(picture),
      'media/plan.svg': JSON.stringify(drawing),
      'media/report.pdf': JSON.stringify(report),
      'media/pictures.yaml': `canal.jpg:\n  ${rights}plan.svg:\n  ${rights}`,
      'about/2026-01/facts.yaml': 'kind: letter\ndate: 2026-01-05\ntopics: [plans]\nsubject: { nl: A, fr: B, en: C }\n',
    },
  }
}

/**
 * A content with enough pages that a push relies on the list of keys instead of writing all, and a page that appears and
 * expires, so that it has a schedule.
 */
function content(word: string, pages: number): SiteDraft {
  const page = { nl: { body: `${word}.\n` }, fr: { body: `${word}.\n` }, en: { body: `${word}.\n` } }
  const more = ['publishAt: 2026-03-01T10:00', 'expireAt: 2026-06-01T10:00']
  const timed = { nl: { more }, fr: { more }, en: { more } }
  return {
    pages: {
      ...Object.fromEntries(Array.from({ length: pages }, (_, i) => [`/p-${i}`, page])),
      '/timed': timed,
      ...withMedia(word).pages,
    },
    files: withMedia(word).files,
  }
}

const LARGE = ['Eerste', 'Tweede', 'Derde'].map((word) => compilerOf(content(word, 70)))
const SMALL = ['Vierde', 'Vijfde'].map((word) => compilerOf(content(word, 1)))
const CONTENTS = [...LARGE, ...SMALL]

/** Texts of all records that were ever compiled. */
const everCompiled = new Map<string, string>()

async function compiledAt(index: number, at: number): Promise<Compiled> {
  const release = await CONTENTS[index]?.(at)
  if (!release) throw new Error(`there is no content ${index}`)
  for (const { records } of [release, ...release.schedule])
    for (const [name, text] of records) everCompiled.set(name, text)
  for (const [name, recipe] of release.images)
    if (!everCompiled.has(name)) everCompiled.set(name, await encodePixel(recipe))
  return release
}

const closures = new Map<string, ReadonlySet<string>>()
/** All records that a root leads to: every name of a record in a record, whatever field it is in. */
function closureOf(root: string): ReadonlySet<string> {
  const known = closures.get(root)
  if (known) return known
  const found = new Set<string>()
  const queue = [root]
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (found.has(name)) continue
    found.add(name)
    for (const next of everCompiled.get(name)?.match(/\b[0-9a-f]{64}\b/g) ?? [])
      if (everCompiled.has(next)) queue.push(next)
  }
  closures.set(root, found)
  return found
}

/** What the model knows of a release that was put in force. */
interface Reign {
  release: string
  schedule: readonly { from: string; root: string }[]
  since: number
}

class World {
  readonly store = new MemoryStore()
  now = BEGINNING
  readonly reigns: Reign[] = []
  /** Roots of each preview that is alive, and when it ends. */
  readonly previews = new Map<string, { roots: string[]; until: number }>()
  number = 0

  pass(time: number): void {
    this.now += time
    vi.setSystemTime(this.now)
    for (const [key, { until }] of this.previews)
      if (until <= this.now) {
        this.previews.delete(key)
        this.store.values.delete(key)
      }
  }

  async push(store: ReleaseStore, index: number): Promise<void> {
    const release = await compiledAt(index, this.now)
    const at = new Date(this.now).toISOString()
    await push(store, release, await readBefore(store, this.now), { ...pushOptions(), at, images: encodePixel })
  }

  async rollBack(store: ReleaseStore, wanted?: string): Promise<void> {
    const at = new Date(this.now).toISOString()
    await rollback(store, await readBefore(store, this.now), wanted, { ...pushOptions(), at })
  }

  async preview(index: number, days: number): Promise<void> {
    const release = await compiledAt(index, this.now)
    const { kv } = this.store.open()
    const texts = new Map(
      [...namesOf(release), ...release.schedule.flatMap(({ records }) => [...records.keys()])].map((name) => [
        name,
        everCompiled.get(name) ?? '',
      ]),
    )
    await kv.write(texts)
    const schedule = release.schedule.map(({ from, root }) => ({ from, root }))
    const key = `preview:${++this.number}`
    await kv.write(new Map([[key, JSON.stringify({ root: release.root, schedule, who: 'x' })]]))
    this.previews.set(key, { roots: [release.root, ...schedule.map(({ root }) => root)], until: this.now + days * DAY })
  }

  /** Takes over what the ledger says: entries that were added since. */
  note(): void {
    for (const entry of this.store.entries.slice(this.reigns.length))
      this.reigns.push({ release: entry.release, schedule: entry.pointer?.schedule ?? [], since: Date.parse(entry.at) })
  }

  /** Everything that must be in KV: releases that were in force in the last 90 days, and previews. */
  needed(): Set<string> {
    const roots = new Set<string>()
    for (const [i, { release, schedule, since }] of this.reigns.entries()) {
      const until = this.reigns[i + 1]?.since ?? Number.POSITIVE_INFINITY
      if (until < this.now - 90 * DAY) continue
      roots.add(release)
      const reached = schedule.filter(({ from }) => Date.parse(from) <= since).at(-1)
      if (reached) roots.add(reached.root)
      for (const { from, root } of schedule) if (Date.parse(from) > since) roots.add(root)
    }
    for (const preview of this.previews.values()) for (const root of preview.roots) roots.add(root)
    return new Set([...roots].flatMap((root) => [...closureOf(root)]))
  }

  check(): void {
    this.note()
    const missing = [...this.needed()].filter((name) => !this.store.values.has(name))
    if (missing.length > 0) throw new Error(`${missing.length} records are missing, such as ${missing[0]}`)
    expect(this.store.pointer?.release).toBe(this.store.entries.at(-1)?.release)
  }
}

const isRefusal = (error: unknown) =>
  error instanceof Overtaken ||
  error instanceof LedgerConflict ||
  error instanceof CannotRollBack ||
  error instanceof CannotPrune ||
  error instanceof Killed

/** A removal at the same time may take what a push has just written again. The push is refused, and can be run again. */
const isTaken = (error: unknown) => error instanceof Error && error.message.includes('did not arrive')

async function unlessRefused(work: Promise<unknown>): Promise<void> {
  await work.catch((error: unknown) => {
    if (!isRefusal(error)) throw error
  })
}

const pruning = (world: World, store: ReleaseStore) => prune(store, { who: 'x', now: world.now, settle: 0 })

type Act = (world: World) => Promise<unknown>
const index = fc.nat({ max: CONTENTS.length - 1 })
const passes = fc.oneof(
  fc.integer({ min: 1, max: 20 }).map((hours) => hours * 3_600_000),
  fc.integer({ min: 20, max: 95 }).map((days) => days * DAY),
)

const act: fc.Arbitrary<Act> = fc.oneof(
  passes.map((time) => async (world: World) => world.pass(time)),
  index.map((wanted) => (world: World) => unlessRefused(world.push(world.store.open(), wanted))),
  fc.nat().map((pick) => (world: World) => {
    const { entries } = world.store
    return unlessRefused(world.rollBack(world.store.open(), entries[pick % Math.max(1, entries.length)]?.release))
  }),
  fc.tuple(index, fc.integer({ min: 1, max: 30 })).map(
    ([wanted, days]) =>
      (world: World) =>
        world.preview(wanted, days),
  ),
  fc.constant((world: World) => unlessRefused(pruning(world, world.store.open()))),
  fc.record({ wanted: index, write: fc.nat({ max: 700 }) }).map(
    ({ wanted, write }) =>
      (world: World) =>
        unlessRefused(world.push(world.store.open(dyingAt(write, 'after')), wanted)),
  ),
  fc.nat({ max: 500 }).map((write) => async (world: World) => {
    await unlessRefused(pruning(world, world.store.open(dyingAt(write, 'after'))))
    world.pass(3_600_000)
  }),
  fc
    .record({ wanted: index, picks: fc.infiniteStream(fc.nat()), isRollback: fc.boolean() })
    .map(({ wanted, picks, isRollback }) => async (world: World) => {
      const { entries } = world.store
      const works: Work[] = [
        (around) => {
          const store = world.store.open(around)
          return isRollback
            ? world.rollBack(store, entries[wanted % Math.max(1, entries.length)]?.release)
            : world.push(store, wanted)
        },
        (around) => pruning(world, world.store.open(around)),
      ]
      const choose = (waiting: readonly number[]) => waiting[picks.next().value % waiting.length] ?? 0
      // Of many writes, every 16th waits: the steps between are as likely before as after.
      let writes = 0
      const outcomes = await interleave(works, choose, (step) => step.kind !== 'write' || ++writes % 16 === 0)
      for (const outcome of outcomes)
        if (outcome.status === 'rejected' && !isRefusal(outcome.reason) && !isTaken(outcome.reason))
          throw outcome.reason
    }),
)

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: BEGINNING }))
afterEach(() => void vi.useRealTimers())

describe('any history of pushes, rollbacks, previews and removals, also at the same time and broken off', () => {
  it('never lacks a record of a release of 90 days, of its schedule, or of a preview', {
    timeout: 1_800_000,
  }, async () => {
    let removed = 0
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 6, maxLength: 24, size: 'max' }), async (acts) => {
        vi.setSystemTime(BEGINNING)
        const world = new World()
        await world.push(world.store.open(), 0)
        world.check()
        for (const one of acts) {
          const before = world.store.values.size
          await one(world)
          removed += Math.max(0, before - world.store.values.size)
          world.check()
        }
      }),
      { numRuns: Number(process.env.HISTORIES || 40) },
    )
    // Not only histories in which nothing is removed.
    expect(removed).toBeGreaterThan(1_000)
  })
})

/** A store with pushes at some days after the beginning. */
async function storeWith(...pushes: [index: number, day: number][]): Promise<World> {
  const world = new World()
  for (const [wanted, day] of pushes) {
    world.pass(BEGINNING + day * DAY - world.now)
    await world.push(world.store.open(), wanted)
  }
  return world
}

describe('a removal of old records', () => {
  it('removes what only a release needs that was replaced 90 days ago, and nothing before', async () => {
    const world = await storeWith([3, 0], [4, 1], [3, 2], [4, 3])
    const old = await storeWith([0, 0], [3, 1], [4, 2])
    old.pass(88 * DAY + 23 * 3_600_000)
    expect((await planPrune(old.store.open(), { now: old.now })).unneeded).toEqual([])
    old.pass(2 * DAY)
    const { unneeded } = await planPrune(old.store.open(), { now: old.now })
    expect(unneeded.length).toBeGreaterThan(200)
    await pruning(old, old.store.open())
    expect(unneeded.filter((name) => old.store.values.has(name))).toEqual([])
    expect((await planPrune(world.store.open(), { now: world.now })).unneeded).toEqual([])
  })

  it('changes nothing when it is only planned', async () => {
    const world = await storeWith([0, 0], [3, 1], [4, 2])
    world.pass(100 * DAY)
    world.store.writes = []
    const values = new Map(world.store.values)
    await planPrune(world.store.open(), { now: world.now })
    expect([world.store.writes, world.store.values, world.store.pruning]).toEqual([[], values, []])
  })

  it('keeps the release before the present one, however old, so that a rollback without a name works', async () => {
    const world = await storeWith([0, 0], [3, 1])
    world.pass(400 * DAY)
    await pruning(world, world.store.open())
    await world.rollBack(world.store.open())
    expect(world.store.pointer?.release).toBe((await compiledAt(0, BEGINNING)).root)
    world.check()
  })

  it('makes a rollback to a removed release impossible at once, with advice', async () => {
    const world = await storeWith([0, 0], [3, 1], [4, 2])
    const [first] = world.store.entries
    world.pass(100 * DAY)
    // Broken off after the first root.
    await expect(pruning(world, world.store.open(dyingAt(0, 'after')))).rejects.toThrow(Killed)
    world.pass(DAY / 24)
    await expect(world.rollBack(world.store.open(), first?.release)).rejects.toThrow('Check its commit out and push it')
  })

  it('keeps uploads of the last day, of a push that was broken off', async () => {
    const world = await storeWith([3, 0])
    await expect(world.push(world.store.open(dyingAt(300, 'after')), 0)).rejects.toThrow(Killed)
    world.pass(23 * 3_600_000)
    expect(await pruning(world, world.store.open())).toMatchObject({ removed: 0, recent: 301 })
    world.pass(2 * 3_600_000)
    expect(await pruning(world, world.store.open())).toMatchObject({ removed: 301 })
  })

  it('dates records of an earlier version, and removes them a day later', async () => {
    const world = await storeWith([0, 0], [3, 1], [4, 2])
    world.store.times.clear()
    world.pass(100 * DAY)
    const first = await pruning(world, world.store.open())
    expect(first).toMatchObject({ removed: 0 })
    expect(first.undated.length).toBeGreaterThan(200)
    world.pass(25 * 3_600_000)
    expect(await pruning(world, world.store.open())).toMatchObject({ removed: first.undated.length })
    world.check()
  })

  it('never removes a key that is no record', async () => {
    const world = await storeWith([3, 0])
    const keys = [POINTER_KEY, 'purged-for', 'a'.repeat(63), 'A'.repeat(64), 'other:key']
    for (const key of keys.slice(1)) await world.store.open().kv.write(new Map([[key, 'x']]))
    world.pass(400 * DAY)
    await pruning(world, world.store.open())
    expect(keys.filter((key) => !world.store.values.has(key))).toEqual([])
  })

  const broken: [string, (world: World) => void, RegExp][] = [
    ['the pointer', ({ store }) => store.values.set(POINTER_KEY, '{'), /names the release in force, cannot be read/],
    ['a missing pointer', ({ store }) => store.values.delete(POINTER_KEY), /nothing was published yet/],
    ['a root', ({ store }) => store.values.delete(store.entries[1]?.release ?? ''), /KV does not hold the root/],
    ['a damaged root', ({ store }) => store.values.set(store.entries[1]?.release ?? '', '{}'), /is damaged/],
    [
      'a root of a schedule',
      ({ store }) => store.values.delete(store.entries[1]?.pointer?.schedule[0]?.root ?? ''),
      /KV does not hold the root/,
    ],
    [
      'a shard',
      ({ store }) => {
        const { shards } = JSON.parse(store.values.get(store.entries[1]?.release ?? '') ?? '')
        store.values.delete(shards[0])
      },
      /KV does not hold the shard/,
    ],
    ['a preview', ({ store }) => store.values.set('preview:1', '{"root":1}'), /the preview 1 cannot be read/],
    [
      'an entry of the ledger',
      ({ store }) => Object.assign(store.entries[1] as LedgerEntry, { pointer: undefined, isUnreadable: true }),
      /entry 2 of the ledger cannot be read/,
    ],
  ]
  it.each(broken)('stops, and removes nothing, if it cannot read %s', async (_, breakIt, message) => {
    const world = await storeWith([0, 0], [3, 1], [4, 2])
    world.pass(60 * DAY)
    breakIt(world)
    const before = new Map(world.store.values)
    await expect(pruning(world, world.store.open())).rejects.toThrow(message)
    expect(world.store.values).toEqual(before)
  })

  it('refuses a push during it and shortly after it, and allows one then', async () => {
    const world = await storeWith([0, 0], [3, 1], [4, 2])
    world.pass(100 * DAY)
    await prune(world.store.open(), { who: 'x', now: world.now, settle: 120 })
    await expect(world.push(world.store.open(), 3)).rejects.toThrow('old records are being removed')
    world.pass(121_000)
    await world.push(world.store.open(), 3)
    world.check()
  })

  it('refuses a second removal at the same time', async () => {
    const world = await storeWith([0, 0])
    await world.store.open().ledger.beginPrune('y', 600)
    await expect(pruning(world, world.store.open())).rejects.toThrow('somebody is removing old records already')
    world.pass(601_000)
    await pruning(world, world.store.open())
  })
  it('removes nothing more if it was slower than its announcement, and a second one has begun', async () => {
    const world = await storeWith([0, 0], [3, 1], [4, 2])
    world.pass(100 * DAY)
    const deleted: string[] = []
    let isLate = false
    const slow = world.store.open(async ({ kind, key }, act) => {
      if (kind === 'delete') deleted.push(key)
      if (kind === 'read' && !isLate) {
        isLate = true
        world.pass(601_000)
        await world.store.open().ledger.beginPrune('y', 600)
      }
      return act()
    })
    await expect(pruning(world, slow)).rejects.toThrow('somebody else removes old records')
    expect(deleted).toEqual([])
  })
})

describe('the records that releases need', () => {
  it('are all that the publisher writes, of a release and of its schedule', async () => {
    const world = await storeWith([0, 0])
    const release = await compiledAt(0, BEGINNING)
    const roots = new Set([release.root, ...release.schedule.map(({ root }) => root)])
    const needed = await neededBy(world.store.open().kv, roots)
    const written = [...world.store.values.keys()].filter((key) => key !== POINTER_KEY)
    expect([...needed].sort()).toEqual(written.sort())
    // Among them those of a picture in three formats, of a drawing, of a document and of a letter.
    const made = [...release.images.values()]
    expect(made.filter((one) => 'document' in one)).toHaveLength(2)
    expect(made.filter((one) => 'source' in one).length).toBeGreaterThanOrEqual(3)
    const texts = [...needed].map((name) => world.store.values.get(name) ?? '')
    const kinds = ['part', 'letter'].map((kind) => texts.some((text) => text.startsWith(`{"kind":"${kind}"`)))
    expect(kinds).toEqual([true, true])
  })
})
