import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod'
import { d1ThroughWrangler } from '../../wrangler/d1.ts'
import { flagsOf, jsonIn, type Place, wrangler } from '../../wrangler/run.ts'
import { batches, readInParts } from './batches.ts'
import { ledgerOf } from './ledger.ts'
import type { KeyValueStore, ReleaseStore } from './store.ts'

/** Limits of one `kv bulk put`: wrangler sends 1,000 pairs a call, and the API accepts 100 MB. */
const A_WRITE = { pairs: 1_000, bytes: 50_000_000 }
/** Most bytes that a character takes in the JSON of a request. */
const BYTES_A_CHARACTER = 3
/** Keys of one `kv bulk get`. */
const KEYS_A_READ = 100

const keys = z.array(z.object({ name: z.string() }))

/** Opens the state in a Cloudflare account through wrangler, with the editor's own login. */
export function openWranglerStore(place: Place): ReleaseStore {
  return { kv: kvThrough(place), ledger: ledgerOf(d1ThroughWrangler('LEDGER', place)), close: async () => undefined }
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
    async names(beginning) {
      const only = beginning === undefined ? [] : ['--prefix', beginning]
      const printed = await wrangler(['kv', 'key', 'list', ...only, '--binding', 'CONTENT', ...flagsOf(place)])
      return new Set(keys.parse(jsonIn(printed)).map(({ name }) => name))
    },
    async write(entries, progress) {
      let done = 0
      for (const part of batches(entries, A_WRITE, (value) => value.length * BYTES_A_CHARACTER)) {
        await bulk(
          'put',
          part.map(([key, value]) => ({ key, value })),
        )
        done += part.length
        progress?.(done)
      }
    },
    async writeFor(entries, seconds) {
      const pairs = [...entries].map(([key, value]) => ({ key, value, expiration_ttl: seconds }))
      await bulk('put', pairs)
    },
    async delete(keys) {
      // Without the flag, wrangler asks.
      if (keys.length > 0) await bulk('delete', keys, ['--force'])
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
