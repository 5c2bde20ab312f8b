import { spawn } from 'node:child_process'
import { parseArgs } from 'node:util'
import { migrate } from '../wrangler/migrate.ts'

/**
 * `npm run deploy -- --env staging|production`: migrations first, so that the new code finds its tables; then the Worker.
 * `--dry-run` builds the bundle that would be sent, without an account.
 */
const { values } = parseArgs({ options: { env: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } } })
const dryRun = values['dry-run']
const environment = values.env ?? (dryRun ? 'production' : undefined)

if (environment !== 'staging' && environment !== 'production') {
  console.error('Say where to: npm run deploy -- --env staging, or --env production (add --dry-run to build only)')
  process.exit(2)
}
if (!dryRun) {
  await migrate('LEDGER', { where: ['--remote'], environment })
  await migrate('NEWSLETTER', { where: ['--remote'], environment })
}
const flags = dryRun ? ['--dry-run', '--outdir', '.wrangler/bundle'] : []
const child = spawn('wrangler', ['deploy', '--env', environment, ...flags], { stdio: 'inherit' })
child.on('exit', (code) => {
  process.exitCode = code ?? 1
})
