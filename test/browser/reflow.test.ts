import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launch, openPage } from './browser.ts'
import { cutText, focusFaults, largeText, overlappingTexts, spaceText, unreadableInDrawings } from './in-page.ts'
import { faultsOf } from './kinds.ts'

const origin = inject('origin')
let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

describe.each([
  { name: 'on a narrow phone', viewport: { width: 320, height: 640 }, deviceScaleFactor: 2 },
  // The size in CSS px of a window of 1280 by 1024 px at 400 % zoom (WCAG 1.4.10).
  { name: 'at 400 %', viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
  { name: 'on a wide screen', viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 },
])('a page of each kind, $name', ({ viewport, deviceScaleFactor }) => {
  test('fits, hides no focus, and still fits with wider text spacing', async () => {
    const { page, context } = await openPage(browser, { viewport, deviceScaleFactor, locale: 'de-DE' })
    const faults = await faultsOf(async (path) => {
      await page.goto(`${origin}${path}`)
      const found = [
        ...(await page.evaluate(cutText)),
        ...(await page.evaluate(overlappingTexts)),
        ...(await page.evaluate(focusFaults, 'every' as const)),
      ]
      await page.evaluate(spaceText)
      const spaced = [...(await page.evaluate(cutText)), ...(await page.evaluate(overlappingTexts))]
      return [...found, ...spaced.map((fault) => `spaced, ${fault}`)]
    })
    await context.close()
    expect(faults).toEqual([])
  })
})

/** Widths of a narrow and a usual phone, a tablet and a screen, in px. */
const WIDTHS = [320, 390, 720, 768, 1280]

/** Checks a page of each kind at each width. The page is loaded once, because that takes longer than another width. */
async function faultsAtEachWidth(look: (page: Page) => Promise<string[]>): Promise<string[]> {
  const { page, context } = await openPage(browser, { locale: 'de-DE' })
  const faults = await faultsOf(async (path) => {
    await page.goto(`${origin}${path}`)
    const found: string[] = []
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 })
      found.push(...(await look(page)).map((fault) => `${width} px wide: ${fault}`))
    }
    return found
  })
  await context.close()
  return faults
}

test('texts of maps and charts are legible, steps lie within their drawing, and dates stay on one line, at each width', async () => {
  const faults = await faultsAtEachWidth(async (page) => {
    const outside = await page.locator('.time-scale').evaluateAll((drawings) =>
      drawings.flatMap((drawing) => {
        const { right } = drawing.getBoundingClientRect()
        const steps = [...drawing.querySelectorAll('g')].filter(
          (step) => step.getBoundingClientRect().right > right + 1,
        )
        return steps.map((step) => `step ${step.textContent} ends outside`)
      }),
    )
    const dates = page.locator('.title-block time')
    const broken = await dates.evaluateAll((all) =>
      all.filter((one) => one.getClientRects().length > 1).map((one) => `${one.textContent} is broken`),
    )
    return [...(await page.evaluate(unreadableInDrawings)), ...outside, ...broken]
  })
  expect(faults).toEqual([])
})

test('nothing is cut when text is twice as large, at each width (WCAG 1.4.4)', async () => {
  const faults = await faultsAtEachWidth(async (page) => {
    // As a reader does who sets the size of text in the browser: every rem is twice as large, and media queries are not.
    await page.evaluate(largeText)
    return [...(await page.evaluate(cutText)), ...(await page.evaluate(overlappingTexts))]
  })
  expect(faults).toEqual([])
})
