/**
 * `npm run bench:cold [-- --pages N]`: what answers cost that are not in memory, in processor time of workerd. The first
 * answer of a new isolate, and pages in turn of a site that is much larger than the memory of answers; beside each a bare
 * Worker that sends the same bytes. workerd runs Miniflare's KV too, which is not that of production, so a second bare
 * Worker also reads two records. Then the memory of workerd after many addresses.
 */
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import { Miniflare } from 'miniflare'
import { compile } from '../../src/publish/compile/compile.ts'
import { bigSite, FROM } from '../support/big-site.ts'
import { bundleWorker } from '../support/bundle.ts'
import { type Ask, cpuOf, load, workerdPids } from './load.ts'

const { values } = parseArgs({ options: { pages: { type: 'string', default: '1000' } } })
const PAGES = Number(values.pages)
const ROUNDS = 7
const REQUESTS = 600
/** Requests of each kind, for the memory. */
const ADDRESSES = 20_000
const COMPATIBILITY = '2026-07-30'
const BINDINGS = {
  ENVIRONMENT: 'production',
  ORIGIN: 'https://www.example.brussels',
  MAIL_FROM: 'newsletter@example.brussels',
}

const { release } = await compile(await bigSite({ pages: PAGES, events: 0 }), { at: FROM })
if (!release) throw new Error('the generated site has errors')
const paths = release.pages.map(({ path }) => path).filter((path) => path.split('/').length > 3)
const pages = paths.map((path): Ask => ({ path, headers: {} }))
const folder = await mkdtemp(join(tmpdir(), 'bench-cold-'))

/** A Worker in a workerd process of its own, with the records of the site in its KV. */
async function start(script: string) {
  const before = new Set(workerdPids())
  const worker = new Miniflare({
    name: 'site',
    modules: true,
    script,
    compatibilityDate: COMPATIBILITY,
    kvNamespaces: ['CONTENT'],
    kvPersist: join(folder, 'kv'),
    bindings: BINDINGS,
    unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }],
    handleRuntimeStdio: discard,
  })
  const port = Number((await worker.unsafeGetDirectURL('site')).port)
  const pid = workerdPids().find((one) => !before.has(one)) ?? 0
  return { worker, port, pid }
}

/** Log lines are written, as in production, and not shown. */
function discard(out: Readable, errors: Readable): void {
  out.resume()
  errors.resume()
}

async function bareScript(body: string, reads: readonly string[]): Promise<string> {
  const contents = `
    const body = new TextEncoder().encode(${JSON.stringify(body)})
    const reads = ${JSON.stringify(reads)}
    export default { async fetch(request, env) {
      for (const key of reads) await env.CONTENT.get(key)
      return new Response(body, { headers: { 'Content-Type': 'text/html; charset=utf-8' } })
    } }`
  const { outputFiles } = await build({ stdin: { contents }, bundle: true, format: 'esm', write: false })
  return outputFiles[0]?.text ?? ''
}

/** Milliseconds of processor time of an answer. */
async function costOf({ port, pid }: { port: number; pid: number }, asks: readonly Ask[]): Promise<number> {
  const before = cpuOf(pid)
  const statuses = await load(port, asks, asks.length)
  if (statuses.size !== 1 || !statuses.has(200)) console.log(`MISSED: ${JSON.stringify([...statuses])}`)
  return (cpuOf(pid) - before) / asks.length
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}

/** Megabytes of a process that are in memory (Linux: proc(5)). */
function memoryOf(pid: number): number {
  return Math.round(Number(/VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1]) / 1_024)
}

/** @param times of this site, of the bare Worker, and of the one that reads */
function print(name: string, [own = 0, bare = 0, reading = 0]: readonly number[]): void {
  const times = [own, bare, reading].map((time) => time.toFixed(2)).join(' ')
  console.log(`${name.padEnd(34)} ${times} … ${(bare / own).toFixed(2)} ${(reading / own).toFixed(2)}`)
}

try {
  const script = (await bundleWorker('production')).text
  const filler = await start(script)
  const kv = await filler.worker.getKVNamespace('CONTENT')
  for (const [hash, text] of release.records) await kv.put(hash, text)
  await kv.put('pointer', JSON.stringify({ release: release.root, previous: null, schedule: [] }))
  const [first] = pages
  const page = await fetch(`http://127.0.0.1:${filler.port}${first?.path}`, {
    headers: { Host: 'www.example.brussels' },
  })
  const body = await page.text()
  await filler.worker.dispose()

  const records = [...release.records.keys()]
  const scripts = [script, await bareScript(body, []), await bareScript(body, records.slice(0, 2))]
  console.log(
    `Processor time of an answer in milliseconds: this site, a bare Worker, a bare Worker that reads two records; share of each. ${PAGES} pages in three languages, a page of ${body.length} characters.`,
  )
  const firsts = scripts.map((): number[] => [])
  const starts = scripts.map((): number[] => [])
  for (let round = 0; round < ROUNDS; round++)
    for (const [i, one] of scripts.entries()) {
      const subject = await start(one)
      firsts[i]?.push(await costOf(subject, pages.slice(0, 1)))
      starts[i]?.push(cpuOf(subject.pid))
      await subject.worker.dispose()
    }
  print('first answer of an isolate', firsts.map(median))
  print('start of workerd, and first answer', starts.map(median))

  const subjects: Awaited<ReturnType<typeof start>>[] = []
  for (const one of scripts) subjects.push(await start(one))
  const times = subjects.map((): number[] => [])
  let next = 0
  for (let round = 0; round < ROUNDS; round++) {
    const asks = Array.from({ length: REQUESTS }, () => pages[next++ % pages.length] ?? { path: '/', headers: {} })
    for (const [i, subject] of subjects.entries()) times[i]?.push(await costOf(subject, asks))
  }
  print(
    'a page that is not in memory',
    times.map((all) => median(all.slice(1))),
  )

  const [site] = subjects
  if (site) {
    const memory = [memoryOf(site.pid)]
    const made = Array.from({ length: ADDRESSES }, (_, i): Ask => ({ path: `/nl/bestaat-niet-${i}`, headers: {} }))
    for (const asks of [pages, made, pages, made]) {
      await load(site.port, asks, ADDRESSES)
      memory.push(memoryOf(site.pid))
    }
    console.log(
      `Memory of workerd in MB, then after ${ADDRESSES} requests for pages, for addresses that do not exist, and both again: ${memory.join(' ')}`,
    )
  }
  await Promise.all(subjects.map(({ worker }) => worker.dispose()))
} finally {
  await rm(folder, { recursive: true, force: true })
}
