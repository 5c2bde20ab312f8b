import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import { marked } from 'marked'
import { Miniflare } from 'miniflare'
import { compile } from '../../src/publish/compile/compile.ts'
import { readFolder } from '../../src/publish/source/read-folder.ts'
import { stylesheets } from '../../src/views/stylesheets.gen.ts'
import { bundleWorker } from '../support/bundle.ts'
import { hostileQueries, randomNumbers } from '../support/hostile-queries.ts'
import { installPeer, NOT_INSTALLED, runPeer } from './install-peer.ts'
import { type Ask, costOfEach, cpuOf, load, workerdPids } from './load.ts'

/**
 * `npm run bench:serve`: what an answer of the production bundle costs in workerd, as a share of a bare Worker that sends
 * the same bytes from a constant. Measures processor time, in rounds that alternate, and takes medians, because machines
 * are noisy. `--quick` is for CI: it only checks that each row is answered as expected. `--bundle FILE` measures another
 * bundle. `--part answers` measures answers that are sent again, and peers; `--part search` measures new searches and 404s.
 * `--peers` also installs Astro from npm, outside the repository, and measures a site of it.
 */
const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '5' },
    requests: { type: 'string', default: '1500' },
    bundle: { type: 'string' },
    part: { type: 'string' },
    peers: { type: 'boolean', default: false },
  },
})
const ROUNDS = values.quick ? 1 : Number(values.rounds)
const REQUESTS = values.quick ? 40 : Number(values.requests)
const ORIGIN = 'https://www.example.brussels'
const COMPATIBILITY = '2026-07-30'

interface Row {
  name: string
  status: number
  asks: Ask[]
}

const { release } = await compile(await readFolder('content'))
if (!release) throw new Error('content/ has errors: npm run content -- check')
const pathOf = (id: string) => release.tree.get(id)?.paths.nl ?? '/nl/'
const PAGE = pathOf('/about/missions')
const words = Array.from({ length: 400 }, (_, i) =>
  [...String(i * 7_919 + 104_729)].map((digit) => 'blomkarets'[Number(digit)]).join(''),
)

/** The words of all pages in Dutch. */
const knownWords = [
  ...new Set(
    release.pages
      .filter(({ path }) => path.startsWith('/nl/'))
      .flatMap(
        ({ title, html }) => `${title} ${html.replace(/<[^>]*>/g, ' ')}`.toLowerCase().match(/\p{L}{4,}/gu) ?? [],
      ),
  ),
]

const ROWS: Row[] = [
  row('hot page', 200, PAGE),
  row('304', 304, PAGE, { 'If-None-Match': '*' }),
  row('home', 200, '/nl/'),
  row('/ negotiated', 302, '/', { 'Accept-Language': 'fr-BE,fr;q=0.9' }),
  row('fallback page', 200, borrowedPage()),
  row('filtered list', 200, `${pathOf('/news')}?year=2026`),
  row('404, the same again', 404, '/nl/bestaat-niet'),
  row('search, the same again', 200, '/nl/zoeken?q=heyvaert'),
  row('style sheet', 200, stylesheets[0].path),
]
/** Longer addresses are answered with 414. */
const LONGEST_PATH = 1_000

/** Requests of a row of new answers that are not measured. */
const WARMING = 50

/** Rows without a bare Worker: each request is for something new. */
const NEW: Row[] = [
  {
    name: 'search, a known word',
    status: 200,
    asks: knownWords.map((word) => ask(`/nl/zoeken?q=${encodeURIComponent(word)}`)),
  },
  {
    name: 'search, ten unknown words',
    status: 200,
    asks: words.map((_, i) => ask(`/nl/zoeken?q=${words.slice(i, i + 10).join('+')}`)),
  },
  {
    name: 'search, hostile',
    status: 200,
    asks: hostile(1_000).map((q) => ask(`/nl/zoeken?q=${encodeURIComponent(q)}`)),
  },
  { name: '404 of ten words', status: 404, asks: words.map((_, i) => ask(`/nl/${words.slice(i, i + 10).join('-')}`)) },
  {
    name: '404, hostile',
    status: 404,
    // Without those that are too long for an address.
    asks: hostile(1_000)
      .map((q) => ask(`/nl/${encodeURIComponent(q.replaceAll(' ', '-'))}`))
      .filter(({ path }) => path.length < LONGEST_PATH),
  },
]

/** Hostile queries, as many of each kind, from words of the site. */
function hostile(each: number): string[] {
  const random = randomNumbers()
  const kinds = Object.values(hostileQueries(() => knownWords[random(knownWords.length)] ?? '', random))
  return kinds.flatMap((make) => Array.from({ length: values.quick ? 1 : each }, (_, i) => make(i)))
}

function ask(path: string, headers: Record<string, string> = {}): Ask {
  return { path, headers }
}

