import type { Backup, Report } from '../../../src/content/reader/content-store.ts'
import { type Edition, ReleaseReader } from '../../../src/content/reader/reader.ts'
import { POINTER_KEY, type Pointer } from '../../../src/content/schema/pointer.ts'
import type { Defer } from '../../../src/platform/defer.ts'
import { type Compiled, compile } from '../../../src/publish/compile/compile.ts'
import type { FakeKv, FakeLocation } from '../../support/fake-kv.ts'
import { type SiteDraft, siteFiles } from '../../support/site.ts'

/** A clock that the test moves. */
export class Clock {
  #time = Date.UTC(2026, 2, 1, 12)
  /** Milliseconds since 1970. */
  readonly now = () => this.#time

  pass(seconds: number): void {
    this.#time += seconds * 1_000
  }
}

/** So many sections that the routes need a second shard. */
const SECTIONS = Array.from({ length: 44 }, (_, i) => `/section-${i}`)
/** Pages that a visit reads. They are in both shards. */
export const VISITED = ['/nl/', '/fr/about-fr', '/en/section-1-en', '/nl/section-2-nl', '/fr/section-3-fr']

/** A release in which every page, and so every entry of the navigation, has this name as its title. */
export function releaseCalled(name: string): Promise<Compiled> {
  const draft = { nl: { title: name }, fr: { title: name }, en: { title: name } }
  return compiled({ pages: Object.fromEntries(['/', '/about', ...SECTIONS].map((id) => [id, draft])) })
}

export async function compiled(draft: SiteDraft): Promise<Compiled> {
  const { release, problems } = await compile(siteFiles(draft))
  if (!release) throw new Error(`the site does not compile: ${JSON.stringify(problems)}`)
  return release
}

/** Hashes of records that a visit to a release reads, by kind. */
export function recordsOf(release: Compiled) {
  const shards = [...release.records].filter(([, text]) => text.startsWith('{"kind":"shard"')).map(([hash]) => hash)
  const route = release.routes.get('/nl/')
  const [shard] = shards
  if (!shard || !route || !('page' in route)) throw new Error('a release without shard or home page')
  return { root: release.root, shard, shards, page: route.page }
}

export function upload(kv: FakeKv, { records }: Compiled): void {
  for (const [hash, text] of records) kv.put(hash, text)
}

/** Puts a release in force. Its records must be uploaded. */
export function point(kv: FakeKv, release: Compiled, previous?: Compiled, schedule: Pointer['schedule'] = []): void {
  kv.put(POINTER_KEY, JSON.stringify({ release: release.root, previous: previous?.root ?? null, schedule }))
}

export function publish(kv: FakeKv, release: Compiled, previous?: Compiled): void {
  upload(kv, release)
  point(kv, release, previous)
}

/** The copies of one location, which its isolates share. */
export class MapBackup implements Backup {
  readonly copies = new Map<string, string>()

  async get(key: string): Promise<string | undefined> {
    return this.copies.get(key)
  }

  async put(key: string, text: string): Promise<void> {
    this.copies.set(key, text)
  }
}

/** What a visit saw, and of which release. */
export interface Seen {
  state: Edition['state']
  release: string
  changesAt: number | undefined
  /** The different titles in the root and the pages read. A mixture of releases has two. */
  titles: string[]
}

async function look(edition: Edition, paths: readonly string[]): Promise<Seen> {
  const pages = await Promise.all(
    paths.map(async (path) => {
      const route = await edition.lookup(path)
      if (!route || !('page' in route)) throw new Error(`${path} is no page`)
      return edition.page(route.page)
    }),
  )
  const { state, release, changesAt, root } = edition
  const titles = [...root.site.nl.navigation, ...pages].map(({ title }) => title)
  return { state, release, changesAt, titles: [...new Set(titles)] }
}

interface IsolateOptions {
  kv: FakeLocation
  clock: Clock
  backup?: Backup
}

/** An isolate of the Worker: a reader, its reports and its deferred work. */
export class Isolate {
  readonly reader: ReleaseReader
  readonly reports: string[] = []
  readonly #deferred: Promise<unknown>[] = []

  constructor({ kv, clock, backup = new MapBackup() }: IsolateOptions) {
    const report: Report = (event, fields) => this.reports.push([event, fields.reason].filter(Boolean).join(' '))
    this.reader = new ReleaseReader({ kv, backup, report, now: clock.now, deadline: 20 })
  }

  readonly defer: Defer = (work) => {
    this.#deferred.push(work)
  }

  /** Waits for the deferred work. */
  async settle(): Promise<void> {
    while (this.#deferred.length > 0) await this.#deferred.pop()
  }

  /** Reads root, shards and some pages in one request, then waits for the deferred work. @throws NoRelease */
  async visit(paths: readonly string[] = VISITED): Promise<Seen> {
    const seen = await this.reader.read((edition) => look(edition, paths), this.defer)
    await this.settle()
    return seen
  }

  /** Reads one page as a request does. */
  async page(path: string): Promise<string> {
    const title = await this.reader.read(async (edition) => {
      const route = await edition.lookup(path)
      return route && 'page' in route ? (await edition.page(route.page)).title : 'no page'
    }, this.defer)
    await this.settle()
    return title
  }
}
