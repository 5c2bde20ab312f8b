import type * as z from 'zod/mini'
import { hashOf } from '../../content/hash.ts'
import { isImage } from '../../content/reader/image-proof.ts'
import type { Proof } from '../../content/reader/records.ts'
import { mailingsRecord } from '../../content/schema/mailings.ts'
import { rootRecord } from '../../content/schema/root.ts'
import { shardRecord } from '../../content/schema/routes.ts'
import { partsOf, searchRoot } from '../../search/index/schema.ts'
import type { KeyValueStore } from '../store/store.ts'
import { bodiesOf, recordOf } from './held.ts'

/** A record that KV does not hold, whose bytes do not match its name, or that this version cannot read. */
export interface RecordFault {
  /** Key of the record. */
  name: string
  /** `unknown`: the bytes match the name, but another version of the publisher wrote them. */
  state: 'missing' | 'damaged' | 'unknown'
  /** What the record is: an address, or a part of the release. */
  what: string
}

export interface Verification {
  /** Number of records that were read. */
  read: number
  faults: RecordFault[]
}

/** A record that a release needs. */
interface Wanted {
  what: string
  proof: Proof
}

/** Records that one read fetches: about a megabyte, as an image has about 50 kB. */
const AT_ONCE = 50
/** The same for parts of documents, which have four megabytes each. */
const LARGE_AT_ONCE = 8

const hasName: Proof = async (text, name) => (await hashOf(text)) === name

/**
 * Reads every record of some releases, and checks each against its name: root, shards, search index, pages, files, images.
 * A record below one that is missing or damaged cannot be found, so check again after a repair.
 */
export async function verify(
  kv: KeyValueStore,
  roots: readonly string[],
  progress: (done: number, total: number) => void = () => undefined,
): Promise<Verification> {
  const checked = new Map<string, Wanted>()
  const faults: RecordFault[] = []
  /** @param follow adds the records that a text names; false if this version cannot read the text */
  const check = async (
    wanted: Map<string, Wanted>,
    follow: (text: string) => boolean = () => true,
    atOnce = AT_ONCE,
  ) => {
    const names = [...wanted.keys()].filter((name) => !checked.has(name))
    for (let i = 0; i < names.length; i += atOnce) {
      const part = names.slice(i, i + atOnce)
      const texts = await kv.read(part)
      for (const name of part) {
        const { what, proof } = wanted.get(name) ?? { what: '', proof: hasName }
        const text = texts.get(name)
        checked.set(name, { what, proof })
        if (text === undefined) faults.push({ name, state: 'missing', what })
        else if (!(await proof(text, name))) faults.push({ name, state: 'damaged', what })
        else if (!follow(text)) faults.push({ name, state: 'unknown', what })
      }
      progress(Math.min(i + atOnce, names.length), names.length)
    }
  }

  const parts = new Map<string, Wanted>()
  const leaves = new Map<string, Wanted>()
  const documents = new Map<string, Wanted>()
  await check(all(roots, 'root'), (text) => {
    const root = parse(rootRecord, text)
    for (const shard of root?.shards ?? []) parts.set(shard, { what: 'shard of the addresses', proof: hasName })
    if (root?.mailings) parts.set(root.mailings, { what: 'what subscribers are sent', proof: hasName })
    if (root?.search) parts.set(root.search, { what: 'root of the search index', proof: hasName })
    return root !== undefined
  })
  await check(parts, (text) => {
    const shard = parse(shardRecord, text)
    for (const [path, route] of Object.entries(shard?.routes ?? {}))
      for (const name of recordOf(route))
        ('document' in route ? documents : leaves).set(name, {
          what: path,
          proof: 'image' in route ? isImage : hasName,
        })
    const index = parse(searchRoot, text)
    for (const name of index ? partsOf(index) : []) leaves.set(name, { what: 'search index', proof: hasName })
    const sent = parse(mailingsRecord, text)
    for (const name of sent ? bodiesOf(sent) : []) leaves.set(name, { what: 'text of a letter', proof: hasName })
    return shard !== undefined || index !== undefined || sent !== undefined
  })
  await check(leaves)
  await check(documents, undefined, LARGE_AT_ONCE)
  return { read: checked.size, faults }
}

function all(names: readonly string[], what: string): Map<string, Wanted> {
  return new Map(names.map((name) => [name, { what, proof: hasName }]))
}

/** @returns undefined for a record of another kind, or of another version */
function parse<S extends z.ZodMiniType>(schema: S, text: string): z.infer<S> | undefined {
  const read = schema.safeParse(JSON.parse(text))
  return read.success ? read.data : undefined
}

/** Returns the text of a record by its name, from the files of content/. Undefined if they do not make it. */
export type Source = (name: string) => Promise<string | undefined>

/**
 * Writes again what is missing or damaged, as far as the source has it, until nothing more can be repaired: the records
 * below a lost root are known only once the root is back.
 * @returns how many records were written, and what is still missing or damaged
 */
export async function repair(
  kv: KeyValueStore,
  roots: readonly string[],
  source: Source,
  first: Verification,
): Promise<Verification & { written: number }> {
  const written = new Set<string>()
  let present = first
  for (;;) {
    const texts = new Map<string, string>()
    for (const { name } of present.faults) {
      // A record that was written before, and is still damaged, would be damaged again.
      const text = written.has(name) ? undefined : await source(name)
      if (text !== undefined) texts.set(name, text)
    }
    if (texts.size === 0) return { ...present, written: written.size }
    await kv.write(texts)
    for (const name of texts.keys()) written.add(name)
    present = await verify(kv, roots)
  }
}
