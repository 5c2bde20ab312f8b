import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import type { Readable } from 'node:stream'
import { Miniflare } from 'miniflare'
import { beforeAll, describe, expect, test } from 'vitest'
import { compile } from '../../src/publish/compile/compile.ts'
import { bundleWorker } from '../support/bundle.ts'
import { type Project, project } from '../support/project.ts'
import { TEST_PEPPER, TEST_SECRET } from '../support/secrets.ts'
import { siteFiles } from '../support/site.ts'

let site: Project
beforeAll(async () => {
  site = await project(siteFiles())
})

const DEPLOY = 'src/bin/deploy.ts'
/** Texts of development pages: those that show every mail with its links, and the script that reloads pages. */
const DEVELOPMENT_TEXTS = ['Mails sent on this machine', 'dev-mail:', '/_dev/']
const DEVELOPMENT_PATHS = [
  '/_dev/mails',
  '/_dev/mails/x',
  '/%5fdev/mails',
  '/_dev/reload.js',
  '/_components',
  '/_components/nl',
]

describe('what npm run deploy sends', () => {
  let bundle: string
  beforeAll(async () => {
    // A developer may have set NODE_ENV for other tools.
    const { code, stderr } = await site.run([DEPLOY, '--dry-run'], { env: { NODE_ENV: 'development' } })
    expect([code, stderr]).toEqual([0, ''])
    bundle = await readFile(join(site.folder, '.wrangler/bundle/index.js'), 'utf8')
  })

  test('contains no text of the development pages, which are in another bundle', async () => {
    const { text } = await bundleWorker('development')
    for (const one of DEVELOPMENT_TEXTS) {
      expect(text).toContain(one)
      expect(bundle).not.toContain(one)
    }
  })

  test('compiles JSX for Hono, as tsconfig.json says', () => {
    expect(bundle).not.toContain('React.createElement')
  })

  test('answers 404 for those pages, even if ENVIRONMENT is development', async () => {
    const miniflare = new Miniflare({
      modules: true,
      script: bundle,
      // Hides its log of requests.
      handleRuntimeStdio(output: Readable, errors: Readable) {
        output.resume()
        errors.pipe(process.stderr)
      },
      compatibilityDate: '2026-07-30',
      kvNamespaces: ['CONTENT', 'MEMORY'],
      d1Databases: ['NEWSLETTER'],
      queueProducers: { OUTBOX: { queueName: 'outbox' }, BULK: { queueName: 'issues' } },
      ratelimits: { SIGN_UPS: { namespace_id: '1', simple: { limit: 1_000, period: 60 } } },
      email: { send_email: [{ name: 'EMAIL' }] },
      bindings: {
        ENVIRONMENT: 'development',
        ORIGIN: 'http://127.0.0.1:8787',
        MAIL_FROM: 'newsletter@site.test',
        NEWSLETTER_SECRETS: TEST_SECRET,
        ADDRESS_PEPPER: TEST_PEPPER,
      },
    })
    try {
      const { release } = await compile(siteFiles())
      const kv = await miniflare.getKVNamespace('CONTENT')
      for (const [hash, text] of release?.records ?? []) await kv.put(hash, text)
      await kv.put('pointer', JSON.stringify({ release: release?.root, previous: null, schedule: [] }))
      const ask = async (path: string) => miniflare.dispatchFetch(`http://127.0.0.1:8787${path}`)
      const page = await ask('/nl/about-nl')
      expect(page.status).toBe(200)
      expect(await page.text()).not.toContain('<script src')
      for (const path of DEVELOPMENT_PATHS) expect((await ask(path)).status, path).toBe(404)
    } finally {
      await miniflare.dispose()
    }
  })
})

