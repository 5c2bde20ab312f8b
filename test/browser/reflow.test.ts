import type { Browser } from 'playwright-core'
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

test.each([320, 390, 720, 1280])('the text of maps and charts is legible on a screen of %d px', async (width) => {
  const { page, context } = await openPage(browser, { viewport: { width, height: 800 }, locale: 'de-DE' })
  const faults = await faultsOf(async (path) => {
    await page.goto(`${origin}${path}`)
    return page.evaluate(unreadableInDrawings)
  })
  await context.close()
  expect(faults).toEqual([])
})

test.each([320, 390, 1280])('each step in time lies within its drawing, %d px wide', async (width) => {
  const { page, context } = await openPage(browser, { viewport: { width, height: 800 }, locale: 'de-DE' })
  const faults = await faultsOf(async (path) => {
    await page.goto(`${origin}${path}`)
    return page.locator('.time-scale').evaluateAll((drawings) =>
      drawings.flatMap((drawing) => {
        const { right } = drawing.getBoundingClientRect()
        const outside = [...drawing.querySelectorAll('g')].filter(
          (step) => step.getBoundingClientRect().right > right + 1,
        )
        return outside.map((step) => `step ${step.textContent} ends outside`)
      }),
    )
  })
  await context.close()
  expect(faults).toEqual([])
})

test.each([390, 1280])('dates in the title block stay on one line, %d px wide', async (width) => {
  const { page, context } = await openPage(browser, { viewport: { width, height: 800 }, locale: 'de-DE' })
  const faults = await faultsOf(async (path) => {
    await page.goto(`${origin}${path}`)
    const dates = page.locator('.title-block time')
    return dates.evaluateAll((all) =>
      all.filter((one) => one.getClientRects().length > 1).map((one) => `${one.textContent} is broken`),
    )
  })
  await context.close()
  expect(faults).toEqual([])
})

test.each([320, 390, 768, 1280])(
  'nothing is cut when text is twice as large, %d px wide (WCAG 1.4.4)',
  async (width) => {
    const { page, context } = await openPage(browser, { viewport: { width, height: 800 }, locale: 'de-DE' })
    const faults = await faultsOf(async (path) => {
      await page.goto(`${origin}${path}`)
      // As a reader does who sets the size of text in the browser: every rem is twice as large, and media queries are not.
      await page.evaluate(largeText)
      return [...(await page.evaluate(cutText)), ...(await page.evaluate(overlappingTexts))]
    })
    await context.close()
    expect(faults).toEqual([])
  },
)
