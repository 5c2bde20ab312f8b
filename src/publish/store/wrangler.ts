import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod'
import { d1ThroughWrangler } from '../../wrangler/d1.ts'
import { flagsOf, jsonIn, type Place, wrangler } from '../../wrangler/run.ts'
import { ledgerOf } from './ledger.ts'
import type { KeyValueStore, ReleaseStore } from './store.ts'

/** Limits of one `kv bulk put`: wrangler sends 1,000 pairs a call, and the API accepts 100 MB. */
const PAIRS_A_WRITE = 1_000
const BYTES_A_WRITE = 50_000_000
/** Keys of one `kv bulk get`. */
const KEYS_A_READ = 100

/** Opens the state in a Cloudflare account through wrangler, with the editor's own login. */
export function openWranglerStore(place: Place): ReleaseStore {
  return { kv: kvThrough(place), ledger: ledgerOf(d1ThroughWrangler('LEDGER', place)), close: async () => undefined }
}

function kvThrough(place: Place): KeyValueStore {
  const bulk = (verb: 'get' | 'put', value: unknown) =>
    withFile(JSON.stringify(value), (file) =>
      wrangler(['kv', 'bulk', verb, file, '--binding', 'CONTENT', ...flagsOf(place)]),
    )
  return {
    async read(keys) {
      const found = new Map<string, string>()
      for (let i = 0; i < keys.length; i += KEYS_A_READ) {
        const values = z
          .record(z.string(), z.unknown())
          .parse(jsonIn(await bulk('get', keys.slice(i, i + KEYS_A_READ))))
        for (const [key, value] of Object.entries(values)) {
          const text = textIn(value)
          if (text !== undefined) found.set(key, text)
        }
      }
      return found
    },
    async write(entries, progress) {
      let done = 0
      for (const part of parts(entries)) {
        await bulk('put', part)
        done += part.length
        progress?.(done)
      }
    },
  }
}

/** wrangler prints `{ key: value }` or `{ key: { value } }`, with null for a key that is not there. */
function textIn(printed: unknown): string | undefined {
  if (typeof printed === 'string') return printed
  const { value } = (printed ?? {}) as { value?: unknown }
  return typeof value === 'string' ? value : undefined
}

function* parts(entries: ReadonlyMap<string, string>): Generator<{ key: string; value: string }[]> {
  let part: { key: string; value: string }[] = []
  let bytes = 0
  for (const [key, value] of entries) {
    if (part.length === PAIRS_A_WRITE || (part.length > 0 && bytes + value.length * 3 > BYTES_A_WRITE)) {
      yield part
      part = []
      bytes = 0
    }
    part.push({ key, value })
    bytes += value.length * 3
  }
  if (part.length > 0) yield part
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
