import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { LOCALES } from '../../src/locale/locale.ts'
import { launch, openPage } from './browser.ts'
import {
  cutPlaceholders,
  cutText,
  focusFaults,
  largeText,
  lonelyFields,
  overlappingTexts,
  spaceText,
  unreadableInDrawings,
} from './in-page.ts'
import { faultsOf } from './kinds.ts'

const origin = inject('origin')
const developmentOrigin = inject('developmentOrigin')
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

test('the search of the header is in one line with the languages, also with an open inquiry, in each language', async () => {
  const { page, context } = await openPage(browser, { viewport: { width: 1280, height: 800 }, locale: 'de-DE' })
  const faults: string[] = []
  for (const locale of LOCALES) {
    await page.goto(`${developmentOrigin}/_components/${locale}/home-with-an-open-inquiry`)
    // The second width is that of a window with a scroll bar.
    for (const width of [1280, 1265]) {
      const middles = await page.evaluate((width) => {
        document.body.style.width = `${width}px`
        const parts = document.querySelectorAll(
          '.wordmark, .language-switch, .header-search input, .header-search button',
        )
        return [...parts].map((part) => part.getBoundingClientRect()).map(({ top, bottom }) => (top + bottom) / 2)
      }, width)
      if (Math.max(...middles) - Math.min(...middles) > 6) faults.push(`${locale}, ${width} px: ${middles.join(', ')}`)
    }
    for (const width of [360, 390, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      faults.push(...(await page.evaluate(cutPlaceholders)).map((fault) => `${locale}, ${width} px: ${fault}`))
    }
    await page.setViewportSize({ width: 1280, height: 800 })
  }
  await context.close()
  expect(faults).toEqual([])
})

test('no field of the key facts is alone below a row of four or more', async () => {
  const { page, context } = await openPage(browser, { viewport: { width: 1280, height: 800 }, locale: 'de-DE' })
  const look = async (path: string) => {
    await page.goto(`${origin}${path}`)
    return page.evaluate(lonelyFields)
  }
  const faults = [...(await faultsOf(look)), ...(await look('/nl/stadsprojecten/josaphat'))]
  await context.close()
  expect(faults).toEqual([])
})
