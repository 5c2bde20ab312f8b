import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launch, openPage } from './browser.ts'
import { focusFaults, layoutShift, lostInForcedColours, movements } from './in-page.ts'
import { faultsOf } from './kinds.ts'

const origin = inject('origin')
let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

const open = async (options: Parameters<Browser['newContext']>[0]) =>
  (await openPage(browser, { locale: 'de-DE', ...options })).page

describe.each(['light', 'dark'] as const)('in forced colours, %s', (colorScheme) => {
  test('the focus and drawings contrast with the background', async () => {
    const page = await open({ forcedColors: 'active', colorScheme, viewport: { width: 1280, height: 800 } })
    const faults = await faultsOf(async (path) => {
      await page.goto(`${origin}${path}`)
      return [...(await page.evaluate(lostInForcedColours)), ...(await page.evaluate(focusFaults, 'every' as const))]
    })
    expect(faults).toEqual([])
  })
})

describe('with reduced motion', () => {
  test('nothing moves', async () => {
    const page = await open({ reducedMotion: 'reduce' })
    const faults = await faultsOf(async (path) => {
      await page.goto(`${origin}${path}`)
      return page.evaluate(movements)
    })
    expect(faults).toEqual([])
  })

  test.each([
    { reducedMotion: 'reduce' as const, crossings: 0 },
    { reducedMotion: 'no-preference' as const, crossings: 1 },
  ])('pages cross-fade only if the reader accepts motion: $reducedMotion', async ({ reducedMotion, crossings }) => {
    const page = await open({ reducedMotion, viewport: { width: 1280, height: 800 } })
    await page.addInitScript(`addEventListener('pagereveal', ({ viewTransition }) => {
      globalThis.crossings = viewTransition ? 1 : 0
    })`)
    await page.goto(`${origin}/nl/`)
    await Promise.all([page.waitForURL('**/nl/over-ons'), page.click('.navigation a[href="/nl/over-ons"]')])
    await expect.poll(() => page.evaluate('globalThis.crossings')).toBe(crossings)
  })
})

test('a page has the same text with and without JavaScript, and no script except JSON-LD', async () => {
  const [scripted, plain] = [await open({ javaScriptEnabled: true }), await open({ javaScriptEnabled: false })]
  const faults = await faultsOf(async (path) => {
    await Promise.all([scripted, plain].map((page) => page.goto(`${origin}${path}`)))
    const [said = '', saidPlainly] = await Promise.all([scripted, plain].map((page) => page.innerText('body')))
    const scripts = await plain.locator('script:not([type="application/ld+json"])').count()
    return [
      ...(said.length < 100 ? ['says next to nothing'] : []),
      ...(said === saidPlainly ? [] : ['says other things without a script']),
      ...(scripts === 0 ? [] : [`holds ${scripts} scripts`]),
    ]
  })
  expect(faults).toEqual([])
})

test.each([390, 1280])('a page has no layout shift while it loads, %d px wide', async (width) => {
  const page = await open({ viewport: { width, height: 800 } })
  const faults = await faultsOf(async (path) => {
    let shift = 0
    // On a busy machine a page may arrive in more pieces than over a slow line. A real shift is there each time.
    for (let attempt = 0; attempt < 3; attempt++) {
      await page.goto(`${origin}${path}`)
      shift = await page.evaluate(layoutShift)
      if (shift === 0) return []
    }
    return [`jumps by ${shift}`]
  })
  expect(faults).toEqual([])
})
