import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launch, openPage } from './browser.ts'

const origin = inject('origin')
let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

/** What Chromium would fetch ahead on a page: addresses, as its own tools tell them. */
async function candidatesOn(path: string): Promise<string[]> {
  const { page, context, errors } = await openPage(browser, { viewport: { width: 1280, height: 900 } })
  const tools = await context.newCDPSession(page)
  const urls = new Set<string>()
  tools.on('Preload.preloadingAttemptSourcesUpdated', ({ preloadingAttemptSources }) => {
    for (const { key } of preloadingAttemptSources) urls.add(new URL(key.url).pathname)
  })
  await tools.send('Preload.enable')
  await page.goto(`${origin}${path}`)
  // The rules are fetched after the page, and links found some moments later.
  for (let i = 0; i < 20 && urls.size === 0; i++) await page.waitForTimeout(100)
  await page.waitForTimeout(200)
  await context.close()
  expect(errors).toEqual([])
  return [...urls].sort()
}

describe('what is fetched ahead', () => {
  test('are pages that the text links to: no navigation, footer, search, form or other language', async () => {
    const urls = await candidatesOn('/nl/')
    expect(urls).toContain('/nl/stadsprojecten/heyvaert')
    expect(urls).toContain('/nl/wie-doet-wat')
    expect(urls.filter((url) => /\/zoeken|nieuwsbrief|privacy|^\/language|^\/(?:fr|en)\//.test(url))).toEqual([])
  })

  test('is nothing with a query, and nothing on the page of the newsletter that belongs to it', async () => {
    const urls = await candidatesOn('/fr/projets-urbains')
    expect(urls).toContain('/fr/projets-urbains/heyvaert')
    expect(urls).not.toContain('/fr/projets-urbains')
    expect((await candidatesOn('/nl/nieuwsbrief')).filter((url) => url.includes('nieuwsbrief'))).toEqual([])
  })
})
