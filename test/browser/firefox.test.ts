import type { Browser as Chromium, Page as ChromiumPage } from 'playwright-core'
import type { Browser as Firefox, Page as FirefoxPage } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { IS_WHOLE } from '../support/whole.ts'
import { violations } from './axe.ts'
import { launch, openPage } from './browser.ts'
import { launchFirefox } from './firefox.ts'
import {
  cutText,
  dividedWords,
  drawnBoxes,
  largeText,
  overlappingTexts,
  removeGrounds,
  showDrawingsOnly,
} from './in-page.ts'
import { type Box, inkIn, toImage } from './ink.ts'
import { KINDS } from './kinds.ts'

const origin = inject('origin')
let chromium: Chromium
let firefox: Firefox
let page: FirefoxPage
beforeAll(async () => {
  chromium = await launch()
  firefox = await launchFirefox()
  page = await firefox.newPage()
})
afterAll(async () => {
  await firefox?.close()
  await chromium?.close()
})

const pathsOfPage = inject('pathsOfPage')
/** Pages of the kinds that no other suite needs. */
const OF_MORE_KINDS = [
  '/news/2026-merger',
  '/events/metrex-2024',
  '/publications/focus-85',
  '/newsletter/2026-11',
  '/statistics/figures',
  '/about/people',
  '/who-does-what',
  '/projects/statuses',
].map((page) => pathsOfPage[page]?.[0] ?? page)

/** Pages with long words and with hosts in their titles and texts. */
const WITH_LONG_WORDS = [
  '/nl/over-ons/jobs',
  '/nl/over-ons/internationaal/onze-strategie',
  '/fr/qui-sommes-nous/international/notre-strategie',
  '/en/about-us/our-partners',
]

/** Pages of each kind, also of those that no other suite needs. */
const OF_EACH_KIND = [...Object.values(KINDS), ...OF_MORE_KINDS]

/** Runs a check on pages. Returns the faults, prefixed with the path. */
async function faultsOn(paths: readonly string[], look: (path: string) => Promise<string[]>): Promise<string[]> {
  const faults: string[] = []
  for (const path of paths) faults.push(...(await look(path)).map((fault) => `${path}: ${fault}`))
  return faults
}

describe.each([
  { width: 360, turn: 0 },
  { width: 1280, turn: 1 },
])('Firefox, $width px wide', ({ width, turn }) => {
  test('divides no word, cuts no text, and does not scroll sideways', { timeout: 300_000 }, async () => {
    await page.setViewport({ width, height: 800 })
    const faultsAt = async (path: string) => {
      await page.goto(`${origin}${path}`)
      return [
        ...(await page.evaluate(dividedWords)),
        ...(await page.evaluate(cutText)),
        ...(await page.evaluate(overlappingTexts)),
      ]
    }
    expect(await faultsOn([...OF_EACH_KIND, ...WITH_LONG_WORDS], faultsAt)).toEqual([])
  })

  test('draws what Chromium draws', { timeout: 400_000 }, async () => {
    await page.setViewport({ width, height: 800 })
    const other = await openPage(chromium, { viewport: { width, height: 800 }, locale: 'de-DE' })
    // A drawing is missing at each width, so if not the whole site is checked, each page is drawn at one width.
    const pages = OF_EACH_KIND.filter((_, i) => IS_WHOLE || i % 2 === turn)
    const faults = await faultsOn(pages, async (path) => {
      await other.page.goto(`${origin}${path}`)
      await page.goto(`${origin}${path}`)
      return undrawn(await inChromium(other.page), await inFirefox(page))
    })
    await other.context.close()
    expect(faults).toEqual([])
  })
})

test('a ground that only Chromium draws is a fault', async () => {
  await page.setViewport({ width: 1280, height: 800 })
  const other = await openPage(chromium, { viewport: { width: 1280, height: 800 }, locale: 'de-DE' })
  await other.page.goto(`${origin}/nl/`)
  await page.goto(`${origin}/nl/`)
  await page.evaluate(removeGrounds)
  const faults = undrawn(await inChromium(other.page), await inFirefox(page))
  await other.context.close()
  expect(faults.filter((fault) => fault.startsWith('li.')).length).toBeGreaterThan(3)
})

test.runIf(IS_WHOLE).each([
  { width: 390, text: 'usual' },
  { width: 390, text: 'large' },
  { width: 1280, text: 'large' },
])(
  'axe finds nothing in Firefox, and no text is cut, $width px wide, with $text text',
  async ({ width, text }) => {
    await page.setViewport({ width, height: 800 })
    const faults = await faultsOn(OF_EACH_KIND, async (path) => {
      await page.goto(`${origin}${path}`)
      if (text === 'large') await page.evaluate(largeText)
      return [
        ...(await violations(page)),
        ...(await page.evaluate(cutText)),
        ...(await page.evaluate(overlappingTexts)),
      ]
    })
    expect(faults).toEqual([])
  },
  600_000,
)

test('Firefox moves the focus into the menu when it opens, and back when it closes', async () => {
  await page.setViewport({ width: 390, height: 800 })
  await page.goto(`${origin}/nl/`)
  const focused = () => page.evaluate(() => document.activeElement?.className)
  await page.focus('.menu-button')
  await page.keyboard.press('Enter')
  expect(await focused()).toContain('menu-close')
  await page.keyboard.press('Escape')
  expect(await focused()).toContain('menu-button')
})

type Drawing = Box & { name: string; ink: number }

/** What a page draws besides text and borders. */
async function inChromium(page: ChromiumPage): Promise<Drawing[]> {
  await page.evaluate(showDrawingsOnly)
  return withInk(await page.screenshot({ fullPage: true }), await page.evaluate(drawnBoxes))
}

async function inFirefox(page: FirefoxPage): Promise<Drawing[]> {
  await page.evaluate(showDrawingsOnly)
  return withInk(await page.screenshot({ fullPage: true }), await page.evaluate(drawnBoxes))
}

async function withInk(screenshot: Uint8Array, boxes: (Box & { name: string })[]): Promise<Drawing[]> {
  const image = await toImage(screenshot)
  return boxes.map((box) => ({ ...box, ink: inkIn(image, box) }))
}

/** The drawings that lack more than half of their ink in the second browser. Both list them in the order of the page. */
function undrawn(first: Drawing[], second: Drawing[]): string[] {
  if (first.length !== second.length) return [`${first.length} drawings in Chromium, ${second.length} in Firefox`]
  return first.flatMap(({ name, ink }, i) => {
    const other = second[i]?.ink ?? 0
    return ink > 0.002 && other < ink / 2
      ? [`${name} is drawn to ${percent(ink)} in Chromium, ${percent(other)} in Firefox`]
      : []
  })
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}
