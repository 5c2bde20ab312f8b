import fc from 'fast-check'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Command } from '../../../src/cli/command.ts'
import { UsageError } from '../../../src/cli/exit.ts'
import { SEARCH_PATHS } from '../../../src/content/paths.ts'
import { fromNowOn } from '../../../src/content/schema/pointer.ts'
import { type Preview, previewKey, previewWordsKey } from '../../../src/content/schema/preview.ts'
import { SCHEMA } from '../../../src/content/schema/root.ts'
import { brusselsInstant } from '../../../src/locale/brussels-time.ts'
import { LOCALES } from '../../../src/locale/locale.ts'
import type { CommandContext } from '../../../src/publish/commands/command.ts'
import { move } from '../../../src/publish/commands/move.ts'
import { remove } from '../../../src/publish/commands/remove.ts'
import { rename } from '../../../src/publish/commands/rename.ts'
import { type Compiled, compile } from '../../../src/publish/compile/compile.ts'
import { Memory } from '../../../src/publish/compile/memory.ts'
import { vanishedPaths } from '../../../src/publish/release/changes.ts'
import { differencesOf } from '../../../src/publish/release/differences.ts'
import { endPublished } from '../../../src/publish/release/end-previews.ts'
import { CannotPrune } from '../../../src/publish/release/kept.ts'
import { prune } from '../../../src/publish/release/prune.ts'
import { Overtaken, push, readBefore } from '../../../src/publish/release/push.ts'
import { CannotRollBack, rollback } from '../../../src/publish/release/rollback.ts'
import { verify } from '../../../src/publish/release/verify.ts'
import type { Files } from '../../../src/publish/source/read-folder.ts'
import { deletePreviews, putPreview } from '../../../src/publish/store/previews.ts'
import { LedgerConflict, type ReleaseStore } from '../../../src/publish/store/store.ts'
import { contentFolder, contextFor, type Folder, runTyped, type TypedOptions } from '../../support/commands.ts'
import { encodePixel } from '../../support/images.ts'
import { interleave, type Work } from '../../support/interleave.ts'
import { MemoryKv, openIsolate, received } from '../../support/memory-site.ts'
import { MemoryStore } from '../../support/memory-store.ts'
import { pushOptions } from '../../support/releases.ts'
import { pageFile } from '../../support/site.ts'

const BEGINNING = Date.parse('2026-04-20T12:00:00Z')
const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Words that only a coming page has, one for each page that the history may add. */
const WORDS = ['wulp', 'grutto', 'tureluur', 'kluut'] as const
type Word = (typeof WORDS)[number]

const isRefusal = (error: unknown) =>
  error instanceof Overtaken ||
  error instanceof LedgerConflict ||
  error instanceof CannotRollBack ||
  error instanceof CannotPrune

/** A preview, as the model knows it. */
interface Shown {
  prefix: string
  secret: string
  root: string
  until: number
  /** Words of pages that were not public when it was made, with the hour at which each of them appears. */
  coming: ReadonlyMap<Word, number>
}

/** The content of a release, as the model knows it. */
interface Published {
  /** The instant at which each coming page appears. */
  hours: ReadonlyMap<Word, number>
}

class World {
  readonly store = new MemoryStore()
  readonly memory = new Memory()
  readonly folder: Folder
  now = BEGINNING
  number = 0
  /** The instant at which each page of the folder appears. */
  readonly hours = new Map<Word, number>()
  readonly published = new Map<string, Published>()
  /** Previews that have not ended, by id, and those that have. */
  readonly previews = new Map<string, Shown>()
  readonly ended: Shown[] = []
  /** Paths that readers have got a page at. */
  readonly seen = new Set<string>()

  constructor(folder: Folder) {
    this.folder = folder
  }

  pass(time: number): void {
    this.now += time
    vi.setSystemTime(this.now)
    for (const [id, { until }] of this.previews) {
      if (until > this.now) continue
      this.end([id])
      // KV deletes them.
      for (const key of [previewKey(id), previewWordsKey(id)]) this.store.values.delete(key)
    }
  }

