import { unstable_readConfig } from 'wrangler'
import { UsageError } from '../wrangler/usage.ts'
import { openLocalStore } from './store/local.ts'
import type { ReleaseStore } from './store/store.ts'
import { openWranglerStore } from './store/wrangler.ts'

/** Where a command reads and writes. */
export interface Target {
  /** On this machine, where the site need not run. */
  local: boolean
  /** As a person would say it: `production, https://www.example.brussels`. */
  name: string
  /** Where the site can be asked. */
  origin: string
  open(): Promise<ReleaseStore>
}

export const stateDir = (env: NodeJS.ProcessEnv = process.env) => env.STATE_DIR || '.wrangler/state'
export const localPort = (env: NodeJS.ProcessEnv = process.env) => Number(env.PORT || 8787)

/** Local by default: what is published for the world must be asked for by name. @throws UsageError */
export function targetOf({ remote, env }: { remote: boolean; env: string | undefined }): Target {
  if (!remote && env)
    throw new UsageError(
      '--env names a place in a Cloudflare account: add --remote, or leave --env out for the local state',
    )
  if (!remote) {
    const folder = stateDir()
    return {
      local: true,
      name: `local state in ${folder}`,
      origin: `http://127.0.0.1:${localPort()}`,
      open: () => openLocalStore(folder),
    }
  }
  if (env !== 'staging' && env !== 'production')
    throw new UsageError('--remote needs --env staging or --env production')
  const config = unstable_readConfig({ config: 'wrangler.toml', env }, { hideWarnings: true })
  const [namespace] = config.kv_namespaces
  if (!/^[0-9a-f]{32}$/.test(namespace?.id ?? '')) {
    throw new UsageError(
      `wrangler.toml has no KV namespace for ${env} yet: run "npx wrangler kv namespace create CONTENT --env ${env}" and put the id it prints there`,
    )
  }
  const origin = String(config.vars.ORIGIN)
  return {
    local: false,
    name: `${env}, ${origin}`,
    origin,
    open: async () => openWranglerStore({ environment: env, where: ['--remote'] }),
  }
}
