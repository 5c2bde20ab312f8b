import { unstable_readConfig } from 'wrangler'

/** What wrangler.toml says of an environment. */
export function readConfig(environment: string) {
  return unstable_readConfig({ config: 'wrangler.toml', env: environment }, { hideWarnings: true })
}
