import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { IS_WHOLE } from '../support/whole.ts'
import { launchFirefox } from './firefox.ts'
import { focusFaults, isFocused, markStops } from './in-page.ts'
import { faultsOf, KINDS } from './kinds.ts'

const origin = inject('origin')
let firefox: Browser
beforeAll(async () => {
  firefox = await launchFirefox()
})
afterAll(() => firefox?.close())

/**
 * Opens a page in a window of its own. After Tab has left the page, the focus is in the toolbar of Firefox, and a script
 * cannot bring it back: the next page in the same window would show no focus.
 */
async function open(path: string, width: number): Promise<Page> {
  const page = await firefox.newPage()
  await page.setViewport({ width, height: 800 })
  await page.goto(`${origin}${path}`)
  return page
}

function isFocusOn(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, selector)
}

/** Presses Tab through a whole page. Each stop must come in the order of the page, and show that it has the focus. */
async function faultsOfWalk(path: string, width: number): Promise<string[]> {
  const page = await open(path, width)
  const stops = await page.evaluate(markStops)
  const faults: string[] = []
  for (const [i, stop] of stops.entries()) {
    await page.keyboard.press('Tab')
    if (!(await page.evaluate(isFocused, i))) {
      faults.push(`Tab ${i + 1} does not lead to ${stop}`)
      break
    }
    const found = await lastingFaults(page)
    // Firefox does not scroll to a table of which a part is in view. WCAG 2.4.11 asks for no more.
    faults.push(
      ...found.filter((fault) => !(fault.startsWith('section.table') && fault.endsWith('outside the window'))),
    )
  }
  await page.keyboard.press('Tab')
  if (await page.evaluate(() => document.hasFocus())) faults.push('Tab does not leave the page after its last stop')
  await page.close()
  return faults
}

/** The faults of the focus that are there after Firefox has scrolled, which it does some frames later on a busy machine. */
async function lastingFaults(page: Page): Promise<string[]> {
  const deadline = Date.now() + LONGEST_SCROLL
  for (;;) {
    const faults = await page.evaluate(focusFaults, 'focused' as const)
    if (faults.length === 0 || Date.now() > deadline) return faults
    await page.evaluate(() => new Promise(requestAnimationFrame))
  }
}

/** In milliseconds. */
const LONGEST_SCROLL = 1_000

describe.each([390, 1280])('Firefox with real keys, %d px wide', (width) => {
  test('Tab leads through the page in its order, and each stop is visible', { timeout: 600_000 }, async () => {
    const faults = IS_WHOLE
      ? await faultsOf((path) => faultsOfWalk(path, width))
      : await faultsOfWalk(KINDS.project, width)
    expect(faults).toEqual([])
  })
})

test('in Firefox the skip link leads to the content', async () => {
  const page = await open(KINDS.section, 390)
  const isOn = (selector: string) => isFocusOn(page, selector)
  await page.keyboard.press('Tab')
  expect(await isOn('.skip')).toBe(true)
  expect(await lastingFaults(page)).toEqual([])
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await isOn('main a')).toBe(true)

  await page.close()
})

test('in Firefox the menu moves the focus into itself, and back when it closes', async () => {
  const page = await open(KINDS.section, 390)
  const isOn = (selector: string) => isFocusOn(page, selector)
  for (let i = 0; i < 20 && !(await isOn('.menu-button')); i++) await page.keyboard.press('Tab')
  expect(await isOn('.menu-button')).toBe(true)
  await page.keyboard.press('Enter')
  expect(await isOn('.menu-close')).toBe(true)
  expect(await lastingFaults(page)).toEqual([])
  await page.keyboard.press('Tab')
  expect(await isOn('.navigation a')).toBe(true)
  expect(await lastingFaults(page)).toEqual([])
  await page.keyboard.press('Escape')
  expect(await isOn('.menu-button')).toBe(true)
  await page.close()
})

test('in Firefox a folded part opens and closes with Enter, and keeps the focus', async () => {
  const page = await open('/nl/in-uw-buurt', 1280)
  const state = () =>
    page.evaluate(() => {
      const at = document.activeElement
      return at?.localName === 'summary' ? (at.parentElement as HTMLDetailsElement).open : undefined
    })
  for (let i = 0; i < 90 && (await state()) === undefined; i++) await page.keyboard.press('Tab')
  expect(await state()).toBe(false)
  await page.keyboard.press('Enter')
  expect(await state()).toBe(true)
  expect(await lastingFaults(page)).toEqual([])
  await page.keyboard.press('Enter')
  expect(await state()).toBe(false)
  await page.close()
})
