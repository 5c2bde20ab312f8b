import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as pagefind from 'pagefind'
import { LOCALES, type Locale, REGIONAL_TAGS } from '../../src/locale/locale.ts'
import { launch, openPage } from '../browser/browser.ts'
import { ask, release } from '../support/real-site.ts'

/** Addresses that Pagefind finds for each query, in order, at most ten. */
export type Found = ReadonlyMap<string, readonly string[]>

/**
 * Searches with Pagefind in a browser, like a reader of each language.
 * @param rootSelector the part of the rendered pages to index
 */
export async function askPagefind(
  queries: readonly (readonly [locale: Locale, query: string])[],
  rootSelector: 'html' | 'main',
): Promise<Found> {
  const server = await serve(await filesOf(rootSelector))
  const browser = await launch()
  const found = new Map<string, readonly string[]>()
  for (const locale of LOCALES) {
    const { page, context } = await openPage(browser)
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/${locale}`)
    await page.evaluate(
      `window.ready = import('/pagefind/pagefind.js').then(async (p) => { await p.init(); window.p = p })`,
    )
    for (const [, query] of queries.filter(([one]) => one === locale)) {
      const urls = await page.evaluate(
        `window.ready.then(() => window.p.search(${JSON.stringify(query)})).then(({ results }) => Promise.all(results.slice(0, 10).map(async (one) => { const data = await one.data(); return data.raw_url ?? data.url })))`,
      )
      found.set(`${locale} ${query}`, urls as string[])
    }
    await context.close()
  }
  await browser.close()
  await new Promise((resolve) => server.close(resolve))
  return found
}

/** Pagefind's index files, for every page in its own language. */
async function filesOf(rootSelector: string): Promise<Map<string, Uint8Array>> {
  const { index } = await pagefind.createIndex({ keepIndexUrl: true, rootSelector })
  if (!index) throw new Error('no index')
  for (const { path, locale, textLocale } of release.pages)
    if (locale === textLocale) await index.addHTMLFile({ url: path, content: await (await ask(path)).text() })
  const { files } = await index.getFiles()
  await index.deleteIndex()
  return new Map(files.map(({ path, content }) => [`/pagefind/${path}`, content]))
}

/** Serves the files, and a page for each language from which to search. */
async function serve(files: ReadonlyMap<string, Uint8Array>) {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const locale = LOCALES.find((one) => path === `/${one}`)
    if (locale) {
      const page = `<!doctype html><html lang="${REGIONAL_TAGS[locale].toLowerCase()}"><title>-</title></html>`
      return response.setHeader('Content-Type', 'text/html').end(page)
    }
    const content = files.get(path)
    const type = path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream'
    return content ? response.setHeader('Content-Type', type).end(content) : response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}
