import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { LOCALES } from '../../src/locale/locale.ts'
import { IS_WHOLE } from '../support/whole.ts'
import { violations } from './axe.ts'
import { launch, openPage } from './browser.ts'
import { coveringPages, type PageHtml } from './covering-pages.ts'

/** This page shows the same navigation in several states with the same name, and parts of pages without the headings above them. */
const NOT_FITTING = ['landmark-unique', 'heading-order']
/** With forced colours, axe compares the text of a button with the background colour that is not shown. */
const FORCED = { forcedColors: 'active' as const, but: [...NOT_FITTING, 'color-contrast'] }

const origin = inject('developmentOrigin')
let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
})

// Each view is checked in one language, or with the whole site in each: other words change few answers of axe. In light
// colours all languages are opened, because their lengths differ.
describe.each([
  { name: 'light, 1280 px wide', colorScheme: 'light' as const, but: NOT_FITTING, width: 1280, axe: 'nl' },
  { name: 'light, 320 px wide', colorScheme: 'light' as const, but: NOT_FITTING, width: 320, axe: 'fr' },
  { name: 'dark, 1280 px wide', colorScheme: 'dark' as const, but: NOT_FITTING, width: 1280, axe: 'en' },
  { name: 'dark, 320 px wide', colorScheme: 'dark' as const, but: NOT_FITTING, width: 320, axe: 'nl' },
  { name: 'forced colours, 320 px wide', ...FORCED, width: 320, axe: 'fr' },
])('the components, $name', ({ width, name: _, but, axe, ...look }) => {
  const isLight = !('forcedColors' in look) && look.colorScheme === 'light'
  const locales = LOCALES.filter((locale) => IS_WHOLE || isLight || locale === axe)
  test.each(locales)('break no axe rule, reflow, and load nothing that the CSP blocks, in %s', async (locale) => {
    const { page, context, errors } = await openPage(browser, { ...look, viewport: { width, height: 800 } })
    await page.goto(`${origin}/_components/${locale}`)
    if (IS_WHOLE || locale === axe) expect(await violations(page, but)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    expect(await page.evaluate(TOO_WIDE)).toEqual([])
    expect(errors).toEqual([])
    await context.close()
  })
})

test.each(['light', 'dark'] as const)(
  'in forced colours, %s, an open inquiry has a thick frame, and a finished step differs visually from others',
  async (colorScheme) => {
    const { page, context } = await openPage(browser, { forcedColors: 'active', colorScheme })
    await page.goto(`${origin}/_components/nl`)
    const styleOf = (selector: string) =>
      page.evaluate(`(({ borderTopWidth, borderTopStyle, backgroundColor, color }) =>
        ({ frame: borderTopWidth + ' ' + borderTopStyle, ground: backgroundColor, ink: color }))
        (getComputedStyle(document.querySelector('${selector}')))`) as Promise<
        Record<'frame' | 'ground' | 'ink', string>
      >
    expect((await styleOf('.poster')).frame).toBe('8px solid')
    const [done, next] = [await styleOf('.step-done .step-number'), await styleOf('.step-to-come .step-number')]
    expect(done.ground).toBe(next.ink)
    expect(done.ink).not.toBe(done.ground)
    await context.close()
  },
)

/** Examples with content that overflows to the right, except in scrolling or visually hidden boxes. */
const TOO_WIDE = `[...document.querySelectorAll('.example')].filter((example) => {
  const { right } = example.getBoundingClientRect()
  return [...example.querySelectorAll('*')].some((one) =>
    !one.closest('.table, pre, .form-away, .visually-hidden, svg') && one.getBoundingClientRect().right > right + 1)
}).map(({ id }) => id)`

const read = async (path: string): Promise<PageHtml> => ({ path, html: await (await fetch(`${origin}${path}`)).text() })

test('each whole page, or pages with all constructs, breaks no axe rule and reflows at 320 px', async () => {
  const { page, context, errors } = await openPage(browser, { viewport: { width: 320, height: 800 } })
  await page.goto(`${origin}/_components/nl`)
  const links = page.locator('.components-contents a[href^="/_components/nl/"]')
  const all = await links.evaluateAll((all) => all.map((one) => String(one.getAttribute('href'))))
  expect(all.length).toBeGreaterThan(30)
  const paths = IS_WHOLE ? all : coveringPages(await Promise.all(all.map(read)))
  const wrong: string[] = []
  for (const path of paths) {
    await page.goto(`${origin}${path}`)
    wrong.push(...(await violations(page)).map((one) => `${path} ${one}`))
    const scroll = (await page.evaluate('document.documentElement.scrollWidth')) as number
    if (scroll > 320) wrong.push(`${path} is ${scroll} px wide`)
  }
  await context.close()
  expect(wrong).toEqual([])
  expect(errors).toEqual([])
}, 240_000)
