import { join } from 'node:path'
import { getPlatformProxy } from 'wrangler'
import { migrate } from './migrate.ts'
import { APPEND, FOLLOWED, ledgerRows, NEWEST } from './sql.ts'
import { type KeyValueStore, type Ledger, LedgerConflict, type ReleaseStore } from './store.ts'

interface Bindings {
  CONTENT: KVNamespace
  LEDGER: D1Database
}

/** Pairs written at once: as fast as more on one machine, and the progress bar moves. */
const AT_ONCE = 50
/** Keys that one call of KV's `get` may name (documentation: 100). */
const KEYS_A_READ = 100

/**
 * The state on this machine, through Miniflare's API: the same files that `wrangler dev --persist-to` uses,
 * without a process of wrangler's for each call.
 * @param stateDir folder of the local state, as in `--persist-to`
 */
export async function openLocalStore(stateDir: string): Promise<ReleaseStore> {
  const open = () =>
    getPlatformProxy<Bindings>({ configPath: 'wrangler.toml', persist: { path: join(stateDir, 'v3') } })
  let proxy = await open()
  if (!(await hasLedger(proxy.env.LEDGER))) {
    await proxy.dispose()
    await migrate({ database: 'LEDGER', where: ['--local', '--persist-to', stateDir] })
    proxy = await open()
  }
  return { kv: kvOf(proxy.env.CONTENT), ledger: ledgerOf(proxy.env.LEDGER), close: proxy.dispose }
}

async function hasLedger(database: D1Database): Promise<boolean> {
  return (await database.prepare("select 1 from sqlite_master where name = 'releases'").first()) !== null
}

/** A namespace as the publisher sees it. */
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

/** A D1 database as the publisher sees it. */
export function ledgerOf(database: D1Database): Ledger {
  return {
    async newest(limit) {
      const { results } = await database.prepare(`${NEWEST} ?`).bind(limit).all()
      return ledgerRows.parse(results)
    },
    async append({ release, previous, at, who, message }) {
      try {
        await database.prepare(`${APPEND} (?, ?, ?, ?, ?)`).bind(release, previous, at, who, message).run()
      } catch (error) {
        if (String(error).includes(FOLLOWED)) throw new LedgerConflict('another release follows the same one')
        throw error
      }
    },
  }
}
