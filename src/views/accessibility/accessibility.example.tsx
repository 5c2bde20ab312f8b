import type { FactsOf } from '../../content/schema/facts.ts'
import { TEST_SUITES } from '../../domain/test-suites.ts'
import type { Examples } from '../example.ts'
import { linkTo, type Sample } from '../sample-data/sample.ts'
import { Accessibility } from './accessibility.tsx'

export const examples: Examples = {
  components: [
    { state: 'without known failures', show: (sample) => statement(sample, { known: [], untested: [] }) },
    {
      state: 'with known failures and untested parts',
      show: (sample) => {
        const pages = [linkTo(sample.locale, 'page', sample.words.page)]
        const { sentence } = sample.words
        const known = [{ criterion: '1.4.3', what: sentence, until: '2027-01-31', pages }]
        return statement(sample, { known, untested: [sentence] })
      },
    },
  ],
}

function statement(sample: Sample, given: Pick<FactsOf<'accessibility'>, 'known' | 'untested'>) {
  const facts: FactsOf<'accessibility'> = {
    kind: 'accessibility',
    on: '2026-11-24',
    tools: [{ name: 'sample', version: '1.2.3' }],
    axe: { pages: 1234, views: 4, rules: 90 },
    suites: TEST_SUITES.map((id, i) => ({ id, passed: 10 + i, failed: i === 1 ? 2 : 0 })),
    ...given,
  }
  return <Accessibility facts={facts} locale={sample.locale} />
}
