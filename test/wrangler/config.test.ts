import { expect, test } from 'vitest'
import { unstable_readConfig } from 'wrangler'
import { readConfig } from '../../src/wrangler/config.ts'

test.each(['', 'staging', 'production'])('reads environment "%s" of wrangler.toml as wrangler does', (environment) => {
  const read = unstable_readConfig({ config: 'wrangler.toml', env: environment }, { hideWarnings: true })
  expect(readConfig(environment)).toEqual({ vars: read.vars, kv_namespaces: read.kv_namespaces })
})

test('names an environment that wrangler.toml does not have', () => {
  expect(() => readConfig('acceptance')).toThrow('wrangler.toml has no environment "acceptance"')
})
