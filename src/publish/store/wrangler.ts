import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod'
import { d1ThroughWrangler } from '../../wrangler/d1.ts'
import { flagsOf, jsonIn, type Place, wrangler } from '../../wrangler/run.ts'
import { batches, readInParts } from './batches.ts'
import { ledgerOf } from './ledger.ts'
import { instantIn, type KeyValueStore, type ReleaseStore } from './store.ts'

/** Limits of one `kv bulk put`: wrangler sends 1,000 pairs a call, and the API accepts 100 MB. */
const A_WRITE = { pairs: 1_000, bytes: 50_000_000 }
/** Most bytes that a character takes in the JSON of a request. */
const BYTES_A_CHARACTER = 3
/** Divides pairs into the parts of one `kv bulk put` each. */
export function bulkBatches(entries: ReadonlyMap<string, string>) {
  return batches(entries, A_WRITE, (value) => value.length * BYTES_A_CHARACTER)
}

/** Keys of one `kv bulk get`. */
const KEYS_A_READ = 100

const keys = z.array(z.object({ name: z.string(), metadata: z.optional(z.unknown()) }))

/** Opens the state in a Cloudflare account through wrangler, with the editor's own login. */
export function openWranglerStore(place: Place): ReleaseStore {
  return {
    kv: kvThrough(place),
    ledger: ledgerOf(d1ThroughWrangler('LEDGER', place)),
    newsletter: d1ThroughWrangler('NEWSLETTER', place),
    close: async () => undefined,
  }
}

function kvThrough(place: Place): KeyValueStore {
  const bulk = (verb: 'get' | 'put' | 'delete', value: unknown, flags: readonly string[] = []) =>
    withFile(JSON.stringify(value), (file) =>
      wrangler(['kv', 'bulk', verb, file, ...flags, '--binding', 'CONTENT', ...flagsOf(place)]),
    )
  return {
    read: (keys) =>
      readInParts(keys, KEYS_A_READ, async (part) => {
        const values = z.record(z.string(), z.unknown()).parse(jsonIn(await bulk('get', part)))
        return new Map(
          Object.entries(values).flatMap(([key, value]) => {
            const text = textIn(value)
            return text === undefined ? [] : [[key, text] as const]
          }),
        )
      }),
    /** wrangler reads all pages of the list in one process. */
    async list(prefix) {
      const wanted = prefix === undefined ? [] : ['--prefix', prefix]
      const printed = await wrangler(['kv', 'key', 'list', ...wanted, '--binding', 'CONTENT', ...flagsOf(place)])
      return new Map(keys.parse(jsonIn(printed)).map(({ name, metadata }) => [name, instantIn(metadata)]))
    },
    async write(entries, progress) {
      let done = 0
      const metadata = { at: Date.now() }
      for (const part of bulkBatches(entries)) {
        await bulk(
          'put',
          part.map(([key, value]) => ({ key, value, metadata })),
        )
        done += part.length
        progress?.(done)
      }
    },
    async writeFor(entries, seconds) {
      const pairs = [...entries].map(([key, value]) => ({ key, value, expiration_ttl: seconds }))
      await bulk('put', pairs)
    },
    async delete(names) {
      for (let i = 0; i < names.length; i += A_WRITE.pairs)
        await withFile(JSON.stringify(names.slice(i, i + A_WRITE.pairs)), (file) =>
          wrangler(['kv', 'bulk', 'delete', file, '--force', '--binding', 'CONTENT', ...flagsOf(place)]),
        )
    },
  }
}

/** wrangler prints `{ key: value }` or `{ key: { value } }`, with null for a key that is not there. */
function textIn(printed: unknown): string | undefined {
  if (typeof printed === 'string') return printed
  const { value } = (printed ?? {}) as { value?: unknown }
  return typeof value === 'string' ? value : undefined
}

async function withFile<T>(text: string, work: (file: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'content-'))
  try {
    const file = join(folder, 'values.json')
    await writeFile(file, text)
    return await work(file)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
