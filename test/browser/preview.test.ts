import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PreviewWords } from '../../src/content/schema/preview.ts'
import { differencesOf } from '../../src/publish/release/differences.ts'
import { MemoryStore } from '../support/memory-store.ts'
import { type SentPreview, sendPreview } from '../support/previews.ts'
import { releaseOf } from '../support/releases.ts'
import { launch, openPage } from './browser.ts'
import { type BrowserSite, startSite } from './site.ts'

const CHANGED = { pages: { '/coming': {}, '/about': { nl: { body: 'Een heel andere tekst.\n' } } } }

let browser: Browser
let site: BrowserSite
let sent: SentPreview
let other: SentPreview

beforeAll(async () => {
  const [published, changed] = [await releaseOf(), await releaseOf(CHANGED)]
  const store = new MemoryStore()
  await store.open().kv.write(published.records)
  const { pages, words } = await differencesOf(store.open().kv, published.routes, changed)
  const records = new Map([...published.records, ...changed.records])
  const put = async (key: string, value: string) => void records.set(key, value)
  const send = (seed: string, texts: PreviewWords) =>
    sendPreview(put, changed, { differs: pages }, { seed, words: texts })
  sent = await send('a', words)
  other = await send('b', {})
  site = await startSite({ content: { root: published.root, records, pathsOfPage: {} } })
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

/** A browser that has opened the address of the preview, as a mail has it. */
async function visit(): Promise<{ page: Page; errors: string[] }> {
  const { page, errors } = await openPage(browser, { locale: 'nl-BE' })
  await page.goto(`${site.origin}${sent.address}`)
  return { page, errors }
}

const pathOf = (page: Page) => new URL(page.url()).pathname + new URL(page.url()).search

test('the first visit opens the preview, without the secret in the address bar', async () => {
  const { page, errors } = await visit()
  expect(pathOf(page)).toBe(`${sent.prefix}/nl/`)
  expect(await page.locator('aside.preview strong').textContent()).toBe('Voorvertoning, niet openbaar.')
  expect(errors).toEqual([])
})

test('the bar leads to a new page, to the words that changed, and back', async () => {
  const { page } = await visit()
  await page.locator('.preview summary').click()
  await page.locator('.preview li a', { hasText: 'Gewijzigde woorden' }).click()
  expect(new URL(page.url()).pathname).toBe(`${sent.prefix}/_changes/nl`)
  expect(await page.locator('.preview-words ins').first().textContent()).toContain('heel andere')
  await page.locator('.preview-pages a', { hasText: '/coming nl' }).click()
  expect(pathOf(page)).toBe(`${sent.prefix}/nl/coming-nl`)
})

test('menus, the search and the change of language stay within the preview, and store no language', async () => {
  const { page } = await visit()
  await page.goto(`${site.origin}${sent.prefix}/nl/zoeken`)
  await page.locator('main input[name=q]').fill('andere')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/nl/zoeken?q=andere')
  await page.locator('main a', { hasText: '/about nl' }).first().click()
  expect(pathOf(page)).toBe(`${sent.prefix}/nl/about-nl`)
  await page.locator('.language-switch a[hreflang=fr]').first().click()
  await page.waitForURL('**/fr/about-fr*')
  expect(pathOf(page)).toBe(`${sent.prefix}/fr/about-fr`)
  const cookies = await page.context().cookies()
  expect(cookies.map(({ name, path }) => [name, path])).toEqual([['__Secure-preview', `${sent.prefix}/`]])
})

test('the browser sends the cookie to this preview only', async () => {
  const { page } = await visit()
  expect((await page.goto(`${site.origin}${other.prefix}/nl/`))?.status()).toBe(404)
  expect((await page.goto(`${site.origin}/nl/coming-nl`))?.status()).toBe(404)
  expect((await page.goto(`${site.origin}${sent.prefix}/nl/coming-nl`))?.status()).toBe(200)
})

test('another browser does not open an address from the address bar', async () => {
  const { page } = await visit()
  const stranger = await openPage(browser, { locale: 'fr-BE' })
  expect((await stranger.page.goto(page.url()))?.status()).toBe(404)
  expect(await stranger.page.locator('h1').textContent()).toBe('Cet aperçu ne peut pas être ouvert')
})
