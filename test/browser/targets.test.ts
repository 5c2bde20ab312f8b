import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launch, openPage } from './browser.ts'
import { smallTargets } from './in-page.ts'
import { faultsOf } from './kinds.ts'

const origin = inject('origin')
let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

test('each target on a phone is large enough for a thumb, or has space around it', async () => {
  const { page } = await openPage(browser, { locale: 'de-DE' })
  const faults = await faultsOf(async (path) => {
    await page.goto(`${origin}${path}`)
    const closed = await page.evaluate(smallTargets)
    // Also check the content of `details`, once they are open.
    await page.evaluate(`for (const folded of document.querySelectorAll('details')) folded.open = true`)
    const unfolded = await page.evaluate(smallTargets)
    const menu = page.locator('.menu-button')
    if ((await menu.count()) > 0) await menu.click()
    return [...new Set([...closed, ...unfolded, ...(await page.evaluate(smallTargets))])]
  })
  expect(faults).toEqual([])
})
