import { writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Reporter, TestCase, TestModule } from 'vitest/node'
import { stringify } from 'yaml'
import { TEST_SUITES, type TestSuite } from '../../src/domain/test-suites.ts'
import { dayInBrussels } from '../../src/locale/brussels-time.ts'
import { TEST_RESULTS_FILE, type TestResults } from '../../src/publish/source/test-results.ts'

/** Details of the axe test of all pages. */
interface AxeMeta extends Pick<TestResults, 'violations'> {
  pages: number
  views: number
  rules: number
  version: string
  browser: string
}
declare module 'vitest' {
  interface TaskMeta {
    axe?: AxeMeta
  }
}

/**
 * Records the results of the browser tests for the accessibility statement: `npm run accessibility`. It records failures
 * too: `check` then reports what the statement must declare.
 */
export default class Record implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => ({ test, id: suiteOf(module) })),
    )
    const axe = tests.map(({ test }) => test.meta().axe).find((meta) => meta !== undefined)
    if (!axe) {
      console.error(`content/${TEST_RESULTS_FILE} stays as it was: the test of all pages did not end`)
      return
    }
    const { pages, views, rules, version, browser, violations } = axe
    const count = (id: TestSuite, state: ReturnType<TestCase['result']>['state']) =>
      tests.filter((one) => one.id === id && one.test.result().state === state).length
    const results: TestResults = {
      on: dayInBrussels(Date.now()),
      tools: [
        { name: 'axe-core', version },
        { name: 'Chromium', version: browser },
      ],
      axe: { pages, views, rules },
      suites: TEST_SUITES.map((id) => ({ id, passed: count(id, 'passed'), failed: count(id, 'failed') })).filter(
        ({ passed, failed }) => passed + failed > 0,
      ),
      violations,
    }
    writeFileSync(
      `content/${TEST_RESULTS_FILE}`,
      `# Written by "npm run accessibility"; the accessibility statement is compiled from it.\n${stringify(results)}`,
    )
  }
}

/** `…/keyboard.test.ts` → `keyboard`; undefined for a file that the statement does not list. */
function suiteOf({ moduleId }: TestModule): TestSuite | undefined {
  return TEST_SUITES.find((id) => basename(moduleId) === `${id}.test.ts`)
}
