import { type LocalState, openLocalState } from '../../wrangler/local.ts'
import { ledgerOf } from './ledger.ts'
import type { KeyValueStore, ReleaseStore } from './store.ts'

/** Pairs written in parallel. More is not faster on one machine, and with 50 the progress bar moves. */
const AT_ONCE = 50
/** Keys that one call of KV's `get` may name (documentation: 100). */
const KEYS_A_READ = 100

/** Opens the releases of this machine. */
export async function openLocalStore(stateDir: string): Promise<ReleaseStore> {
  return releaseStoreOf(await openLocalState(stateDir, ['LEDGER']))
}

/** Wraps a local state that is already open. */
export function releaseStoreOf({ bindings, close }: LocalState): ReleaseStore {
  return { kv: kvOf(bindings.CONTENT), ledger: ledgerOf(bindings.LEDGER), close }
}

/** Wraps a KV namespace as the publisher's store. */
export function kvOf(namespace: KVNamespace): KeyValueStore {
  return {
    async read(keys) {
      const found = new Map<string, string>()
      for (let i = 0; i < keys.length; i += KEYS_A_READ) {
        const values = await namespace.get(keys.slice(i, i + KEYS_A_READ))
        for (const [key, value] of values) if (value !== null) found.set(key, value)
      }
      return found
    },
    async write(entries, progress) {
      const pairs = [...entries]
      for (let i = 0; i < pairs.length; i += AT_ONCE) {
        const part = pairs.slice(i, i + AT_ONCE)
        await Promise.all(part.map(([key, value]) => namespace.put(key, value)))
        progress?.(i + part.length)
      }
    },
  }
}
