import type * as z from 'zod/mini'
import type { Defer } from '../../platform/defer.ts'
import { type ImageRecord, imageRecord } from '../schema/image.ts'
import { type FileRecord, fileRecord, type PageRecord, pageRecord } from '../schema/page.ts'
import { nextChange, rootsAt } from '../schema/pointer.ts'
import { type RootRecord, rootRecord } from '../schema/root.ts'
import { type Route, shardRecord } from '../schema/routes.ts'
import { shardOf } from '../shard.ts'
import { type Backup, ContentStore, type Kv, type Report } from './content-store.ts'
import { isImage } from './image-proof.ts'
import { PointerReader } from './pointer-reader.ts'
import { Records, RecordUnavailable } from './records.ts'

/** No release can be read: KV is empty or fails, and nothing is in memory. */
export class NoRelease extends Error {
  override name = 'NoRelease'
}

/** As many releases as can be pushed one after another while KV still spreads the first of them. */
const STAND_INS = 4

/** One release as a reader sees it: whatever is read through it belongs together. */
export interface Edition {
  /** Name of the release: the hash of its root. */
  release: string
  /**
   * `current`: the release in force. `previous`: an older one, as a record of the one in force is missing.
   * `stale`: the last one known, as KV could not be asked.
   */
  state: 'current' | 'previous' | 'stale'
  root: RootRecord
  /** Instant at which the schedule puts another root in force, in milliseconds since 1970. */
  changesAt: number | undefined
  lookup(path: string): Promise<Route | undefined>
  page(hash: string): Promise<PageRecord>
  file(hash: string): Promise<FileRecord>
  image(hash: string): Promise<ImageRecord>
  /** A record of a room that brings its own schema. */
  record<S extends z.ZodMiniType>(hash: string, schema: S): Promise<z.infer<S>>
}

export interface ReaderOptions {
  kv: Kv
  backup: Backup
  report: Report
  now?(): number
  /** Longest wait for one answer of KV, in milliseconds. */
  deadline?: number
  /** Age up to which the pointer in memory is good without asking, in milliseconds. */
  pointerFresh?: number
}

/**
 * Reads releases. One reader lives as long as the isolate: its memory is what makes a hot page cost no KV read.
 *
 *     const html = await reader.read((edition) => render(edition, path), ctx.waitUntil.bind(ctx))
 */
export class ReleaseReader {
  readonly #records: Records
  readonly #pointer: PointerReader
  readonly #now: () => number
  readonly #report: Report
  /** Releases that were served here, the latest first: they stand in where pushes come faster than KV spreads them. */
  #served: string[] = []

  constructor({ kv, backup, report, now = Date.now, deadline = 2_000, pointerFresh = 10_000 }: ReaderOptions) {
    const source = new ContentStore({ kv, backup, now, report, deadline })
    this.#records = new Records({ source, now, report })
    this.#pointer = new PointerReader({ source, now, report, fresh: pointerFresh })
    this.#now = now
    this.#report = report
  }

  /**
   * Does work on the release in force. When one of its records is missing the same work is done
   * on an older release, so that an answer never mixes two.
   * @throws NoRelease
   */
  async read<T>(work: (edition: Edition) => Promise<T>, defer: Defer): Promise<T> {
    const reading = await this.#pointer.read(defer)
    if (!reading) throw new NoRelease('no pointer')
    const now = this.#now()
    const roots = rootsAt(reading.pointer, now)
    const [inForce] = roots
    for (const release of new Set([...roots, ...this.#served])) {
      const state = release !== inForce ? 'previous' : reading.stale ? 'stale' : 'current'
      try {
        const answer = await work(await this.#edition(release, state, nextChange(reading.pointer, now), defer))
        this.#served = [...new Set([release, ...this.#served])].slice(0, STAND_INS)
        return answer
      } catch (error) {
        if (!(error instanceof RecordUnavailable)) throw error
        this.#report('record-unavailable', { release, key: error.key, reason: error.reason })
      }
    }
    throw new NoRelease('no release can be read whole')
  }

  async #edition(
    release: string,
    state: Edition['state'],
    changesAt: number | undefined,
    defer: Defer,
  ): Promise<Edition> {
    const load = <S extends z.ZodMiniType>(hash: string, schema: S) => this.#records.load(hash, schema, defer)
    const root = await load(release, rootRecord)
    return {
      release,
      state,
      root,
      changesAt,
      async lookup(path) {
        const shard = root.shards[shardOf(path, root.shards.length)]
        if (!shard) return undefined
        const { routes } = await load(shard, shardRecord)
        return Object.hasOwn(routes, path) ? routes[path] : undefined
      },
      page: (hash) => load(hash, pageRecord),
      file: (hash) => load(hash, fileRecord),
      image: (hash) => this.#records.load(hash, imageRecord, defer, { proof: isImage, kept: false }),
      record: load,
    }
  }
}
