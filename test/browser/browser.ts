import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { IS_WHOLE } from '../support/whole.ts'

/** Chromium as a reader has it, and without the window and its services: the same engine, in a third of the time. */
const [COMPLETE, SHELL] = ['/usr/bin/chromium', '/usr/bin/chromium-headless-shell']

/**
 * Starts Debian's Chromium, or the one that `CHROMIUM` names. The shell is used if it is installed and not the whole site is
 * checked. The switches disable background requests.
 * @param fontSize the size of text that the reader has set in the browser, in px
 */
export function launch({ fontSize = 16 }: { fontSize?: number } = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM || (!IS_WHOLE && existsSync(SHELL) ? SHELL : COMPLETE),
    args: [
      // The shell then draws letters exactly as the complete browser does.
      '--font-render-hinting=slight',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--blink-settings=defaultFontSize=${fontSize}`,
    ],
  })
}

/** Opens a window of the size of a phone. `errors` collects exceptions and console errors, such as CSP violations. */
export async function openPage(
  browser: Browser,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<{ page: Page; context: BrowserContext; errors: string[] }> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...options })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  page.on('console', (message) => {
    // A refused form gets status 422, which Chromium logs as an error.
    if (message.type() === 'error' && !message.text().includes('422')) errors.push(message.text())
  })
  return { page, context, errors }
}

/** Presses Tab until an element has the focus. @throws if the element is not reached */
export async function tabTo(page: Page, selector: string, most = 80): Promise<void> {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press('Tab')
    if ((await page.locator(`:focus`).and(page.locator(selector)).count()) > 0) return
  }
  throw new Error(`${selector} was not reached with ${most} tabs`)
}
