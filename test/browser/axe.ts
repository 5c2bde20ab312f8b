import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** The axe rules for WCAG 2.2 A and AA, and for best practices. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const require = createRequire(import.meta.url)
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
export const { version: axeVersion } = require('axe-core/package.json') as { version: string }

/** A page of Chromium or of Firefox. */
interface Evaluating {
  evaluate(script: string): Promise<unknown>
}

export interface Found {
  violations: { id: string; nodes: string[] }[]
  /** Number of rules that axe checked, broken or not. */
  rules: number
}

/** Runs axe on a page in its present state. @param but rules to leave out */
export async function askAxe(page: Evaluating, but: readonly string[] = []): Promise<Found> {
  // Load axe once per page: loading half a megabyte for each view would take longer than the check.
  if (!(await page.evaluate(`'axe' in window`))) await page.evaluate(AXE)
  const rules = Object.fromEntries(but.map((rule) => [rule, { enabled: false }]))
  return (await page.evaluate(`axe.run(document, { resultTypes: ['violations'], runOnly: ${JSON.stringify(RULES)}, rules: ${JSON.stringify(rules)} })
    .then((found) => ({
      violations: found.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ target }) => target.join(' ')) })),
      rules: found.violations.length + found.passes.length + found.incomplete.length + found.inapplicable.length,
    }))`)) as Found
}

/** Returns the violations that axe finds, one line per rule. */
export async function violations(page: Evaluating, but: readonly string[] = []): Promise<string[]> {
  return (await askAxe(page, but)).violations.map(({ id, nodes }) => `${id}: ${nodes.join(', ')}`)
}
