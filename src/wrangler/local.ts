import { devNull } from 'node:os'
import { join } from 'node:path'
import { getPlatformProxy } from 'wrangler'
import { type Database, isMigrated, migrate } from './migrate.ts'

/**
 * A path that cannot exist. wrangler prints the name of each .dev.vars and .env that it reads to stdout, where `--json`
 * prints JSON; with an empty list it would look for them too.
 */
const NO_FILE = join(devNull, 'none')

/** The bindings of wrangler.toml on this machine. */
interface LocalBindings {
  CONTENT: KVNamespace
  MEMORY: KVNamespace
  LEDGER: D1Database
  NEWSLETTER: D1Database
}

export interface LocalState {
  bindings: LocalBindings
  close(): Promise<void>
}

/**
 * Opens the state on this machine through Miniflare's API: the same files that `wrangler dev --persist-to` uses,
 * without a process of wrangler's for each call. A database that has not seen its migrations gets them first.
 * @param stateDir folder of the local state, as in `--persist-to`
 */
export async function openLocalState(stateDir: string, databases: readonly Database[]): Promise<LocalState> {
  const open = () =>
    getPlatformProxy<LocalBindings & Record<string, unknown>>({
      configPath: 'wrangler.toml',
      envFiles: [NO_FILE],
      persist: { path: join(stateDir, 'v3') },
    })
  let proxy = await open()
  const behind: Database[] = []
  for (const name of databases) if (!(await isMigrated(name, proxy.env[name]))) behind.push(name)
  if (behind.length > 0) {
    await proxy.dispose()
    for (const name of behind) await migrate(name, { where: ['--local', '--persist-to', stateDir] })
    proxy = await open()
  }
  return { bindings: proxy.env, close: proxy.dispose }
}
