import { type Edition, NoRelease, type ReleaseReader } from '../content/reader/reader.ts'
import { RecordUnavailable } from '../content/reader/records.ts'
import { shardRecord } from '../content/schema/routes.ts'
import { searchRoot } from '../search/index/schema.ts'
import type { PartHealth } from './health.ts'

/** How long a result is reused, in milliseconds: `/healthz` is public, and each check reads KV. */
const FRESH = 60_000
/** Records that one check reads. With a check each minute, it has read about a thousand pages within an hour. */
const SAMPLE = 20

/**
 * The check of the content behind `/healthz`: reads root, shards, and a sample of pages, files and parts of the search
 * index, another one each minute; and again what readers have missed. Reports `records` if one is missing or damaged:
 * then `npm run content -- verify --repair` is needed. Images are left out, because only other sites show them.
 * @param now milliseconds since 1970
 */
export function contentHealth(reader: ReleaseReader, now: () => number) {
  let last: { at: number; health: PartHealth } | undefined
  return async function checkContent(): Promise<PartHealth> {
    // Caches the result, not the promise: in a Worker a promise belongs to the request that started it.
    if (last === undefined || now() - last.at >= FRESH) last = { at: now(), health: await look(reader, now()) }
    return last.health
  }
}

async function look(reader: ReleaseReader, now: number): Promise<PartHealth> {
  try {
    // Deferred work only keeps copies for when KV fails. The health check needs none.
    return await reader.read(
      (edition) => healthOf(edition, reader.suspects, now),
      () => undefined,
    )
  } catch (error) {
    if (!(error instanceof NoRelease)) throw error
    return { ok: false, summary: { problems: ['no-release'] } }
  }
}

async function healthOf(edition: Edition, suspects: readonly string[], now: number): Promise<PartHealth> {
  const faults: string[] = []
  const attempt = async <T>(work: Promise<T>): Promise<T | undefined> => {
    try {
      return await work
    } catch (error) {
      if (!(error instanceof RecordUnavailable)) throw error
      // While KV fails, nothing is known of the record.
      if (error.reason !== 'failed') faults.push(error.key)
      return undefined
    }
  }
  const names = await recordNames(edition, attempt)
  const first = (Math.floor(now / FRESH) * SAMPLE) % Math.max(names.length, 1)
  const known = new Set(names)
  const sample = new Set([
    edition.release,
    ...edition.root.shards,
    ...(edition.root.search === undefined ? [] : [edition.root.search]),
    ...[...names, ...names].slice(first, first + Math.min(SAMPLE, names.length)),
    ...suspects.filter((name) => known.has(name)),
  ])
  for (const name of sample) await attempt(edition.probe(name))
  // An older release is shown because the root of the one in force is missing or damaged.
  const isWhole = faults.length === 0 && edition.state !== 'previous'
  // KV fails, or its pointer cannot be read.
  const isKnown = edition.state !== 'stale'
  const problems = [...(isWhole ? [] : ['records']), ...(isKnown ? [] : ['stale'])]
  return {
    ok: problems.length === 0,
    summary: { problems },
    details: { checked: sample.size, of: names.length, faults },
  }
}

/** Names of all pages, files and parts of the search index of a release. */
async function recordNames(
  edition: Edition,
  attempt: <T>(work: Promise<T>) => Promise<T | undefined>,
): Promise<string[]> {
  const { shards, search } = edition.root
  const parts = await Promise.all(shards.map((shard) => attempt(edition.record(shard, shardRecord))))
  const routes = parts.flatMap((part) => Object.values(part?.routes ?? {}))
  const index = search === undefined ? undefined : await attempt(edition.record(search, searchRoot))
  return [
    ...routes.flatMap((route) => ('page' in route ? [route.page] : 'file' in route ? [route.file] : [])),
    ...(index?.terms.map(([, hash]) => hash) ?? []),
    ...(index?.entries ?? []),
  ]
}
