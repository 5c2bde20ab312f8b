import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launch, openPage } from './browser.ts'
import { focusFaults } from './in-page.ts'

const origin = inject('origin')
let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

/** Opens a page without scripts, and without motion: during a transition, elements have wrong positions. */
async function open(path: string, width = 1280): Promise<Page> {
  const viewport = { width, height: 800 }
  const { page } = await openPage(browser, { viewport, javaScriptEnabled: false, reducedMotion: 'reduce' })
  await page.goto(`${origin}${path}`)
  return page
}

const isAt = async (page: Page, selector: string) =>
  (await page.locator(':focus').and(page.locator(selector)).count()) > 0

/** Presses Tab until an element has the focus. The focus must be visible at every step. */
async function walkTo(page: Page, selector: string, key = 'Tab'): Promise<void> {
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press(key)
    if ((await page.locator(':focus').count()) > 0)
      expect(await page.evaluate(focusFaults, 'focused' as const)).toEqual([])
    if (await isAt(page, selector)) return
  }
  throw new Error(`${selector} was not reached`)
}

/** Presses a key that opens another page. */
async function pressOn(page: Page, key = 'Enter'): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press(key)])
}

const fragment = (page: Page) => new URL(page.url()).hash

describe('with the keyboard only, the focus is visible at each step, and', () => {
  test('the skip link, the contents of the page and the section menu work', async () => {
    const page = await open('/nl/over-ons/internationaal/onze-strategie')
    await page.keyboard.press('Tab')
    expect(await isAt(page, '.skip')).toBe(true)
    expect(await page.evaluate(focusFaults, 'focused' as const)).toEqual([])
    await page.keyboard.press('Enter')
    expect(await isAt(page, 'main')).toBe(true)

    await walkTo(page, '.toc li:nth-child(2) a')
    await page.keyboard.press('Enter')
    const heading = page.locator(fragment(page))
    await expect.poll(async () => (await heading.boundingBox())?.y ?? -1).toBeGreaterThanOrEqual(0)
    expect((await heading.boundingBox())?.y).toBeLessThan(400)
    // The next Tab continues from the heading, not from the contents.
    await page.keyboard.press('Tab')
    expect(await isAt(page, '.toc a')).toBe(false)

    await walkTo(page, '.section-menu a:not([aria-current])')
    const title = await page.locator(':focus').innerText()
    await pressOn(page)
    expect(await page.locator('.section-menu a[aria-current]').innerText()).toBe(title)
    await page.context().close()
  })

  test('the search works, and opens a result', async () => {
    const page = await open('/fr/')
    await walkTo(page, '#_search')
    await page.keyboard.type('heyvaert')
    await page.keyboard.press('Tab')
    expect(await isAt(page, '.search-form button')).toBe(true)
    await pressOn(page)
    expect(await page.inputValue('#_query')).toBe('heyvaert')
    await walkTo(page, '.found a')
    await pressOn(page)
    expect(await page.locator('h1').innerText()).toBe('Heyvaert')
    await page.context().close()
  })

  test('the language switch opens the same page, and sets one cookie', async () => {
    const page = await open('/nl/over-ons')
    await walkTo(page, '.language-switch a[lang=fr]')
    await pressOn(page)
    expect(page.url()).toBe(`${origin}/fr/qui-sommes-nous#_fr`)
    // An image of the page sets the cookie, after the page is there.
    const cookies = async () => (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`)
    await expect.poll(cookies).toEqual(['perspective-language=fr'])
    await page.context().close()
  })

  test.each([
    { home: '/nl/', error: 'Fout' },
    { home: '/fr/', error: 'Erreur' },
    { home: '/en/', error: 'Error' },
  ])('the error summary of the footer form leads to the field: $home', async ({ home, error }) => {
    const page = await open(home)
    await walkTo(page, 'footer input[type=email]')
    await page.keyboard.type('nobody')
    await walkTo(page, 'footer form button')
    const answered = page.waitForResponse((response) => response.request().method() === 'POST')
    await pressOn(page)
    expect((await answered).status()).toBe(422)
    expect(await page.title()).toMatch(new RegExp(`^${error}`))
    expect(await isAt(page, '.error-summary')).toBe(true)

    await walkTo(page, '.error-summary a')
    const words = await page.locator(':focus').innerText()
    await page.keyboard.press('Enter')
    expect(await isAt(page, 'main input[type=email][aria-invalid=true]')).toBe(true)
    expect(await page.evaluate(focusFaults, 'focused' as const)).toEqual([])
    expect(await page.locator(':focus').inputValue()).toBe('nobody')
    const note = (await page.locator(':focus').getAttribute('aria-describedby'))?.split(' ').at(-1)
    expect(await page.locator(`#${note}`).innerText()).toMatch(new RegExp(`^${error}\\s?: ${words}$`))
    await page.context().close()
  })
})

describe('the menu on a phone', () => {
  test('opens with a key, closes with Escape, and returns the focus to its button', async () => {
    const page = await open('/nl/over-ons', 390)
    await walkTo(page, '.menu-button')
    expect(await page.locator('.navigation').isVisible()).toBe(false)
    await page.keyboard.press('Enter')
    await page.locator('.navigation').waitFor({ state: 'visible' })
    // The focus is in the menu, so that a screen reader announces it.
    expect(await isAt(page, '.menu-close')).toBe(true)
    await walkTo(page, '.navigation li:last-child a')
    await page.keyboard.press('Escape')
    await page.locator('.navigation').waitFor({ state: 'hidden' })
    expect(await isAt(page, '.menu-button')).toBe(true)
    await page.context().close()
  })

  test('keeps the focus while it covers the page, and closes with its own button', async () => {
    const page = await open('/nl/over-ons', 390)
    await walkTo(page, '.menu-button')
    await page.keyboard.press('Space')
    await walkTo(page, '.navigation li:last-child a')
    await page.keyboard.press('Tab')
    await walkTo(page, '.menu-close')
    await walkTo(page, '.navigation li:last-child a', 'Shift+Tab')
    await walkTo(page, '.menu-close', 'Shift+Tab')
    await page.keyboard.press('Enter')
    await page.locator('.navigation').waitFor({ state: 'hidden' })
    expect(await isAt(page, '.menu-button')).toBe(true)
    await page.context().close()
  })

  test('opens a section', async () => {
    const page = await open('/nl/', 390)
    await walkTo(page, '.menu-button')
    await page.keyboard.press('Enter')
    await walkTo(page, '.navigation a[href="/nl/stadsprojecten"]')
    await pressOn(page)
    expect(page.url()).toBe(`${origin}/nl/stadsprojecten`)
    await page.context().close()
  })
})
