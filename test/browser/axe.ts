import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

/** axe's rules of WCAG 2.2 A and AA, and its advice on good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds, a line each, but for rules that do not fit the page. */
export async function violations(page: Page, but: readonly string[] = []): Promise<string[]> {
  await page.evaluate(AXE)
  const rules = Object.fromEntries(but.map((rule) => [rule, { enabled: false }]))
  const found =
    await page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(RULES)}, rules: ${JSON.stringify(rules)} })
    .then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', ')))`)
  return found as string[]
}
