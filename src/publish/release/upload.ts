import { isImage } from '../../content/reader/image-proof.ts'
import type { KeyValueStore } from '../store/store.ts'

/** A record that is to be in KV. Its text is made when it is written, so that images are not held in memory. */
export interface Pending {
  name: string
  text(): string | Promise<string>
  /** Another machine may write other bytes for the same recipe: any with the right proof are accepted. */
  isImage: boolean
  /** Whether it has megabytes. */
  isLarge?: boolean
}

interface Uploaded {
  /** Number of records that were written. The others were in KV already. */
  written: number
  /** Their bytes in UTF-8. */
  bytes: number
  /** What KV held under the keys that were read with the last records, after these had arrived. */
  together: ReadonlyMap<string, string>
}

interface UploadOptions {
  /** Is called with the number of records that are in KV. */
  progress?: ((done: number, total: number) => void) | undefined
  /** Keys to read after the records. Through wrangler a read is a process, so they are read with the last of them. */
  together?: readonly string[]
}

/** Records that are written, then read back, before the next ones are made. */
const AT_ONCE = 500
/** The same for parts of documents, which have four megabytes each. */
const LARGE_AT_ONCE = 8
/**
 * Age up to which a record in KV is relied on, in milliseconds. `prune` keeps records of the last day, so a younger one
 * stays until this push has ended. An older one is written again, because no release may need it any more.
 */
const RELIED_ON = 12 * 3_600_000
/** With fewer records than this, writing all again is quicker than asking for the names of all keys. */
const MANY = 200

/**
 * Writes records and reads each one back: `wrangler kv bulk put` does not report which keys failed. A push that was broken
 * off goes on where it stopped: of many records, those that are whole in KV are not made and not written again.
 * @throws if a record did not arrive
 */
export async function upload(
  kv: KeyValueStore,
  pending: readonly Pending[],
  { progress, together = [] }: UploadOptions = {},
): Promise<Uploaded> {
  const listed = pending.length >= MANY ? await recentKeys(kv) : new Set<string>()
  const sum: Uploaded = { written: 0, bytes: 0, together: new Map() }
  let done = 0
  for (const part of inGroups(pending)) {
    const lacking = await notWhole(
      kv,
      part.filter(({ name }) => listed.has(name)),
    )
    const wanted = part.filter((one) => !listed.has(one.name) || lacking.includes(one))
    const texts = new Map<string, string>()
    for (const { name, text } of wanted) texts.set(name, await text())
    const before = done + part.length - wanted.length
    await kv.write(texts, (number) => progress?.(before + number, pending.length))
    done += part.length
    const isLast = done === pending.length
    const found = await kv.read([...(isLast ? together : []), ...texts.keys()])
    await confirmArrived(found, wanted, texts, pending.length)
    if (isLast) sum.together = found
    sum.written += texts.size
    for (const text of texts.values()) sum.bytes += Buffer.byteLength(text)
  }
  if (pending.length === 0 && together.length > 0) sum.together = await kv.read(together)
  return sum
}

/** Records in groups that fit into memory, in order. */
function* inGroups(pending: readonly Pending[]): Generator<Pending[]> {
  let group: Pending[] = []
  let large = 0
  for (const one of pending) {
    group.push(one)
    large += one.isLarge ? 1 : 0
    if (group.length < AT_ONCE && large < LARGE_AT_ONCE) continue
    yield group
    group = []
    large = 0
  }
  if (group.length > 0) yield group
}

/** Keys that were written a short time ago. */
async function recentKeys(kv: KeyValueStore): Promise<ReadonlySet<string>> {
  const oldest = Date.now() - RELIED_ON
  return new Set([...(await kv.list())].flatMap(([name, at]) => (at !== undefined && at > oldest ? [name] : [])))
}

/** The records that KV does not hold as they should be. */
async function notWhole(kv: KeyValueStore, part: readonly Pending[]): Promise<Pending[]> {
  if (part.length === 0) return []
  const found = await kv.read(part.map(({ name }) => name))
  const lacking: Pending[] = []
  for (const one of part) {
    const there = found.get(one.name) ?? ''
    const isWhole = one.isImage ? await isImage(there, one.name) : there === (await one.text())
    if (!isWhole) lacking.push(one)
  }
  return lacking
}

async function confirmArrived(
  found: ReadonlyMap<string, string>,
  written: readonly Pending[],
  texts: ReadonlyMap<string, string>,
  total: number,
): Promise<void> {
  const wrong: string[] = []
  for (const { name, isImage: isPicture } of written) {
    const arrived = found.get(name)
    const isRight = arrived === texts.get(name) || (isPicture && (await isImage(arrived ?? '', name)))
    if (!isRight) wrong.push(name)
  }
  if (wrong.length > 0)
    throw new Error(`${wrong.length} of ${total} records did not arrive (${wrong[0]}, …); run the command again`)
}