describe('npm run deploy -- --env', () => {
  /** Runs the command with a fake wrangler that has these secrets and records its calls. */
  async function deploy(secretList: string, environment = 'staging', flags: readonly string[] = []) {
    const bin = join(site.folder, 'bin')
    const calls = join(bin, 'calls')
    await mkdir(bin, { recursive: true })
    await writeFile(calls, '')
    await writeFile(
      join(bin, 'wrangler'),
      `#!/bin/sh\necho "$NODE_ENV $*" >> ${calls}\nif [ "$1" = secret ]; then ${secretList}; fi\n`,
    )
    await chmod(join(bin, 'wrangler'), 0o755)
    const env = { PATH: [bin, process.env.PATH].join(delimiter), NODE_ENV: 'test' }
    const run = await site.run([DEPLOY, '--env', environment, ...flags], { env })
    return { ...run, calls: (await readFile(calls, 'utf8')).trimEnd().split('\n') }
  }
  const listing = (...names: string[]) =>
    `echo '${JSON.stringify(names.map((name) => ({ name, type: 'secret_text' })))}'`

  beforeAll(async () => {
    const configuration = await readFile('wrangler.toml', 'utf8')
    await writeFile(
      join(site.folder, 'wrangler.toml'),
      configuration
        .replaceAll('staging.example.brussels', 'staging.perspective.test')
        .replaceAll('@example.brussels', '@perspective.test'),
    )
  })

  test('refuses before any migration if a secret is missing, and says what to do', async () => {
    const { code, stderr, calls } = await deploy(listing('NEWSLETTER_SECRETS', 'TURNSTILE_SECRET'))
    expect([code, calls]).toEqual([1, ['test secret list --env staging --format json']])
    expect(stderr.trimEnd().split('\n')).toEqual([
      'Nothing was deployed:',
      'ADDRESS_PEPPER is missing. Set it with: npx wrangler secret put ADDRESS_PEPPER --env staging',
      'TURNSTILE_SITE_KEY is missing, but TURNSTILE_SECRET is set. Set it under [env.staging.vars] in wrangler.toml, or delete the secret.',
    ])
  })

  test('refuses in the same way if the Worker does not exist yet', async () => {
    const { code, stderr } = await deploy(`echo 'Worker "perspective-staging" (env: staging) not found.' >&2; exit 1`)
    expect([code, stderr]).toEqual([1, expect.stringContaining('NEWSLETTER_SECRETS is missing.')])
  })

  test('refuses if wrangler cannot read the secrets of the account', async () => {
    const { code, stderr, calls } = await deploy('echo "no login" >&2; exit 1')
    expect([code, stderr, calls.length]).toEqual([1, expect.stringContaining('no login'), 1])
  })

  test('refuses the example addresses of wrangler.toml', async () => {
    const { code, stderr } = await deploy(listing('NEWSLETTER_SECRETS', 'ADDRESS_PEPPER'), 'production')
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining('ORIGIN is still "https://www.example.brussels", the example.'),
    ])
  })

  test('applies the migrations, then deploys a production bundle', async () => {
    const { code, stderr, calls } = await deploy(listing('NEWSLETTER_SECRETS', 'ADDRESS_PEPPER'))
    expect([code, stderr]).toEqual([0, ''])
    expect(calls).toEqual([
      'test secret list --env staging --format json',
      'test d1 migrations apply LEDGER --remote --env staging',
      'test d1 migrations apply NEWSLETTER --remote --env staging',
      'production deploy --env staging',
    ])
  })

  test('with --upload, uploads a version without traffic, after the migrations', async () => {
    const secrets = listing('NEWSLETTER_SECRETS', 'ADDRESS_PEPPER')
    const { code, stderr, calls } = await deploy(secrets, 'staging', ['--upload', '--tag', 'v1.2.3'])
    expect([code, stderr]).toEqual([0, ''])
    expect(calls.slice(1)).toEqual([
      'test d1 migrations apply LEDGER --remote --env staging',
      'test d1 migrations apply NEWSLETTER --remote --env staging',
      'production versions upload --env staging --tag v1.2.3',
    ])
  })
})
