import type { FactsOf as RecordOf } from '../../../../content/schema/facts.ts'
import type { FileRecord } from '../../../../content/schema/page.ts'
import { LOCALES } from '../../../../locale/locale.ts'
import type { Problem } from '../../../problem.ts'
import type { WithoutSite } from '../../../source/content.ts'
import type { FactsOf } from '../../../source/facts/index.ts'
import { TEST_RESULTS_FILE } from '../../../source/test-results.ts'
import type { TreePage } from '../../tree/tree.ts'
import { type FactsContext, inWords, linkOf } from './context.ts'
import type { FileOf } from './kinds/kind-record.ts'

/** Path of the statement as JSON. */
export const ACCESSIBILITY_PATH = '/accessibility.json'

/** The accessibility statement in one language. Without test results the check reports an error, and no page is written. */
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

/** The statement as JSON, in all languages. */
export function toAccessibilityFile(page: TreePage, { results }: WithoutSite): FileRecord | undefined {
  if (page.facts?.kind !== 'accessibility' || !results) return undefined
  const { known, untested } = page.facts
  const body = {
    statement: Object.fromEntries(LOCALES.map((locale) => [locale, `{origin}${page.paths[locale]}`])),
    standard: 'WCAG 2.2 AA, EN 301 549',
    // Two of the three statuses of Implementing Decision (EU) 2018/1523. Automatic tests alone cannot show full compliance.
    status: known.length > 0 || untested.length > 0 ? 'partially compliant' : 'fully compliant',
    method: 'self-assessment, automatic tests in a browser',
    tested: results,
    known,
    untested,
  }
  return { kind: 'file', type: 'application/json; charset=utf-8', body: `${JSON.stringify(body, null, 2)}\n` }
}

/** Reports violations that the tests found and the statement does not list. Each is an error, so there is no release. */
export function accessibilityProblems(file: FileOf<'accessibility'>, { results }: WithoutSite): Problem[] {
  const { facts, placeOf } = file
  if (!results)
    return [
      {
        ...placeOf(['kind']),
        severity: 'error',
        code: 'missing-test-results',
        found: `an accessibility statement without content/${TEST_RESULTS_FILE}`,
        expected: 'the results of the browser tests',
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
      code: 'fault-not-in-statement',
      found: `a violation of the rule ${rule} on ${pages.length === 1 ? pages[0] : `${pages.length} pages`}, which is not in the statement`,
      expected: 'every known fault in the statement: the criterion, the pages, until when, and for whom',
      instead: `correct the pages and run "npm run accessibility", or add { rule: ${rule}, … } under known`,
    })),
    ...failed.map(({ id, failed: count }) => ({
      ...placeOf(['kind']),
      severity: 'error' as const,
      code: 'failed-tests',
      found: `${count} failed tests of ${id} in content/${TEST_RESULTS_FILE}`,
      expected: 'no failed test',
      instead: 'correct the site and run "npm run accessibility" again',
    })),
  ]
}
