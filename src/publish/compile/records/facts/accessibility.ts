import type { FactsOf as RecordOf } from '../../../../content/schema/facts.ts'
import type { FileRecord } from '../../../../content/schema/page.ts'
import { LOCALES } from '../../../../locale/locale.ts'
import type { Problem } from '../../../problem.ts'
import type { FactsFile, WithoutSite } from '../../../source/content.ts'
import type { FactsOf } from '../../../source/facts/index.ts'
import { TEST_RESULTS_FILE } from '../../../source/test-results.ts'
import type { TreePage } from '../../tree/tree.ts'
import { type FactsContext, inWords, linkOf } from './context.ts'

/** Where machines read what the statement says. */
export const ACCESSIBILITY_PATH = '/accessibility.json'

/** The accessibility statement for the reader of one language; that there are results was checked before. */
export function accessibilityFacts(
  context: FactsContext,
  { known, untested }: FactsOf<'accessibility'>,
): RecordOf<'accessibility'> | undefined {
  const { results } = context.content
  if (!results) return undefined
  const { on, tools, axe, suites } = results
  return {
    kind: 'accessibility',
    on,
    tools,
    axe,
    suites,
    known: known.map(({ criterion, what, until, pages }) => ({
      criterion,
      what: inWords(context, what),
      until,
      pages: pages.map((page) => linkOf(context, page)),
    })),
    untested: untested.map((what) => inWords(context, what)),
  }
}

/** The same for machines, in all languages. */
export function toAccessibilityFile(page: TreePage, { results }: WithoutSite): FileRecord | undefined {
  if (page.facts?.kind !== 'accessibility' || !results) return undefined
  const { known, untested } = page.facts
  const body = {
    statement: Object.fromEntries(LOCALES.map((locale) => [locale, `{origin}${page.paths[locale]}`])),
    standard: 'WCAG 2.2 AA, EN 301 549',
    // Implementing Decision (EU) 2018/1523 knows three; fully compliant is more than automatic tests can tell.
    status: known.length > 0 || untested.length > 0 ? 'partially compliant' : 'fully compliant',
    method: 'self-assessment, automatic tests in a browser',
    tested: results,
    known,
    untested,
  }
  return { kind: 'file', type: 'application/json; charset=utf-8', body: `${JSON.stringify(body, null, 2)}\n` }
}

/** A rule that a test found broken stands in the statement, or there is no release. */
export function accessibilityProblems(file: FactsFile, { results }: WithoutSite): Problem[] {
  const { facts, placeOf } = file
  if (facts.kind !== 'accessibility') return []
  if (!results)
    return [
      {
        ...placeOf(['kind']),
        severity: 'error',
        found: `a statement, and no content/${TEST_RESULTS_FILE}`,
        expected: 'what the tests in a browser found',
        instead: 'run "npm run accessibility"',
      },
    ]
  const rules = new Set(facts.known.map(({ rule }) => rule))
  const untold = results.violations.filter(({ rule }) => !rules.has(rule))
  const failed = results.suites.filter((suite) => suite.failed > 0)
  return [
    ...untold.map(({ rule, pages }) => ({
      ...placeOf(['known']),
      severity: 'error' as const,
      found: `the tests say that ${pages.length === 1 ? pages[0] : `${pages.length} pages`} break the rule ${rule}, and the statement does not`,
      expected: 'every failure known to readers: the criterion, the pages, until when, and whom it hinders',
      instead: `mend the pages and run "npm run accessibility", or add { rule: ${rule}, … } under known`,
    })),
    ...failed.map(({ id, failed: count }) => ({
      ...placeOf(['kind']),
      severity: 'error' as const,
      found: `${count} failed tests of ${id} in content/${TEST_RESULTS_FILE}`,
      expected: 'a site whose tests pass',
      instead: 'mend it and run "npm run accessibility" again',
    })),
  ]
}