  /** The previews have ended, and the model must not see them again. */
  end(ids: readonly string[]): void {
    for (const id of ids) {
      const one = this.previews.get(id)
      if (one) this.ended.push(one)
      this.previews.delete(id)
    }
  }

  async command(command: Command<CommandContext>, words: readonly string[], options: TypedOptions = {}): Promise<void> {
    const { context } = contextFor(this.folder)
    await runTyped(command, { ...context, now: () => new Date(this.now) }, words, options).catch((error: unknown) => {
      if (!(error instanceof UsageError)) throw error
    })
  }

  async addPage(id: string, more: readonly string[] = [], body = 'Text.\n'): Promise<void> {
    const files = await this.folder.files()
    if (files.has(`${id.slice(1)}/nl.md`)) return
    const slug = `${id.slice(id.lastIndexOf('/') + 1)}-${++this.number}`
    for (const locale of LOCALES)
      await this.folder.write(
        `${id.slice(1)}/${locale}.md`,
        pageFile(id, locale, { slug: `${slug}-${locale}`, title: `${body.trim()} ${locale}`, body, more }),
      )
  }

  /** @returns undefined if the content has errors: then an editor corrects it first */
  async compiled(files: Files, memory?: Memory): Promise<Compiled | undefined> {
    const { release } = await compile(files, { at: this.now, ...(memory && { memory }) })
    return release
  }

  /** Publishes files as the command does: never if a published address would answer nothing. */
  async push(store: ReleaseStore, files: Files, hours: ReadonlyMap<Word, number>, memory?: Memory): Promise<boolean> {
    const before = await readBefore(store, this.now)
    const release = await this.compiled(files, memory)
    if (!release) return false
    if (vanishedPaths(before.held?.routes ?? new Map(), release.routes, release.coming).length > 0) return false
    const at = new Date(this.now).toISOString()
    await push(store, release, before, { ...pushOptions(), at, images: encodePixel })
    this.published.set(release.root, { hours: new Map(hours) })
    const ended = await endPublished(store.kv, release, this.now)
    // A preview of what is in force ends, and none ends before all its pages are public.
    for (const [id, { root, coming }] of this.previews) {
      if (root === release.root) expect(ended).toContain(id)
      if ([...coming.values()].some((hour) => hour > this.now)) expect(ended).not.toContain(id)
    }
    this.end(ended)
    return true
  }

  /** Makes a preview of the folder as it will be when all pages have appeared. */
  async preview(hours: number): Promise<void> {
    const { kv } = this.store.open()
    const coming = new Map([...this.hours].filter(([, hour]) => hour > this.now))
    const at = Math.max(this.now, ...coming.values())
    const { release } = await compile(await this.folder.files(), { at })
    if (!release) return
    const before = await readBefore(this.store.open(), this.now)
    if (release.root === before.inForce) return
    const images = await Promise.all(
      [...release.images].map(async ([name, made]) => [name, await encodePixel(made)] as const),
    )
    await kv.write(new Map([...images, ...release.records]))
    const { pages } = await differencesOf(kv, before.held?.routes ?? new Map(), release)
    const until = this.now + hours * HOUR
    const [madeAt, shownAt, untilAt] = [this.now, at, until].map((time) => new Date(time).toISOString())
    const value = {
      format: 1,
      root: release.root,
      schema: SCHEMA,
      at: shownAt,
      made: madeAt,
      until: untilAt,
      who: 'x',
      message: '',
    }
    const stored = { ...value, differs: pages, more: 0 } as Omit<Preview, 'secretHash'>
    const { id, address } = await putPreview(kv, stored, {}, this.now)
    const [prefix = '', secret = ''] = address.split('/?key=')
    this.previews.set(id, { prefix, secret, root: release.root, until, coming })
  }

