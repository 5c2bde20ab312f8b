import { readdir, readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { Miniflare } from 'miniflare'
import { unstable_splitSqlQuery } from 'wrangler'
import { parse, stringify } from 'yaml'
import { compile } from '../../src/publish/compile/compile.ts'
import { type Files, readFolder } from '../../src/publish/source/read-folder.ts'
import { TEST_RESULTS_FILE, testResults } from '../../src/publish/source/test-results.ts'
import { bundleWorker } from '../support/bundle.ts'
import { TEST_PEPPER, TEST_SECRET } from '../support/secrets.ts'

/** A mail that the site sent to its mail service. */
export interface SentMail {
  to: string
  subject: string
  html: string
  text: string
}

export interface BrowserSite {
  origin: string
  /** Mails sent so far. Their links have this origin. */
  mails: SentMail[]
  db: D1Database
  close(): Promise<void>
}

type Environment = 'production' | 'development'

/** The configured origin. In production the site does not start with a local address. */
const PRODUCTION_ORIGIN = 'https://site.test'

/** The compiled content, as plain data. */
export interface Content {
  root: string
  records: ReadonlyMap<string, string>
  /** The paths of each page, by its folder. */
  pathsOfPage: Record<string, string[]>
}

const MIGRATIONS = 'src/newsletter/migrations'

/** Records sent to the store at the same time. */
const BATCH = 200

/** Starts the deployed site locally: the bundle in workerd, real bindings, and an HTTP mail service that keeps the mails. */
export async function startSite({
  content,
  environment = 'production',
}: {
  content: Content
  environment?: Environment
}): Promise<BrowserSite> {
  const mails: SentMail[] = []
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const service = await listen((body) => {
    mails.push(JSON.parse(body.replaceAll(PRODUCTION_ORIGIN, origin)))
    return JSON.stringify({ id: `mail-${mails.length}` })
  })
  const miniflare = new Miniflare({
    modules: true,
    script: (await bundleWorker(environment)).text,
    host: '127.0.0.1',
    // Drop the log of requests, which would hide the test output. The site logs errors to the other stream.
    handleRuntimeStdio(output: Readable, errors: Readable) {
      output.resume()
      errors.pipe(process.stderr)
    },
    port,
    compatibilityDate: '2026-07-30',
    kvNamespaces: ['CONTENT', 'MEMORY'],
    d1Databases: ['NEWSLETTER'],
    queueProducers: { OUTBOX: { queueName: 'outbox' }, BULK: { queueName: 'issues' } },
    queueConsumers: { outbox: { maxBatchTimeout: 0 }, issues: { maxBatchTimeout: 0 } },
    ratelimits: { SIGN_UPS: { namespace_id: '1', simple: { limit: 1_000, period: 60 } } },
    bindings: {
      ENVIRONMENT: environment,
      ORIGIN: environment === 'production' ? PRODUCTION_ORIGIN : origin,
      MAIL_FROM: 'newsletter@site.test',
      NEWSLETTER_SECRETS: TEST_SECRET,
      ADDRESS_PEPPER: TEST_PEPPER,
      MAIL_HTTP_URL: `http://127.0.0.1:${(service.address() as AddressInfo).port}/`,
      MAIL_HTTP_TOKEN: 'token',
    },
  })
  const db = (await miniflare.getD1Database('NEWSLETTER')) as unknown as D1Database
  await migrate(db)
  await publish((await miniflare.getKVNamespace('CONTENT')) as unknown as KVNamespace, content)
  await miniflare.ready
  return {
    origin,
    mails,
    db,
    async close() {
      await miniflare.dispose()
      await new Promise((resolve) => service.close(resolve))
    },
  }
}

async function migrate(db: D1Database): Promise<void> {
  for (const name of (await readdir(MIGRATIONS)).filter((one) => one.endsWith('.sql')).sort())
    for (const statement of unstable_splitSqlQuery(await readFile(join(MIGRATIONS, name), 'utf8')))
      await db.prepare(statement).run()
}

/** Compiles content/. */
export async function compileContent(): Promise<Content> {
  const { release, problems } = await compile(withoutFailures(await readFolder('content')))
  if (!release) throw new Error(`content/ does not compile: ${problems[0]?.found}`)
  const { root, tree } = release
  return {
    root,
    records: new Map(release.records),
    pathsOfPage: Object.fromEntries([...tree].map(([id, { paths }]) => [id, Object.values(paths)])),
  }
}

async function publish(kv: KVNamespace, { root, records }: Content): Promise<void> {
  const all = [...records]
  for (let i = 0; i < all.length; i += BATCH)
    await Promise.all(all.slice(i, i + BATCH).map(([hash, text]) => kv.put(hash, text)))
  await kv.put('pointer', JSON.stringify({ release: root, previous: null, schedule: [] }))
}

/** Removes the failures of the last run, which would prevent compiling, so that this run can replace them. */
function withoutFailures(files: Files): Files {
  const results = testResults.parse(parse(files.get(TEST_RESULTS_FILE) ?? ''))
  const passed = { ...results, violations: [], suites: results.suites.map((suite) => ({ ...suite, failed: 0 })) }
  return new Map([...files, [TEST_RESULTS_FILE, stringify(passed)]])
}

function listen(answer: (body: string) => string): Promise<Server> {
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => response.end(answer(body)))
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}

async function freePort(): Promise<number> {
  const server = await listen(() => '')
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
