import type { Page } from 'playwright-core'
import { focusFaults } from './in-page.ts'

/** Whether the focus is visible: with an outline of at least 3 px, inside the window, not covered. */
export async function focusIsVisible(page: Page): Promise<boolean> {
  return (await page.evaluate(focusFaults, 'focused' as const)).length === 0
}