  /** Each preview shows its release to those who have its secret, until it ends, and nothing of it is lost. */
  async checkPreviews(): Promise<void> {
    const { ask } = this.site()
    const { inForce } = await readBefore(this.store.open(), this.now)
    const open = ({ prefix, secret }: Shown) => ask(`${prefix}/sitemap.xml`, { Cookie: `__Secure-preview=${secret}` })
    for (const one of this.previews.values()) {
      const [answer, stranger] = [await open(one), await ask(`${one.prefix}/sitemap.xml`)]
      expect([answer.status, stranger.status]).toEqual([one.root === inForce ? 303 : 200, 404])
      const text = await answer.text()
      const lacking = [...one.coming.keys()].filter((word) => one.root !== inForce && !text.includes(`secret-${word}`))
      expect(lacking).toEqual([])
      expect((await verify(this.store.open().kv, [one.root])).faults).toEqual([])
    }
    for (const one of this.ended) expect((await open(one)).status).toBe(404)
  }

  /** A new isolate of the site. */
  site() {
    const kv = new MemoryKv()
    for (const [key, text] of this.store.values) kv.values.set(key, text)
    return openIsolate({ kv, now: () => this.now, pointerFresh: 0 })
  }

  /** No answer of the site has a word of a page before its hour. */
  async checkEmbargo(): Promise<void> {
    const content = this.published.get(this.store.pointer?.release ?? '')
    if (!content) return
    const embargoed = WORDS.filter((word) => (content.hours.get(word) ?? Number.POSITIVE_INFINITY) > this.now)
    const { ask } = this.site()
    for (const path of await this.paths()) {
      const text = (await received(await ask(encodeURI(path)))).toLowerCase()
      for (const word of embargoed)
        if (text.includes(`${word}x`)) throw new Error(`${path} has ${word} before its hour`)
      if (text.startsWith('200') && text.includes('<main')) this.seen.add(path)
    }
  }

  /** All paths of the release in force, and those at which a word could appear besides. */
  async paths(): Promise<string[]> {
    const before = await readBefore(this.store.open(), this.now)
    const searches = LOCALES.flatMap((locale) => WORDS.map((word) => `${SEARCH_PATHS[locale]}?q=${word}`))
    const unknown = LOCALES.flatMap((locale) => WORDS.map((word) => `/${locale}/${word}`))
    return [...new Set([...(before.held?.routes.keys() ?? []), ...this.seen, ...searches, ...unknown])]
  }

  /** Each path that ever showed a page shows one, leads to one in one step, or says that it is gone. */
  async checkAddresses(): Promise<void> {
    const { ask } = this.site()
    for (const path of this.seen) {
      const response = await ask(encodeURI(path))
      const location = response.headers.get('Location')
      if (response.status === 301 && location) expect([path, (await ask(location)).status]).toEqual([path, 200])
      else expect([200, 410], path).toContain(response.status)
    }
  }

  /** The store has exactly what the files make from scratch, and all of it is whole. */
  async checkFromScratch(files: Files): Promise<void> {
    const scratch = await this.compiled(files)
    // After a moment of the schedule, a push without changes leaves the pointer as it is.
    const present = this.store.pointer && fromNowOn(this.store.pointer, this.now)
    expect(present?.release).toBe(scratch?.root)
    expect(present?.schedule).toEqual(scratch?.schedule.map(({ from, root }) => ({ from, root })))
    const roots = [scratch?.root ?? '', ...(scratch?.schedule ?? []).map(({ root }) => root)]
    expect((await verify(this.store.open().kv, roots)).faults).toEqual([])
  }
}

type Act = (world: World) => Promise<void>
const IDS = ['/about', '/about/team', '/news', '/news/one', '/west', '/added/deep', '/added'] as const
const id = fc.constantFrom(...IDS)

const pushes: Act = async (world) => {
  const files = await world.folder.files()
  if (!(await world.push(world.store.open(), files, world.hours, world.memory))) return
  await world.checkFromScratch(files)
  await world.checkEmbargo()
  await world.checkAddresses()
}

/** Lets time pass, and looks at the site then. */
const passes =
  (time: number): Act =>
  async (world) => {
    world.pass(time)
    await world.checkEmbargo()
  }

