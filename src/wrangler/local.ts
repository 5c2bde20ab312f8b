import { mkdir } from 'node:fs/promises'
import { devNull } from 'node:os'
import { join } from 'node:path'
import { type Database, isMigrated, migrate } from './migrate.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { waitingD1 } from './waiting-d1.ts'

/**
 * A path that cannot exist, so that wrangler reads no .dev.vars or .env. It would print their names to stdout, where
 * `--json` prints JSON. With an empty list it would look for the default files.
 */
const NO_FILE = join(devNull, 'none')

/** Local versions of the bindings in wrangler.toml. */
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

/** Codes of Node for a folder in which nothing can be written. */
const UNUSABLE: readonly string[] = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOSPC']

function unusable(stateDir: string, { message }: Error): string {
  return `the local state in ${stateDir} cannot be opened (${message}). Make sure that ${stateDir} and .wrangler are folders in which you may write, or set STATE_DIR to another folder`
}

/**
 * Opens the local state through Miniflare's API. It uses the same files as `wrangler dev --persist-to`, but does not
 * start a wrangler process for each call. Missing migrations are applied first. One process at a time opens a state: two
 * would apply the same migration, of which the second fails.
 * @param stateDir folder of the local state, as in `--persist-to`
 */
export async function openLocalState(stateDir: string, databases: readonly Database[]): Promise<LocalState> {
  // Loading wrangler takes a second. Only commands that open the local state need it.
  const { getPlatformProxy } = await import('wrangler')
  const open = () =>
    getPlatformProxy<LocalBindings & Record<string, unknown>>({
      configPath: 'wrangler.toml',
      envFiles: [NO_FILE],
      persist: { path: join(stateDir, 'v3') },
    })
  const opened = async () => {
    await mkdir(stateDir, { recursive: true })
    return oneAtATime(join(stateDir, 'opening'), async () => {
      const proxy = await open()
      const behind: Database[] = []
      for (const name of databases) if (!(await isMigrated(name, waitingD1(proxy.env[name])))) behind.push(name)
      if (behind.length === 0) return proxy
      await proxy.dispose()
      for (const name of behind) await migrate(name, { where: ['--local', '--persist-to', stateDir] })
      return open()
    })
  }
  const proxy = await opened().catch((error: NodeJS.ErrnoException) => {
    throw UNUSABLE.includes(error.code ?? '') ? new Error(unusable(stateDir, error)) : error
  })
  const { CONTENT, MEMORY, LEDGER, NEWSLETTER } = proxy.env
  return {
    bindings: { CONTENT, MEMORY, LEDGER: waitingD1(LEDGER), NEWSLETTER: waitingD1(NEWSLETTER) },
    close: proxy.dispose,
  }
}
