import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as pagefind from 'pagefind'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shardFor } from '../../src/search/index/partition.ts'
import { searchRoot } from '../../src/search/index/schema.ts'
import { readQuery } from '../../src/search/query.ts'
import { search } from '../../src/search/search.ts'
import { launch, openPage } from '../browser/browser.ts'
import { JUDGED, type Judged } from '../search/judged.ts'
import { ask, release } from '../support/real-site.ts'

/** `npm run search:quality`: the judged queries on this site's search and on Pagefind, over the same pages, in one run. */
const index = JSON.parse(release.records.get(release.root) ?? '').search as string
const records = {
  async record<S extends { parse(value: unknown): unknown }>(hash: string, schema: S) {
    return schema.parse(JSON.parse(release.records.get(hash) ?? 'null')) as never
  },
}
const expected = ([locale, , ...pages]: Judged): string[] =>
  pages.map((id) => {
    const [page = '', part] = id.split('#')
    const path = release.tree.get(page)?.paths[locale]
    if (path === undefined) throw new Error(`no page ${page}`)
    return part === undefined ? path : `${path}#_${part}`
  })

/** Places of the first page that should be found, from 1; 0 where it is not among the first ten. */
type Ranks = number[]
const rankOf = (found: readonly string[], wanted: readonly string[]) =>
  found.slice(0, 10).findIndex((path) => wanted.includes(path)) + 1

async function ours(): Promise<Ranks> {
  const ranks: Ranks = []
  for (const judged of JUDGED) {
    const [locale, typed] = judged
    const { entries } = await search(records, index, { query: readQuery(typed, locale), locale, page: 1 })
    ranks.push(
      rankOf(
        entries.map(({ path }) => path),
        expected(judged),
      ),
    )
  }
  return ranks
}

let browser: Browser
let server: Server

beforeAll(async () => {
  const { index: other } = await pagefind.createIndex({ keepIndexUrl: true })
  if (!other) throw new Error('no index')
  for (const { path, locale, textLocale } of release.pages)
    if (locale === textLocale) await other.addHTMLFile({ url: path, content: await (await ask(path)).text() })
  const { files } = await other.getFiles()
  const bytes = new Map(files.map(({ path, content }) => [`/pagefind/${path}`, content]))
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const type = path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream'
    const page = /^\/(nl|fr|en)$/.exec(path)
    if (page)
      return response.setHeader('Content-Type', 'text/html').end(`<!doctype html><html lang="${page[1]}-x"></html>`)
    const content = bytes.get(path)
    return content ? response.setHeader('Content-Type', type).end(content) : response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  browser = await launch()
})

afterAll(async () => {
  await browser?.close()
  server?.close()
  await pagefind.close()
})

async function theirs(): Promise<Ranks> {
  const { port } = server.address() as AddressInfo
  const found = new Map<string, string[]>()
  for (const locale of ['nl', 'fr', 'en'] as const) {
    const { page, context } = await openPage(browser)
    await page.goto(`http://127.0.0.1:${port}/${locale}`)
    const language = locale === 'en' ? 'en-gb' : `${locale}-be`
    await page.evaluate(
      `document.documentElement.lang = '${language}'; window.ready = import('/pagefind/pagefind.js').then(async (p) => { await p.init(); window.p = p })`,
    )
    for (const [of, query] of JUDGED.filter(([one]) => one === locale)) {
      const urls = await page.evaluate(
        `window.ready.then(() => window.p.search(${JSON.stringify(query)})).then(async ({ results }) => Promise.all(results.slice(0, 10).map(async (one) => (await one.data()).raw_url ?? (await one.data()).url)))`,
      )
      found.set(`${of} ${query}`, urls as string[])
    }
    await context.close()
  }
  return JUDGED.map((judged) => {
    const [locale, query] = judged
    // A page stands for its parts: Pagefind knows pages.
    const wanted = expected(judged).flatMap((path) => [path, path.split('#')[0] ?? path])
    return rankOf(found.get(`${locale} ${query}`) ?? [], wanted)
  })
}

const share = (ranks: Ranks, fits: (rank: number) => boolean) => ranks.filter(fits).length / ranks.length
const measures = (ranks: Ranks) => ({
  'success@1': share(ranks, (rank) => rank === 1),
  'success@5': share(ranks, (rank) => rank > 0 && rank <= 5),
  MRR: ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / ranks.length,
})

test('finds better than Pagefind by all three measures', async () => {
  const [here, there] = [await ours(), await theirs()]
  const [own, other] = [measures(here), measures(there)]
  const lines = Object.keys(own).map((name) => {
    const [a, b] = [own[name as keyof typeof own], other[name as keyof typeof own]]
    return `${name.padEnd(10)} ${a.toFixed(3)}   ${b.toFixed(3)}`
  })
  const missed = (ranks: Ranks) =>
    JUDGED.flatMap(([locale, query], i) => (ranks[i] === 1 ? [] : [`${locale} “${query}” (${ranks[i] || '–'})`]))
  const root = searchRoot.parse(JSON.parse(release.records.get(index) ?? ''))
  const size = (hashes: readonly string[]) =>
    hashes.reduce((sum, hash) => sum + Buffer.byteLength(release.records.get(hash) ?? ''), 0)
  console.log(
    [
      `${JUDGED.length} queries   ours    Pagefind`,
      ...lines,
      '',
      `Not first, ours: ${missed(here).join(' · ')}`,
      '',
      `Not first, Pagefind: ${missed(there).join(' · ')}`,
      '',
      `Index: ${root.terms.length} shards of terms (${size(root.terms.map(([, hash]) => hash))} bytes), ${root.entries.length} of entries (${size(root.entries)} bytes)`,
    ].join('\n'),
  )
  expect(shardFor(new Map(root.terms), 'heyvaert')).toBeDefined()
  for (const name of Object.keys(own) as (keyof typeof own)[]) expect(own[name], name).toBeGreaterThan(other[name])
})
