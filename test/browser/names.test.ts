import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launch, openPage } from './browser.ts'
import { KINDS } from './kinds.ts'
import { namesOf } from './names-of.ts'

const origin = inject('origin')
let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launch()
  page = (await openPage(browser, { viewport: { width: 1280, height: 800 }, locale: 'de-DE' })).page
})
afterAll(() => browser?.close())

/**
 * What a page is to a screen reader: landmarks, headings, forms, tables, with their names. After an intended change,
 * `npm run test:browser -- names -u` writes the files again. Review the differences with Git.
 */
test.each([
  ...Object.entries(KINDS).map(([kind, path]) => ({ file: `${kind}.${path === '/' ? 'mul' : 'nl'}`, path })),
  { file: 'home.fr', path: '/fr/' },
])('roles and names are the expected ones: $file', async ({ file, path }) => {
  await page.goto(`${origin}${path}`)
  const names = namesOf(await page.locator('body').ariaSnapshot())
  await expect(names).toMatchFileSnapshot(`aria/${file}.yaml`)
})
