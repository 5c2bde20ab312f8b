import type * as z from 'zod/mini'
import type { Defer } from '../../platform/defer.ts'
import type { RouteIndex } from '../find-route.ts'
import { bytesOf } from '../hash.ts'
import { type ImageRecord, imageRecord } from '../schema/image.ts'
import { type FileRecord, fileRecord, type PageRecord, pageRecord } from '../schema/page.ts'
import { nextChange, rootsAt } from '../schema/pointer.ts'
import { type RootRecord, rootRecord } from '../schema/root.ts'
import { partRecord, shardRecord } from '../schema/routes.ts'
import { shardOf } from '../shard.ts'
import { type Backup, ContentStore, type Kv, type Report } from './content-store.ts'
import { isImage } from './image-proof.ts'
import { type InForce, InForceFinder } from './in-force.ts'
import { PointerReader, type PointerReading } from './pointer-reader.ts'
import { Records, RecordUnavailable } from './records.ts'

/** No release can be read: KV is empty or fails, and neither memory nor the backup has one. */
export class NoRelease extends Error {
  override name = 'NoRelease'
}

/** Number of missing or damaged records to remember. */
const SUSPECTS = 50

/** Number of earlier releases to fall back to while KV propagates new ones. */
const STAND_INS = 4

/** Access to one release: everything read through it belongs to the same release. */
export interface Edition extends RouteIndex {
  /** Name of the release: the hash of its root. */
  release: string
  /**
   * `current`: the release in force. `previous`: an older one, because a record of the one in force is missing.
   * `stale`: the last one known, because KV could not be read.
   */
  state: 'current' | 'previous' | 'stale'
  root: RootRecord
  /** Instant at which the schedule puts another root in force, in milliseconds since 1970. */
  changesAt: number | undefined
  page(hash: string): Promise<PageRecord>
  file(hash: string): Promise<FileRecord>
  image(hash: string): Promise<ImageRecord>
  /** The bytes of one part of a document. They are not kept in memory. */
  part(hash: string): Promise<Uint8Array<ArrayBuffer>>
  /**
   * Checks that KV holds a record other than an image, whether or not it is in memory.
   * @throws RecordUnavailable
   */
  probe(hash: string): Promise<void>
  /** A record whose schema the caller passes. */
  record<S extends z.ZodMiniType>(hash: string, schema: S): Promise<z.infer<S>>
}

export interface ReaderOptions {
  kv: Kv
  backup: Backup
  report: Report
  now?(): number
  /** Longest wait for one KV read, in milliseconds. */
  deadline?: number
  /** Age up to which the pointer in memory is used without reading KV, in milliseconds. */
  pointerFresh?: number
  /** Memory for parsed records, in bytes. The default is that of the public site. */
  recordMemory?: number
}

/**
 * Reads releases. Use one reader for the lifetime of the isolate: a page in its memory costs no KV read.
 *
 *     const html = await reader.read((edition) => render(edition, path), ctx.waitUntil.bind(ctx))
 */
export class ReleaseReader {
  readonly #records: Records
  readonly #pointer: PointerReader
  readonly #now: () => number
  readonly #report: Report
  readonly #finder = new InForceFinder()
  /** Releases served by this reader, the latest first: the fallback if pushes are faster than KV propagation. */
  #served: string[] = []
  /** Records of the release in force that were missing or damaged, the latest last. */
  readonly #suspects = new Set<string>()

  constructor({
    kv,
    backup,
    report,
    now = Date.now,
    deadline = 2_000,
    pointerFresh = 10_000,
    recordMemory,
  }: ReaderOptions) {
    const source = new ContentStore({ kv, backup, now, report, deadline })
    this.#records = new Records({ source, now, report, memory: recordMemory })
    this.#pointer = new PointerReader({ source, now, report, fresh: pointerFresh })
    this.#now = now
    this.#report = report
  }

  /** The release in force, from the pointer only. Undefined if neither KV nor the backup has a pointer. */
  async inForce(defer: Defer): Promise<InForce | undefined> {
    const reading = await this.#pointer.read(defer)
    return reading && this.#finder.find(reading, this.#now())
  }

  /**
   * Does work on the release in force. If one of its records is missing, repeats the work on an older release, so that a
   * response never mixes two.
   * @param known what the caller has read of the pointer for the same request, so that it is not read twice
   * @throws NoRelease
   */
  async read<T>(work: (edition: Edition) => Promise<T>, defer: Defer, known?: PointerReading): Promise<T> {
    const reading = known ?? (await this.#pointer.read(defer))
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
        if (release === inForce && error.reason !== 'failed') this.#suspect(error.key)
      }
    }
    throw new NoRelease('no release can be read whole')
  }

  /** Records that a reader of this isolate has missed. The health check reads them again. */
  get suspects(): readonly string[] {
    return [...this.#suspects]
  }

  #suspect(key: string): void {
    this.#suspects.delete(key)
    this.#suspects.add(key)
    for (const oldest of this.#suspects) {
      if (this.#suspects.size <= SUSPECTS) break
      this.#suspects.delete(oldest)
    }
  }

  async #edition(
    release: string,
    state: Edition['state'],
    changesAt: number | undefined,
    defer: Defer,
  ): Promise<Edition> {
    const load = <S extends z.ZodMiniType>(hash: string, schema: S) => this.#records.load(hash, schema, defer)
    const root = await load(release, rootRecord)
    const shardAt = async (path: string) => {
      const hash = root.shards[shardOf(path, root.shards.length)]
      return hash === undefined ? undefined : load(hash, shardRecord)
    }
    return {
      release,
      state,
      root,
      changesAt,
      async lookup(path) {
        const shard = await shardAt(path)
        return shard && Object.hasOwn(shard.routes, path) ? shard.routes[path] : undefined
      },
      async queryForms(path) {
        const queries = (await shardAt(path))?.queries ?? {}
        return (Object.hasOwn(queries, path) ? queries[path] : undefined) ?? []
      },
      page: (hash) => load(hash, pageRecord),
      file: (hash) => load(hash, fileRecord),
      image: (hash) => this.#records.load(hash, imageRecord, defer, { proof: isImage, kept: false }),
      part: async (hash) => bytesOf((await this.#records.load(hash, partRecord, defer, { kept: false })).data),
      probe: (hash) => this.#records.probe(hash),
      record: load,
    }
  }
}
