import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { IS_WHOLE } from '../support/whole.ts'
import { launch, openPage } from './browser.ts'
import { cutText, overlappingTexts, spaceText, unreachableScrollers } from './in-page.ts'
import { KINDS } from './kinds.ts'

const origin = inject('origin')
const kinds: string[] = Object.values(KINDS)
const ALL = [...kinds, ...inject('morePaths')]
/** On a wide screen a page of each kind is enough, because its blocks have the widths of a tablet or of a telephone. */
const OF_EACH_KIND = IS_WHOLE ? ALL : kinds

let browser: Browser
beforeAll(async () => {
  browser = await launch({ fontSize: 32 })
})
afterAll(() => browser?.close())

test.each([
  { width: 320, pages: IS_WHOLE ? 'every page' : 'each construct', paths: ALL },
  { width: 1280, pages: IS_WHOLE ? 'every page' : 'a page of each kind', paths: OF_EACH_KIND },
])(
  '$pages fits $width px with text of 200 %, and with wider text spacing too (WCAG 1.4.4, 1.4.10, 1.4.12)',
  { timeout: 900_000 },
  async ({ width, paths }) => {
    const { page, context } = await openPage(browser, { viewport: { width, height: 640 }, locale: 'de-DE' })
    const look = async () => [
      ...(await page.evaluate(cutText)),
      ...(await page.evaluate(overlappingTexts)),
      ...(await page.evaluate(unreachableScrollers)),
    ]
    const faults: string[] = []
    for (const path of paths) {
      await page.goto(`${origin}${path}`)
      faults.push(...(await look()).map((fault) => `${path}: ${fault}`))
      await page.evaluate(spaceText)
      faults.push(...(await look()).map((fault) => `${path}, spaced: ${fault}`))
    }
    await context.close()
    expect(faults).toEqual([])
  },
)
