/**
 * `npm run bench:publish [-- PAGES … --peers]`: checks and compiles sites of 10, 1,000 and 10,000 pages in three languages,
 * each in a separate process, and checks each again without a change. Prints clock time, processor time and peak memory.
 * Beside it: marked alone, which only turns Markdown into HTML, and Hugo if it is installed (Debian: `apt install hugo`)
 * and, with `--peers`, Eleventy, which is then installed from npm outside the repository. These two also render a layout,
 * and check nothing.
 */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { marked } from 'marked'
import * as z from 'zod'
import type { Output } from '../../src/cli/output.ts'
import { checked } from '../../src/publish/commands/kept-check.ts'
import { examine, readSources } from '../../src/publish/commands/prepare.ts'
import { readFolder } from '../../src/publish/source/read-folder.ts'
import { bigSite, FROM } from '../support/big-site.ts'
import { inFolder } from './folder.ts'
import { installPeer, NOT_INSTALLED, runPeer } from './install-peer.ts'

const SIZES = [10, 1_000, 10_000]
/** Events to come in each site: a real agenda always has some. */
const EVENTS = 7

const run = promisify(execFile)

/** What one run took: seconds by the clock, seconds of all processors, megabytes at the peak. */
const figures = z.object({ clock: z.number(), cpu: z.number(), memory: z.number() })
type Figures = z.infer<typeof figures>

/** What is measured, each in a new process. */
const WORK: Record<string, (folder: string, cache: string) => Promise<void>> = {
  async check(folder, cache) {
    const sources = await readSources(folder, undefined)
    const { release, problems } = await checked(sources, FROM, cache, async () => {
      const found = await examine(folder, sources, SILENT, { now: FROM, language: true })
      return { ...found, weights: [] }
    })
    if (!release) throw new Error(`the site has errors: ${JSON.stringify(problems[0])}`)
  },
  async again(folder, cache) {
    await checked(await readSources(folder, undefined), FROM, cache, () => {
      throw new Error('the first check kept nothing')
    })
  },
  async marked(folder) {
    const files = await readFolder(folder)
    for (const [path, text] of files) if (path.endsWith('.md')) marked.parse(text)
  },
}

const SILENT: Output = { line: () => undefined, progress: () => undefined }

const { values, positionals } = parseArgs({
  options: { peers: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const [first = '', folder = '', cache = ''] = positionals
const work = WORK[first]
if (work) await measure(work, folder, cache)
else await bench(positionals.map(Number))

async function measure(
  action: (folder: string, cache: string) => Promise<void>,
  at: string,
  cache: string,
): Promise<void> {
  const start = performance.now()
  await action(at, cache)
  const { user, system } = process.cpuUsage()
  const clock = (performance.now() - start) / 1_000
  console.log(JSON.stringify({ clock, cpu: (user + system) / 1e6, memory: process.resourceUsage().maxRSS / 1_024 }))
}

async function bench(sizes: readonly number[]): Promise<void> {
  console.log(`Node ${process.version}, ${availableParallelism()} cores; cold, nothing is kept from an earlier run`)
  const perPage: Figures[] = []
  const eleventy = values.peers ? await installPeer('eleventy') : undefined
  for (const pages of sizes.length > 0 ? sizes : SIZES) {
    const site = await bigSite({ pages, events: EVENTS })
    await inFolder(site, async (path) => {
      const files = [...site.keys()].filter((name) => name.endsWith('.md')).length
      const cache = await mkdtemp(join(tmpdir(), 'bench-kept-'))
      const alone = await inProcess('marked', path, cache)
      const own = await inProcess('check', path, cache)
      const again = await inProcess('again', path, cache).finally(() => rm(cache, { recursive: true }))
      const name = `${pages.toLocaleString('en')} pages`
      line(`publish, marked alone, ${name}`, files, alone, 1)
      const hugo = await withHugo(path)
      peerLine(`publish, hugo, ${name}`, hugo === undefined ? 'not installed' : hugo, alone)
      const took = eleventy === undefined ? NOT_INSTALLED : await withEleventy(eleventy, path)
      peerLine(`publish, eleventy, ${name}`, took, alone)
      line(`publish, check, ${name}`, files, own, alone.clock / own.clock)
      line(`publish, check of the same files again, ${name}`, files, again, alone.clock / again.clock)
      perPage.push({ clock: own.clock / pages, cpu: own.cpu / pages, memory: own.memory / pages })
    })
  }
  const [last, before] = perPage.toReversed()
  if (!last || !before) return
  console.log(`publish, time a page in the largest site as in the one before … ${(last.cpu / before.cpu).toFixed(2)}`)
  console.log(
    `publish, memory a page in the largest as in the one before … ${(last.memory / before.memory).toFixed(2)}`,
  )
}

/** One row; the last number is the speed beside that of marked. */
function line(name: string, files: number, { clock, cpu, memory }: Figures, ratio: number): void {
  const each = `${Math.round(files / clock).toLocaleString('en')} files a second`
  const took = `${clock.toFixed(1)} s, ${cpu.toFixed(1)} s of processors, ${Math.round(memory)} MB`
  console.log(`${name} (${files.toLocaleString('en')} files): ${took}, ${each} … ${ratio.toFixed(2)}`)
}

/** The row of a peer: its seconds by the clock, or why it has none. */
function peerLine(name: string, took: number | string, alone: Figures): void {
  console.log(
    `${name}: ${typeof took === 'string' ? took : `${took.toFixed(1)} s … ${(alone.clock / took).toFixed(2)}`}`,
  )
}

async function inProcess(what: string, path: string, cache: string): Promise<Figures> {
  const args = ['--max-old-space-size=8000', import.meta.filename, what, path, cache]
  const { stdout } = await run(process.execPath, args, { maxBuffer: 1e8 })
  return figures.parse(JSON.parse(stdout))
}

/** Seconds that Hugo takes, with one layout of one line. Undefined if it is not installed. */
async function withHugo(content: string): Promise<number | undefined> {
  const source = await mkdtemp(join(tmpdir(), 'bench-hugo-'))
  try {
    await mkdir(join(source, 'layouts/_default'), { recursive: true })
    await writeFile(join(source, 'hugo.toml'), "baseURL = 'https://example.brussels/'\n")
    for (const name of ['single', 'list'])
      await writeFile(join(source, `layouts/_default/${name}.html`), '<title>{{ .Title }}</title>{{ .Content }}')
    const start = performance.now()
    await run('hugo', ['--source', source, '--contentDir', content, '--quiet'], { maxBuffer: 1e8 })
    return (performance.now() - start) / 1_000
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  } finally {
    await rm(source, { recursive: true, force: true })
  }
}

/** Seconds that Eleventy takes, with one layout of one line. @param folder where it is installed */
async function withEleventy(folder: string, content: string): Promise<number> {
  await rm(join(folder, 'content'), { force: true })
  await symlink(content, join(folder, 'content'))
  const start = performance.now()
  await runPeer(folder, '@11ty/eleventy/cmd.cjs', ['--quiet'])
  return (performance.now() - start) / 1_000
}