function row(name: string, status: number, path: string, headers: Record<string, string> = {}): Row {
  return { name, status, asks: [ask(path, headers)] }
}

function borrowedPage(): string {
  const page = release?.pages.find(
    ({ path }) => path.startsWith('/en/') && release?.records.get(recordAt(path))?.includes('"textLocale":"nl"'),
  )
  return page?.path ?? '/en/'
}

function recordAt(path: string): string {
  const route = release?.routes.get(path)
  return route && 'page' in route ? route.page : ''
}

const folder = await mkdtemp(join(tmpdir(), 'bench-'))
const script =
  values.bundle === undefined ? (await bundleWorker('production')).text : await readFile(values.bundle, 'utf8')
const bindings = { ENVIRONMENT: 'production', ORIGIN, MAIL_FROM: 'newsletter@example.brussels' }
const direct = [{ host: '127.0.0.1', port: 0 }]

const site = new Miniflare({
  name: 'site',
  modules: true,
  script,
  compatibilityDate: COMPATIBILITY,
  kvNamespaces: ['CONTENT'],
  bindings,
  unsafeDirectSockets: direct,
  handleRuntimeStdio: discard,
})
const content = await site.getKVNamespace('CONTENT')
for (const [name, text] of release.records) await content.put(name, text)
await content.put('pointer', JSON.stringify({ release: release.root, previous: null, schedule: [] }))
const sitePort = Number((await site.unsafeGetDirectURL('site')).port)
const [sitePid = 0] = workerdPids()

const fixed = await Promise.all(
  ROWS.map(async ({ asks: [first] }) => {
    const response = await fetch(`http://127.0.0.1:${sitePort}${first?.path}`, {
      headers: { ...first?.headers, Host: 'www.example.brussels', 'Accept-Encoding': 'identity' },
      redirect: 'manual',
    })
    const hasBody = response.status !== 304
    return {
      status: response.status,
      headers: [...response.headers].filter(([name]) => name !== 'content-length' && name !== 'transfer-encoding'),
      body: hasBody ? Buffer.from(await response.arrayBuffer()).toString('base64') : null,
    }
  }),
)
await writeFile(join(folder, 'page.html'), Buffer.from(fixed[0]?.body ?? '', 'base64'))
const installed = values.peers ? await installPeer('astro') : undefined
if (installed !== undefined) await runPeer(installed, 'astro/bin/astro.mjs', ['build'])
const others = new Miniflare({
  compatibilityDate: COMPATIBILITY,
  handleRuntimeStdio: discard,
  workers: [
    {
      name: 'bare',
      modules: true,
      script: await bundled('test/bench/bare-worker.ts'),
      compatibilityDate: COMPATIBILITY,
      bindings: { ANSWERS: fixed },
      unsafeDirectSockets: direct,
    },
    {
      name: 'peers',
      modules: true,
      script: await bundled('test/bench/peers-worker.ts'),
      compatibilityDate: COMPATIBILITY,
      bindings: { PAGE: Buffer.from(fixed[0]?.body ?? '', 'base64').toString() },
      kvNamespaces: ['MARKDOWN'],
      unsafeDirectSockets: direct,
    },
    {
      // By itself, because workerd asks a router before each answer of a Worker that has assets.
      name: 'assets',
      modules: true,
      script: await bundled('test/bench/assets-worker.ts'),
      compatibilityDate: COMPATIBILITY,
      assets: { directory: folder, binding: 'ASSETS', routerConfig: { has_user_worker: true } },
      unsafeDirectSockets: direct,
    },
    ...(installed === undefined
      ? []
      : [
          {
            name: 'astro',
            modules: true,
            script: await bundled(join(installed, 'dist/server/entry.mjs')),
            compatibilityDate: COMPATIBILITY,
            kvNamespaces: ['MARKDOWN', 'SESSION'],
            unsafeDirectSockets: direct,
          },
        ]),
  ],
})
// Workers that name the same namespace share it.
const markdown = await others.getKVNamespace('MARKDOWN', 'peers')
const text = await readFile('content/about/missions/nl.md', 'utf8')
await markdown.put('page', text)
await markdown.put('html', await marked.parse(text))
const barePort = Number((await others.unsafeGetDirectURL('bare')).port)
const othersPid = workerdPids().find((pid) => pid !== sitePid) ?? 0
const peersPort = Number((await others.unsafeGetDirectURL('peers')).port)
const assetsPort = Number((await others.unsafeGetDirectURL('assets')).port)
const astroPort = installed === undefined ? undefined : Number((await others.unsafeGetDirectURL('astro')).port)

let missed = 0
try {
  if (values.part !== 'search') {
    await measureAnswers()
    await measurePeers()
  }
  if (values.part !== 'answers') await measureNew()
} finally {
  await Promise.all([site.dispose(), others.dispose()])
  await rm(folder, { recursive: true, force: true })
}
process.exitCode = missed > 0 ? 1 : 0

