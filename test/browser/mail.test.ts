import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LOCALES } from '../../src/locale/locale.ts'
import { composeIssue, ISSUES, RECIPIENT } from '../newsletter/mail/issues.ts'
import { violations } from './axe.ts'
import { launch, openPage } from './browser.ts'

/** A mail is not a page of a site: it has no landmarks. */
const NOT_FITTING = ['region', 'landmark-one-main']

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
})

describe.each([
  { name: 'light, 320 px wide', colorScheme: 'light' as const, width: 320 },
  { name: 'dark, 320 px wide', colorScheme: 'dark' as const, width: 320 },
  { name: 'light, 800 px wide', colorScheme: 'light' as const, width: 800 },
])('the mails of issues, $name', ({ colorScheme, width }) => {
  test.each(LOCALES)('break no axe rule, fit the width, and load nothing, in %s', async (locale) => {
    const { page, context } = await openPage(browser, { colorScheme, viewport: { width, height: 800 } })
    const requests: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    for (const [name, content] of ISSUES) {
      const { html } = (await composeIssue(content, locale)).for(RECIPIENT)
      await page.setContent(html)
      expect(await violations(page, NOT_FITTING), name).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth'), name).toBeLessThanOrEqual(width)
    }
    expect(requests.filter((url) => !url.startsWith('data:') && url !== 'about:blank')).toEqual([])
    await context.close()
  })
})
