import type { OptionDeclarations } from './command.ts'
import { UsageError } from './exit.ts'
import type { Values } from './input.ts'

/** The stages in a Cloudflare account. */
export const ACCOUNT_STAGES = ['staging', 'production'] as const

/** Where a command acts: on this machine, or in a Cloudflare account. */
export type Stage = 'local' | (typeof ACCOUNT_STAGES)[number]

/** Options of a command that acts on a stage. */
export const STAGE_OPTIONS = {
  remote: { type: 'boolean', summary: 'act on a Cloudflare account; without it, on the local state (STATE_DIR)' },
  env: { type: 'string', value: 'NAME', summary: 'with --remote: staging or production' },
} as const satisfies OptionDeclarations

/** Reads the stage. The default is local, so that no public site is changed by accident. @throws UsageError */
export function readStage({ remote = false, env }: Values): Stage {
  if (!remote && env)
    throw new UsageError('--env is for a Cloudflare account: add --remote, or remove --env to use the local state')
  if (!remote) return 'local'
  const stage = ACCOUNT_STAGES.find((one) => one === env)
  if (!stage) throw new UsageError('--remote needs --env staging or --env production')
  return stage
}

/** Folder of the local state, as in `wrangler dev --persist-to`. */
export const stateDir = (env: NodeJS.ProcessEnv = process.env) => env.STATE_DIR || '.wrangler/state'

/**
 * Port of the site on this machine.
 * @param running port of the site that runs; PORT counts more
 */
export const localPort = (env: NodeJS.ProcessEnv = process.env, running = 8787) => Number(env.PORT || running)

/** Scheme and host of the site on this machine. @param running port of the site that runs */
export const localOrigin = (running?: number) => `http://127.0.0.1:${localPort(process.env, running)}`
