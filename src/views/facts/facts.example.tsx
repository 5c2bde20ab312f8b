import type { Facts } from '../../content/schema/facts.ts'
import type { Example, Examples } from '../example.ts'
import { commonOf, eventFacts, instrumentFacts, projectFacts } from '../sample-data/facts.ts'
import { pageOf } from '../sample-data/page.ts'
import type { Sample } from '../sample-data/sample.ts'
import { FactsBody } from './facts-body.tsx'
import { FactsHead } from './facts-head.tsx'

export const examples: Examples = {
  components: [
    head('head of a piece of news', (sample) => ({
      kind: 'news',
      date: '2026-11-02',
      type: 'call',
      ...commonOf(sample),
    })),
    head('head of a publication', (sample) => ({
      kind: 'publication',
      date: '2026',
      type: 'study',
      publisher: sample.words.organisation,
      ...commonOf(sample),
    })),
    head('head of an event to come', (sample) => eventFacts(sample, false)),
    head('head of an event that is over', (sample) => eventFacts(sample, true)),
    head('head of a project', projectFacts),
    head('head of an instrument', instrumentFacts),
    head('head of a municipality', () => ({
      kind: 'municipality',
      code: '1080',
      projects: [],
      inquiries: [],
      news: [],
      instruments: [],
      ask: '',
      ways: {},
    })),
    {
      state: 'body of an instrument',
      show: (sample) => <FactsBody frame={sample.frame} page={pageOf(sample, { facts: instrumentFacts(sample) })} />,
    },
  ],
}

function head(state: string, factsOf: (sample: Sample) => Facts): Example {
  return {
    state,
    show: (sample) => <FactsHead frame={sample.frame} page={pageOf(sample, { facts: factsOf(sample) })} />,
  }
}
