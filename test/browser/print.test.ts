import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launch, openPage } from './browser.ts'
import { overlappingTexts, unprintableText, unprintedAddresses } from './in-page.ts'
import { faultsOf, type Kind } from './kinds.ts'

/** Width of A4 within the margins of the print style sheet, in CSS px. */
const SHEET = { width: Math.round(((210 - 2 * 16) / 25.4) * 96), height: 980 }

/** Kinds without a page record. They have no title block. */
const WITHOUT_TITLE_BLOCK: Kind[] = ['search', 'newsletter', 'gateway', 'unknown']

const origin = inject('origin')
let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

/** Opens a page in the dark colour scheme, which print must ignore. */
const open = async (): Promise<Page> =>
  (await openPage(browser, { viewport: SHEET, colorScheme: 'dark', locale: 'de-DE' })).page

test('print shows the text in black on white, with URLs, without controls', async () => {
  const page = await open()
  await page.emulateMedia({ media: 'print' })
  const faults = await faultsOf(async (path, kind) => {
    await page.goto(`${origin}${path}`)
    const away = page.locator('nav, body > header, footer, form, search, button').filter({ visible: true })
    const titleBlock = page.locator('.title-block').filter({ visible: true })
    return [
      ...(await away.evaluateAll((all) => all.map(({ localName, className }) => `prints ${localName}.${className}`))),
      ...((await titleBlock.count()) === 1 || WITHOUT_TITLE_BLOCK.includes(kind) ? [] : ['prints no title block']),
      ...(await page.evaluate(unprintableText)),
      ...(await page.evaluate(unprintedAddresses)),
      ...(await page.evaluate(overlappingTexts)),
    ]
  })
  expect(faults).toEqual([])
})

test('a PDF is tagged, so that a screen reader can read it', async () => {
  const page = await open()
  const faults = await faultsOf(async (path) => {
    await page.goto(`${origin}${path}`)
    const pdf = (await page.pdf({ format: 'A4', tagged: true, preferCSSPageSize: true })).toString('latin1')
    const marks = ['/MarkInfo', '/StructTreeRoot', '/Lang', '/H1']
    return marks.filter((mark) => !pdf.includes(mark)).map((mark) => `has no ${mark}`)
  })
  expect(faults).toEqual([])
})
