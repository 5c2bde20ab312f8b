import type { Browser as Chromium } from 'playwright-core'
import type { Browser as Firefox } from 'puppeteer-core'
import { afterAll, beforeAll, describe, inject, test } from 'vitest'
import { launch, openPage } from './browser.ts'
import { launchFirefox } from './firefox.ts'
import { KINDS } from './kinds.ts'
import { faultsOfSheets, sheetsOf } from './printed.ts'

const origin = inject('origin')
const pathsOfPage = inject('pathsOfPage')
let chromium: Chromium
let firefox: Firefox
beforeAll(async () => {
  chromium = await launch()
  firefox = await launchFirefox()
})
afterAll(async () => {
  await firefox?.close()
  await chromium?.close()
})

/** Pages with drawings, tables, cards and columns, which sheets of paper must not cut. */
const PRINTED = {
  home: KINDS.home,
  project: KINDS.project,
  instrument: KINDS.instrument,
  municipality: KINDS.municipality,
  chart: KINDS.chart,
  figures: pathsOfPage['/statistics/figures']?.[0] ?? '',
  letter: pathsOfPage['/newsletter/2026-11']?.[0] ?? '',
  siteMap: pathsOfPage['/site-map']?.[0] ?? '',
  josaphat: pathsOfPage['/projects/josaphat']?.[0] ?? '',
}

/** Words of navigation and of forms, which paper does not need. */
const NOT_ON_PAPER = /Naar de inhoud|Op deze pagina|In dit deel|Newsletter perspective|E-mailadres|Postcode of gemeente/

// Firefox waits for seconds while it prints, so several pages are printed at the same time.
describe.concurrent('on paper', () => {
  test.for(Object.entries(PRINTED))(
    '%s is printed without cuts, in Chromium and in Firefox',
    async ([, path], { expect }) => {
      const { page, context } = await openPage(chromium, { locale: 'de-DE' })
      await page.goto(`${origin}${path}`)
      const headings = await page
        .locator('main :is(h2, h3, figcaption)')
        .evaluateAll((all) => all.map((one) => (one.textContent ?? '').replaceAll('\u00AD', '').trim()))
      const inChromium = await sheetsOf(await page.pdf({ format: 'A4', preferCSSPageSize: true }))
      await context.close()

      const other = await firefox.newPage()
      await other.goto(`${origin}${path}`)
      const inFirefox = await sheetsOf(await other.pdf({ format: 'A4', preferCSSPageSize: true }))
      await other.close()

      const faults = [
        ...faultsOfSheets(inChromium, headings).map((fault) => `Chromium: ${fault}`),
        ...faultsOfSheets(inFirefox, headings).map((fault) => `Firefox: ${fault}`),
      ]
      const words = [...inChromium, ...inFirefox].flat().map(({ text }) => text)
      expect(faults).toEqual([])
      expect(words.filter((text) => NOT_ON_PAPER.test(text))).toEqual([])
      expect(Math.abs(inChromium.length - inFirefox.length)).toBeLessThanOrEqual(1)
    },
  )
})
