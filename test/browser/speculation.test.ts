import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launch, openPage } from './browser.ts'

const origin = inject('origin')
let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

/** Paths that Chromium would prefetch on a page, from its developer tools protocol. */
async function candidatesOn(path: string): Promise<string[]> {
  const { page, context, errors } = await openPage(browser, { viewport: { width: 1280, height: 900 } })
  const tools = await context.newCDPSession(page)
  const urls = new Set<string>()
  tools.on('Preload.preloadingAttemptSourcesUpdated', ({ preloadingAttemptSources }) => {
    for (const { key } of preloadingAttemptSources) urls.add(new URL(key.url).pathname)
  })
  await tools.send('Preload.enable')
  await page.goto(`${origin}${path}`)
  // Chromium fetches the rules after the page, and finds the links shortly after.
  for (let i = 0; i < 20 && urls.size === 0; i++) await page.waitForTimeout(100)
  await page.waitForTimeout(200)
  await context.close()
  expect(errors).toEqual([])
  return [...urls].sort()
}

describe('prefetching', () => {
  test('covers pages that the text links to, not navigation, footer, search, forms or other languages', async () => {
    const urls = await candidatesOn('/nl/')
    expect(urls).toContain('/nl/stadsprojecten/heyvaert')
    expect(urls).toContain('/nl/wie-doet-wat')
    expect(urls.filter((url) => /\/zoeken|nieuwsbrief|privacy|^\/language|^\/(?:fr|en)\//.test(url))).toEqual([])
  })

  test('skips URLs with a query, and on the newsletter page the newsletter’s own pages', async () => {
    const urls = await candidatesOn('/fr/projets-urbains')
    expect(urls).toContain('/fr/projets-urbains/heyvaert')
    expect(urls).not.toContain('/fr/projets-urbains')
    expect((await candidatesOn('/nl/nieuwsbrief')).filter((url) => url.includes('nieuwsbrief'))).toEqual([])
  })
})