/** Adds a page that appears at noon in Brussels, some days later. */
const schedules =
  (word: Word, days: number): Act =>
  async (world) => {
    if (world.hours.has(word)) return
    const day = new Date(world.now + days * DAY).toISOString().slice(0, 10)
    world.hours.set(word, brusselsInstant(`${day}T12:00`))
    await world.addPage(`/secret-${word}`, [`publishAt: ${day}T12:00`], `${word}x.\n`)
  }

const acts: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(pushes) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 12 * 24 }).map((hours) => passes(hours * HOUR)) },
  fc.constant(passes(100 * DAY)),
  fc.tuple(id, fc.constantFrom(...LOCALES), fc.nat({ max: 9 })).map(([page, locale, text]) => async (world: World) => {
    const files = await world.folder.files()
    const file = `${page.slice(1)}/${locale}.md`
    const before = files.get(file)
    // Also a translation of a page that had none.
    if (before !== undefined) await world.folder.write(file, `${before}\nText ${text}.\n`)
    else if (files.has(`${page.slice(1)}/nl.md`))
      await world.folder.write(file, pageFile(page, locale, { slug: `late-${++world.number}` }))
  }),
  fc.constantFrom('/added', '/added/deep', '/about/team').map((page) => (world: World) => world.addPage(page)),
  fc.tuple(id, fc.constantFrom('', '/about', '/west'), fc.constantFrom('moved', 'one')).map(
    ([from, under, name]) =>
      (world: World) =>
        world.command(move, [from, `${under}/${name}`]),
  ),
  fc.tuple(id, fc.constantFrom(...LOCALES), fc.constantFrom('nieuw', 'anders')).map(
    ([page, locale, slug]) =>
      (world: World) =>
        world.command(rename, [page, locale, `${slug}-${locale}`]),
  ),
  fc.tuple(id, fc.boolean()).map(
    ([page, isGone]) =>
      (world: World) =>
        world.command(remove, [page], isGone ? { gone: true } : { to: '/' }),
  ),
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...WORDS), fc.integer({ min: 1, max: 20 }))
      .map(([word, days]) => schedules(word, days)),
  },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 30 * 24 }).map((hours) => (world: World) => world.preview(hours)) },
  fc.nat().map((pick) => async (world: World) => {
    const ids = [...world.previews.keys()]
    const revoked = ids.filter((_, i) => i === pick % Math.max(1, ids.length))
    await deletePreviews(world.store.open().kv, revoked)
    world.end(revoked)
  }),
  fc.nat().map((pick) => async (world: World) => {
    const { entries } = world.store
    const at = new Date(world.now).toISOString()
    const store = world.store.open()
    const wanted = entries[pick % Math.max(1, entries.length)]?.release
    await rollback(store, await readBefore(store, world.now), wanted, { ...pushOptions(), at }).catch(
      (error: unknown) => {
        if (!isRefusal(error)) throw error
      },
    )
    await world.checkEmbargo()
  }),
  fc.constant(async (world: World) => {
    const options = { who: 'x', now: world.now, settle: 0 }
    await prune(world.store.open(), options).catch((error: unknown) => {
      if (!isRefusal(error)) throw error
    })
    await world.checkEmbargo()
  }),
  // Two editors at once, and a removal: the colleague has another text of a page.
  fc
    .record({ picks: fc.infiniteStream(fc.nat()), prunes: fc.boolean() })
    .map(({ picks, prunes }) => async (world: World) => {
      const mine = await world.folder.files()
      const yours = new Map([
        ...mine,
        ['about/nl.md', `${mine.get('about/nl.md') ?? pageFile('/about', 'nl')}\nVan u.\n`],
      ])
      const works: Work[] = [mine, prunes ? mine : yours].map(
        (files, i) => (around) =>
          prunes && i === 1
            ? prune(world.store.open(around), { who: 'x', now: world.now, settle: 0 })
            : world.push(world.store.open(around), files, world.hours),
      )
      const choose = (waiting: readonly number[]) => waiting[picks.next().value % waiting.length] ?? 0
      const outcomes = await interleave(works, choose, (step) => step.kind !== 'write' || step.key === 'pointer')
      for (const outcome of outcomes)
        if (outcome.status === 'rejected' && !isRefusal(outcome.reason)) throw outcome.reason
      expect(world.store.pointer?.release).toBe(world.store.entries.at(-1)?.release)
      await world.checkEmbargo()
      // The other editor takes over what was published.
      const scratch = await world.compiled(yours)
      if (scratch && scratch.root === world.store.pointer?.release)
        for (const [name, text] of yours) if (mine.get(name) !== text) await world.folder.write(name, text)
    }),
)

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: BEGINNING }))
afterEach(() => void vi.useRealTimers())