/** Answers that are sent again. */
async function measureAnswers(): Promise<void> {
  console.log(
    'Processor time of an answer in milliseconds: bare Worker, the same with the headers of the site, with headers and a log line, this site; share of each.',
  )
  for (const [i, { name, status, asks }] of ROWS.entries()) {
    const [bare, headed, logged, own] = await rounds([
      { port: barePort, pid: othersPid, asks: [ask(`/${i}`)], status },
      { port: barePort, pid: othersPid, asks: [ask(`/h${i}`)], status },
      { port: barePort, pid: othersPid, asks: [ask(`/l${i}`)], status },
      { port: sitePort, pid: sitePid, asks, status },
    ])
    if (bare === undefined || headed === undefined || logged === undefined || own === undefined) continue
    const times = [bare, headed, logged, own].map(ms).join(' ')
    print(name, times, [bare, headed, logged].map((one) => share(one, own)).join(' '))
  }
}

/** What others need for the hot page. */
async function measurePeers(): Promise<void> {
  const [page] = ROWS
  console.log('\nPeers, for the hot page: their time, and how many times as long they take as this site.')
  for (const [name, port, path] of [
    ['Hono, a constant', peersPort, '/constant'],
    ['Hono, HTML from KV', peersPort, '/html'],
    ['Hono, KV and marked', peersPort, '/marked'],
    ['static asset by a binding', assetsPort, '/asset'],
    ['static asset, no Worker', assetsPort, '/page'],
    ['Astro, KV and marked', astroPort, '/marked'],
    ['Astro, HTML from KV', astroPort, '/html'],
  ] as const) {
    if (port === undefined) {
      print(name, '', NOT_INSTALLED)
      continue
    }
    const [peer, own] = await rounds([
      { port, pid: othersPid, asks: [ask(path)], status: 200 },
      { port: sitePort, pid: sitePid, asks: page?.asks ?? [], status: 200 },
    ])
    if (peer !== undefined && own !== undefined) print(name, ms(peer), (peer / own).toFixed(2))
  }
}

/** Searches and 404s that were not requested before, each measured by itself. */
async function measureNew(): Promise<void> {
  console.log('New answers: processor time in milliseconds: median, 99 of 100, largest.')
  for (const { name, status, asks } of NEW) {
    // The first ones read records, and are slower because nothing has been compiled yet.
    await load(sitePort, asks.slice(0, WARMING), Math.min(WARMING, asks.length))
    const costs = await costOfEach(
      sitePort,
      sitePid,
      asks.slice(values.quick ? 0 : WARMING).slice(0, values.quick ? 10 : undefined),
    )
    const wrong = costs.filter((one) => one.status !== status)
    if (wrong.length > 0) {
      missed++
      console.log(`MISSED: ${name}: expected ${status}, found ${wrong[0]?.status} ${wrong.length} times`)
    }
    const times = costs.map(({ time }) => time).sort((a, b) => a - b)
    const at = (part: number) => times[Math.min(times.length - 1, Math.floor(part * times.length))] ?? 0
    print(name, '', [at(0.5), at(0.99), at(1)].map(ms).join(' '))
  }
}

/** Log lines are written, as in production, and not shown. */
function discard(out: Readable, errors: Readable): void {
  out.resume()
  errors.resume()
}

interface Subject {
  port: number
  pid: number
  asks: readonly Ask[]
  status: number
}

/** The median processor time of an answer of each subject, in milliseconds. The subjects take turns. */
async function rounds(subjects: readonly Subject[]): Promise<number[]> {
  const times = subjects.map((): number[] => [])
  for (const subject of subjects) await load(subject.port, subject.asks, Math.min(REQUESTS, 200))
  for (let round = 0; round < ROUNDS; round++)
    for (const [i, subject] of subjects.entries()) times[i]?.push(await measure(subject, REQUESTS))
  return times.map(median)
}

async function measure({ port, pid, asks, status }: Subject, requests: number): Promise<number> {
  const before = cpuOf(pid)
  const statuses = await load(port, asks, requests)
  const time = (cpuOf(pid) - before) / requests
  if (statuses.get(status) !== requests) {
    missed++
    console.log(
      `MISSED: ${asks[0]?.path}: expected ${requests} answers with ${status}, found ${JSON.stringify([...statuses])}`,
    )
  }
  return time
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}

function print(name: string, times: string, ratio: string): void {
  console.log(`${name.padEnd(28)} ${times.padEnd(26)} ${ratio}`)
}

function ms(time: number): string {
  return time.toFixed(3)
}

function share(bare: number, own: number): string {
  return own > 0 ? (bare / own).toFixed(2) : '–'
}

async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    // Modules of the platform.
    external: ['cloudflare:*', 'node:*'],
  })
  return outputFiles[0]?.text ?? ''
}
