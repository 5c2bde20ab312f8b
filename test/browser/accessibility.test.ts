import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from './axe.ts'
import { focusIsVisible, launch, openPage, tabTo } from './browser.ts'
import { type BrowserSite, startSite } from './site.ts'

let site: BrowserSite
let browser: Browser
let paths: string[]
beforeAll(async () => {
  site = await startSite()
  browser = await launch()
  const sitemap = await (await fetch(`${site.origin}/sitemap.xml`)).text()
  const listed = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname)
  // The pages of the municipalities are made alike: those of two stand for all.
  // Besides: a borrowed page, an unknown one, the gateway, a page of the newsletter.
  const ofPlaces = (path: string) => /^\/(?:nl\/in-uw-buurt|fr\/pres-de-chez-vous|en\/near-you)\/./.test(path)
  const places = listed.filter(ofPlaces).filter((path) => /(?:molenbeek|1080|ukkel|uccle|1180)/.test(path))
  paths = [
    ...listed.filter((path) => !ofPlaces(path)),
    ...places,
    '/nl/zoeken?q=heyvart',
    '/fr/recherche?q=zzzzqqq',
    '/en/near-you?place=woluwe',
    '/nl/nieuws?year=2017',
    '/en/about-us/story',
    '/nl/onbekend',
    '/',
    '/fr/newsletter/envoye',
  ]
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

/** Opens a page for somebody who reads none of our languages, so that `/` asks. */
async function open(
  path: string,
  options: Parameters<Browser['newContext']>[0],
): Promise<{ page: Page; errors: string[]; close(): Promise<void> }> {
  const { page, context, errors } = await openPage(browser, { ...options, locale: 'de-DE' })
  await page.goto(`${site.origin}${path}`)
  return { page, errors, close: () => context.close() }
}

describe.each([
  { colorScheme: 'light' as const, width: 1280 },
  { colorScheme: 'dark' as const, width: 320 },
])('every page, $colorScheme, $width px wide', ({ colorScheme, width }) => {
  test('breaks no rule of axe, reflows, and asks for nothing that our policy refuses', async () => {
    const wrong: string[] = []
    const { page, errors, close } = await open('/', { colorScheme, viewport: { width, height: 800 } })
    for (const path of paths) {
      errors.length = 0
      await page.goto(`${site.origin}${path}`)
      wrong.push(...(await violations(page)).map((one) => `${path} ${one}`))
      const scroll = (await page.evaluate('document.documentElement.scrollWidth')) as number
      if (scroll > width) wrong.push(`${path} is ${scroll} px wide`)
      wrong.push(...errors.filter((error) => !error.includes('404')).map((error) => `${path} ${error}`))
    }
    await close()
    expect(paths.length).toBeGreaterThan(60)
    expect(wrong).toEqual([])
  }, 240_000)
})

describe('somebody with a keyboard alone', () => {
  test('skips to the content with the first link, which they can see', async () => {
    const { page, close } = await open('/nl/over-ons', {})
    await page.keyboard.press('Tab')
    expect(await focusIsVisible(page)).toBe(true)
    await page.keyboard.press('Enter')
    expect(await page.locator('main:focus').count()).toBe(1)
    await close()
  })

  test('opens the menu of a telephone, closes it with Escape, and is where they were', async () => {
    const { page, close } = await open('/nl/over-ons', {
      viewport: { width: 390, height: 800 },
      javaScriptEnabled: false,
    })
    await tabTo(page, '.menu-button')
    expect(await page.locator('.navigation').isVisible()).toBe(false)
    await page.keyboard.press('Enter')
    await page.locator('.navigation').waitFor({ state: 'visible' })
    await page.keyboard.press('Escape')
    await page.locator('.navigation').waitFor({ state: 'hidden' })
    expect(await page.locator('.menu-button:focus').count()).toBe(1)
    await close()
  })

  test('switches the language and stays on the page, with one cookie more', async () => {
    const { page, close } = await open('/nl/over-ons', {})
    await tabTo(page, '.language-switch a[lang=fr]')
    await Promise.all([page.waitForURL('**/fr/qui-sommes-nous'), page.keyboard.press('Enter')])
    expect((await page.context().cookies()).map(({ name, value }) => `${name}=${value}`)).toEqual(['language=fr'])
    await close()
  })
})

test('text spacing of WCAG 1.4.12 hides and overlaps nothing on the longest page', async () => {
  const { page, close } = await open('/fr/glossaire', { viewport: { width: 390, height: 800 }, bypassCSP: true })
  await page.addStyleTag({
    content:
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
  })
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
  await close()
})