async function newWorld(): Promise<World> {
  vi.setSystemTime(BEGINNING)
  const facts = 'kind: news\ndate: 2026-04-20\ntype: decision\nthemes: [planning]'
  const folder = await contentFolder({
    pages: { '/about/team': {}, '/news': {}, '/news/one': {}, '/west': { en: false } },
    files: { 'news/facts.yaml': 'kind: list\nof: news', 'news/one/facts.yaml': facts },
  })
  const world = new World(folder)
  await pushes(world)
  return world
}

it('one history with each kind of edit shows a coming page from its hour on, redirects in one step, and says what is gone', async () => {
  const world = await newWorld()
  const path = '/nl/secret-wulp-1-nl'
  const statusOf = async (address: string) => (await world.site().ask(address)).status
  await schedules('wulp', 2)(world)
  await pushes(world)
  for (const [time, status] of [
    [45 * HOUR, 404],
    [2 * HOUR, 200],
  ] as const) {
    await passes(time)(world)
    expect(await statusOf(path)).toBe(status)
  }
  await world.command(rename, ['/about/team', 'nl', 'ploeg'])
  await world.command(move, ['/news/one', '/west/one'])
  await world.command(remove, ['/secret-wulp'], { gone: true })
  await pushes(world)
  expect(await Promise.all(['/nl/about-nl/team-nl', '/nl/news-nl/one-nl', path].map(statusOf))).toEqual([301, 301, 410])
  expect(world.seen.has(path)).toBe(true)
})

it('one history with previews keeps their records, ends them at their date, and revokes one', async () => {
  const world = await newWorld()
  await schedules('grutto', 40)(world)
  await world.preview(20 * 24)
  await world.preview(24)
  await world.preview(30 * 24)
  expect(world.previews.size).toBe(3)
  await world.checkPreviews()
  await world.checkEmbargo()
  // The page is in the release that is pushed, but its hour has not come: no preview ends.
  await world.folder.write('about/nl.md', pageFile('/about', 'nl', { body: 'Later.\n' }))
  await pushes(world)
  expect(world.previews.size).toBe(3)
  await passes(2 * DAY)(world)
  expect(world.previews.size).toBe(2)
  await prune(world.store.open(), { who: 'x', now: world.now, settle: 0 })
  await world.checkPreviews()
  const [first = ''] = world.previews.keys()
  await deletePreviews(world.store.open().kv, [first])
  world.end([first])
  await world.checkPreviews()
  await world.addPage('/added')
  await world.preview(24)
  await world.checkPreviews()
})

it('a preview ends with the push of what it shows', async () => {
  const world = await newWorld()
  await world.addPage('/added')
  await world.preview(24)
  await world.checkPreviews()
  expect(world.previews.size).toBe(1)
  await pushes(world)
  expect(world.previews.size).toBe(0)
  await world.checkPreviews()
})

it('any history of edits and previews by two editors keeps its addresses, its embargoes and its previews, and equals a site from scratch', {
  timeout: 1_800_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { minLength: 5, maxLength: 14, size: 'max' }), async (history) => {
      const world = await newWorld()
      expect(world.seen.size).toBeGreaterThan(10)
      for (const one of history) {
        await one(world)
        await world.checkPreviews()
      }
      await pushes(world)
      await world.checkPreviews()
    }),
    // Each history publishes a site many times, which takes seconds.
    { numRuns: Math.ceil(Number(process.env.HISTORIES || 60) / 20) },
  )
})
