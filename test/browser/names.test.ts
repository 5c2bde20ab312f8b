import { readFile, writeFile } from 'node:fs/promises'
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
 * What a page is to a screen reader: landmarks, headings, forms, tables, with their names. If that is meant to
 * change, `UPDATE_NAMES=1 npm run test:browser -- names` writes the files again; read what Git says has changed.
 */
test.each([
  ...Object.entries(KINDS).map(([kind, path]) => ({ file: `${kind}.${path === '/' ? 'mul' : 'nl'}`, path })),
  { file: 'home.fr', path: '/fr/' },
])('roles and names are the expected ones: $file', async ({ file, path }) => {
  await page.goto(`${origin}${path}`)
  const names = namesOf(await page.locator('body').ariaSnapshot())
  const kept = `test/browser/aria/${file}.yaml`
  if (process.env.UPDATE_NAMES) await writeFile(kept, names)
  expect(names).toBe(await readFile(kept, 'utf8'))
})
