import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { compile } from '../../../src/publish/compile/compile.ts'
import type { TestResults } from '../../../src/publish/source/test-results.ts'
import { siteFiles } from '../../support/site.ts'

const RESULTS: TestResults = {
  on: '2026-11-24',
  tools: [{ name: 'axe-core', version: '4.1' }],
  axe: { pages: 12, views: 4, rules: 90 },
  suites: [{ id: 'keyboard', passed: 7, failed: 0 }],
  violations: [],
}
const KNOWN = {
  rule: 'color-contrast',
  criterion: '1.4.3',
  pages: ['/about'],
  until: '2027-01-31',
  what: { nl: 'Grijze tekst.', fr: 'Texte gris.', en: 'Grey text.' },
}

function statement(facts: object, results?: unknown) {
  return compile(
    siteFiles({
      pages: { '/accessibility': {} },
      files: {
        'accessibility/facts.yaml': stringify({ kind: 'accessibility', ...facts }),
        ...(results === undefined ? {} : { 'test-results.yaml': stringify(results) }),
      },
    }),
  )
}
const brokenBy = (rule: string): TestResults => ({ ...RESULTS, violations: [{ rule, pages: ['/nl/about-nl'] }] })

describe('the accessibility statement', () => {
  test('lists what was tested, with which tools, and the known failures, in the reader’s language', async () => {
    const { release, problems } = await statement({ known: [KNOWN] }, brokenBy('color-contrast'))
    expect(problems).toEqual([])
    const page = release?.pages.find(({ id, locale }) => id === '/accessibility' && locale === 'fr')
    expect(page?.facts).toMatchObject({
      on: '2026-11-24',
      suites: [{ id: 'keyboard', passed: 7, failed: 0 }],
      known: [{ criterion: '1.4.3', what: 'Texte gris.', until: '2027-01-31', pages: [{ locale: 'fr' }] }],
    })
  })

  test('gives the same data as a JSON file', async () => {
    const { release } = await statement({ known: [KNOWN] }, brokenBy('color-contrast'))
    const route = release?.routes.get('/accessibility.json')
    const record = JSON.parse(release?.records.get((route as { file: string }).file) ?? '{}')
    expect(record.type).toBe('application/json; charset=utf-8')
    expect(JSON.parse(record.body)).toMatchObject({
      status: 'partially compliant',
      statement: { nl: '{origin}/nl/accessibility-nl' },
      tested: { axe: { pages: 12 }, violations: [{ rule: 'color-contrast' }] },
      known: [{ until: '2027-01-31' }],
    })
  })

  test.each([
    [
      'a rule that a test found broken, but that the statement does not mention',
      {},
      brokenBy('region'),
      /violation of the rule region/,
    ],
    [
      'a test that failed',
      {},
      { ...RESULTS, suites: [{ id: 'print', passed: 1, failed: 2 }] },
      /2 failed tests of print/,
    ],
    ['no results', {}, undefined, /without content\/test-results\.yaml/],
    [
      'a page that is not there',
      { known: [{ ...KNOWN, pages: ['/abuot'] }] },
      brokenBy('color-contrast'),
      /the page \/abuot/,
    ],
    ['results by hand', {}, { ...RESULTS, suites: [{ id: 'magic', passed: 1, failed: 0 }] }, /magic/],
  ])('is refused for %s', async (_, facts, results, found) => {
    const { release, problems } = await statement(facts, results)
    expect(release).toBeUndefined()
    expect(problems.map((problem) => problem.found).join('\n')).toMatch(found)
  })
})
