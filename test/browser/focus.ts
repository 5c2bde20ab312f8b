import type { Page } from 'playwright-core'
import { focusFaults } from './in-page.ts'

/** Whether the focus is seen: drawn with an outline of three pixels at least, inside the window, covered by nothing. */
export async function focusIsVisible(page: Page): Promise<boolean> {
  return (await page.evaluate(focusFaults, 'focused' as const)).length === 0
}
