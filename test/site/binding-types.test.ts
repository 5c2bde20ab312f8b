import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const TOP = join(import.meta.dirname, '../..')
const FILE = 'src/worker-configuration.d.ts'

test('the types of the bindings match wrangler.toml; update them with `npm run types`', {
  timeout: 60_000,
}, async () => {
  // Without /dev/null, wrangler would also generate types for local secrets.
  const args = ['types', FILE, '--include-runtime=false', '--env-file=/dev/null', '--check']
  const env = { ...process.env, WRANGLER_SEND_METRICS: 'false', CI: 'true' }
  const { stdout } = await promisify(execFile)(join(TOP, 'node_modules/.bin/wrangler'), args, { cwd: TOP, env })
  expect(stdout).toContain(`Types at ${FILE} are up to date`)
})
