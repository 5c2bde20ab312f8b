import { POINTER_KEY } from '../../content/schema/pointer.ts'
import { type LocalState, openLocalState } from '../../wrangler/local.ts'
import { batches, readInParts } from './batches.ts'
import { ledgerOf } from './ledger.ts'
import { instantIn, type KeyValueStore, type ReleaseStore } from './store.ts'

/** Pairs written in parallel, within the memory of a small machine. With 50 the progress bar moves. */
const AT_ONCE = { pairs: 50, bytes: 50_000_000 }
/** Keys that one call of KV's `get` may name (documentation: 100). */
const KEYS_A_READ = 100

/** Opens the releases of this machine. */
export async function openLocalStore(stateDir: string): Promise<ReleaseStore> {
  return releaseStoreOf(await openLocalState(stateDir, ['LEDGER']))
}

/** Wraps a local state that is already open. */
export function releaseStoreOf({ bindings, close }: LocalState): ReleaseStore {
  return {
    kv: kvOf(bindings.CONTENT),
    ledger: ledgerOf(bindings.LEDGER),
    newsletter: bindings.NEWSLETTER,
    async forget() {
      // The pointer first: without it, nothing of the releases is shown.
      await bindings.CONTENT.delete(POINTER_KEY)
      await bindings.LEDGER.prepare('delete from releases').run()
    },
    close,
  }
}

/** Wraps a KV namespace as the publisher's store. */
export function kvOf(namespace: KVNamespace): KeyValueStore {
  return {
    read: (keys) =>
      readInParts(keys, KEYS_A_READ, async (part) => {
        const values = await namespace.get(part)
        return new Map([...values].filter((pair): pair is [string, string] => pair[1] !== null))
      }),
    async list(prefix) {
      const found = new Map<string, number | undefined>()
      let cursor: string | undefined
      do {
        const page = await namespace.list({ cursor: cursor ?? null, ...(prefix !== undefined && { prefix }) })
        for (const { name, metadata } of page.keys) found.set(name, instantIn(metadata))
        cursor = page.list_complete ? undefined : page.cursor
      } while (cursor !== undefined)
      return found
    },
    async write(entries, progress) {
      let done = 0
      const metadata = { at: Date.now() }
      for (const part of batches(entries, AT_ONCE)) {
        await Promise.all(part.map(([key, value]) => namespace.put(key, value, { metadata })))
        done += part.length
        progress?.(done)
      }
    },
    async writeFor(entries, seconds) {
      for (const [key, value] of entries) await namespace.put(key, value, { expirationTtl: seconds })
    },
    async delete(keys) {
      for (let i = 0; i < keys.length; i += AT_ONCE.pairs)
        await Promise.all(keys.slice(i, i + AT_ONCE.pairs).map((key) => namespace.delete(key)))
    },
  }
}
