import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

/** axe's rules of WCAG 2.2 A and AA, and its advice on good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const require = createRequire(import.meta.url)
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
export const { version: axeVersion } = require('axe-core/package.json') as { version: string }

export interface Found {
  violations: { id: string; nodes: string[] }[]
  /** Number of rules that axe went by, broken or not. */
  rules: number
}

/** Asks axe about a page as it is now. @param but rules that do not fit the page */
export async function askAxe(page: Page, but: readonly string[] = []): Promise<Found> {
  // Once a page: half a megabyte for each view would take longer than to look.
  if (!(await page.evaluate(`'axe' in window`))) await page.evaluate(AXE)
  const rules = Object.fromEntries(but.map((rule) => [rule, { enabled: false }]))
  return (await page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(RULES)}, rules: ${JSON.stringify(rules)} })
    .then((found) => ({
      violations: found.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ target }) => target.join(' ')) })),
      rules: found.violations.length + found.passes.length + found.incomplete.length + found.inapplicable.length,
    }))`)) as Found
}

/** What axe finds, a line each. */
export async function violations(page: Page, but: readonly string[] = []): Promise<string[]> {
  return (await askAxe(page, but)).violations.map(({ id, nodes }) => `${id}: ${nodes.join(', ')}`)
}
