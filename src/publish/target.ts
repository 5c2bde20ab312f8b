import { UsageError } from '../cli/exit.ts'
import type { Values } from '../cli/input.ts'
import { ACCOUNT_STAGES, localOrigin, readStage, stateDir } from '../cli/stage.ts'
import { readConfig } from '../wrangler/config.ts'
import type { Place } from '../wrangler/run.ts'
import { portOf } from '../wrangler/server-lock.ts'
import { openLocalStore } from './store/local.ts'
import type { ReleaseStore } from './store/store.ts'
import { openWranglerStore } from './store/wrangler.ts'

/** Where a command reads and writes. */
export interface Target {
  /** Whether it is on this machine, where the site need not run. */
  local: boolean
  /** Whether the public reads it, so that commands ask before they change it. */
  isPublic: boolean
  /** Name for messages: `production, https://www.example.brussels`. */
  name: string
  /** Scheme and host of the site. */
  origin: string
  /** For the flags of wrangler. */
  place: Place
  open(): Promise<ReleaseStore>
}

/** Reads the target. The default is local, so that an editor does not publish by accident. @throws UsageError */
export function readTarget(options: Values): Target {
  const stage = readStage(options)
  if (stage === 'local') {
    const folder = stateDir()
    return {
      local: true,
      isPublic: false,
      name: `local state in ${folder}`,
      origin: localOrigin(portOf(folder)),
      place: { where: ['--local', '--persist-to', folder] },
      open: () => openLocalStore(folder),
    }
  }
  const { kv_namespaces: namespaces, vars } = readConfig(stage)
  const content = namespaces.find(({ binding }) => binding === 'CONTENT')
  if (!/^[0-9a-f]{32}$/.test(content?.id ?? '')) {
    throw new UsageError(
      `wrangler.toml has no KV namespace for ${stage} yet: run "npx wrangler kv namespace create CONTENT --env ${stage}" and put the id that it prints into wrangler.toml`,
    )
  }
  const origin = String(vars.ORIGIN)
  const place: Place = { environment: stage, where: ['--remote'] }
  return {
    local: false,
    isPublic: stage === 'production',
    name: `${stage}, ${origin}`,
    origin,
    place,
    open: async () => openWranglerStore(place),
  }
}

/** Scheme and host of the site in staging and in production, from wrangler.toml. */
export function siteOrigins(): string[] {
  return ACCOUNT_STAGES.map((stage) => String(readConfig(stage).vars.ORIGIN))
}
