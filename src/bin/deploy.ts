import { spawn } from 'node:child_process'
import { parseArgs } from 'node:util'
import { readConfig } from '../wrangler/config.ts'
import { migrate } from '../wrangler/migrate.ts'
import { secretNames } from '../wrangler/secrets.ts'
import { deploymentProblems } from './deployment-problems.ts'

/**
 * `npm run deploy -- --env staging|production`: checks the settings, applies the migrations, then deploys the Worker.
 * In this order, because new code needs its tables.
 * `--upload` uploads the Worker as a version that gets no traffic yet, for `wrangler versions deploy`. `--tag NAME`
 * names that version.
 * `--dry-run` (`npm run build`) checks wrangler.toml and builds the bundle, without an account.
 */
const { values } = parseArgs({
  options: {
    env: { type: 'string' },
    upload: { type: 'boolean', default: false },
    tag: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
  },
})
const dryRun = values['dry-run']
const environment = values.env ?? (dryRun ? 'production' : undefined)

if (environment !== 'staging' && environment !== 'production') {
  console.error(
    'Name the environment: npm run deploy -- --env staging, or --env production (add --dry-run to build only)',
  )
  process.exit(2)
}
const { vars } = readConfig(environment)
const problems = deploymentProblems({
  environment,
  vars,
  secretNames: dryRun ? undefined : await secretNames(environment).catch(stop),
})
if (problems.length > 0) stop(['Nothing was deployed:', ...problems].join('\n'))
if (!dryRun) {
  await migrate('LEDGER', { where: ['--remote'], environment })
  await migrate('NEWSLETTER', { where: ['--remote'], environment })
}
const command = values.upload ? ['versions', 'upload'] : ['deploy']
const flags = [
  ...(values.tag === undefined ? [] : ['--tag', values.tag]),
  ...(dryRun ? ['--dry-run', '--outdir', '.wrangler/bundle'] : []),
]
const child = spawn('wrangler', [...command, '--env', environment, ...flags], {
  stdio: 'inherit',
  // With NODE_ENV=development from the shell, wrangler would include the development pages in the bundle.
  env: { ...process.env, NODE_ENV: 'production' },
})
child.on('exit', (code) => {
  process.exitCode = code ?? 1
})

function stop(reason: unknown): never {
  console.error(reason instanceof Error ? reason.message : String(reason))
  process.exit(1)
}
