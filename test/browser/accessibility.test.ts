import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launch, openPage } from './browser.ts'

/** axe's rules of WCAG 2.2 A and AA, and its advice on good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const origin = inject('origin')
let browser: Browser
let paths: string[]
beforeAll(async () => {
  browser = await launch()
  const sitemap = await (await fetch(`${origin}/sitemap.xml`)).text()
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
afterAll(() => browser?.close())

/** Opens a page for somebody who reads none of our languages, so that `/` asks. */
async function open(
  path: string,
  options: Parameters<Browser['newContext']>[0],
): Promise<{ page: Page; errors: string[]; close(): Promise<void> }> {
  const { page, context, errors } = await openPage(browser, { ...options, locale: 'de-DE' })
  await page.goto(`${origin}${path}`)
  return { page, errors, close: () => context.close() }
}

/** What axe finds, a line each. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  const found = await page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(RULES)} }).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', ')))`)
  return found as string[]
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
      await page.goto(`${origin}${path}`)
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
