import { readFileSync } from 'node:fs'
import { parse } from 'smol-toml'
import * as z from 'zod'

/** Wrangler inherits neither of these keys from the top level. */
const environmentConfig = z.object({
  vars: z.record(z.string(), z.unknown()).default({}),
  kv_namespaces: z.array(z.object({ binding: z.string(), id: z.string().optional() })).default([]),
})
const wranglerToml = environmentConfig.extend({ env: z.record(z.string(), environmentConfig).default({}) })

/** What commands need of an environment in wrangler.toml. */
export type EnvironmentConfig = z.infer<typeof environmentConfig>

/**
 * Reads the variables and KV namespaces of an environment from wrangler.toml. It does not load wrangler, which would take
 * a second of each command.
 * @param environment `staging`, `production`, or empty for the top level
 * @throws Error if wrangler.toml is not TOML, or has no such environment
 */
export function readConfig(environment: string): EnvironmentConfig {
  const { env, ...topLevel } = wranglerToml.parse(parse(readFileSync('wrangler.toml', 'utf8')))
  const config = environment === '' ? topLevel : env[environment]
  if (!config) throw new Error(`wrangler.toml has no environment "${environment}"`)
  return config
}
