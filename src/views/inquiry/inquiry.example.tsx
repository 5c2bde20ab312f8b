import type { Examples } from '../example.ts'
import { inquiryFacts } from '../sample-data/facts.ts'
import type { Sample } from '../sample-data/sample.ts'
import { InquiryResult } from './inquiry-result.tsx'
import { InquirySheet } from './inquiry-sheet.tsx'

export const examples: Examples = {
  components: [
    { state: 'announced', show: (sample) => sheet(sample, { state: 'announced', first: '2026-12-07' }) },
    { state: 'open', show: (sample) => sheet(sample, {}) },
    { state: 'open, on its last day', show: (sample) => sheet(sample, { last: '2026-11-24', isLastDay: true }) },
    { state: 'open, first day unknown', show: (sample) => withoutFirst(sample) },
    { state: 'closed', show: (sample) => sheet(sample, { state: 'closed', last: '2026-11-20' }) },
    { state: 'closed without a result', show: (sample) => result(sample, {}) },
    {
      state: 'closed with meetings and a result',
      show: (sample) => {
        const { words } = sample
        const meetings = [{ on: '2026-11-10', text: words.place }]
        const advice = { on: '2026-12-15', by: words.organisation, text: words.said }
        const decision = { on: '2027-02-01', by: words.body, text: words.sentence }
        return result(sample, { meetings, result: { answers: 1234, advice, decision } })
      },
    },
  ],
}

function sheet(sample: Sample, given: Parameters<typeof inquiryFacts>[1]) {
  return <InquirySheet frame={sample.frame} inquiry={inquiryFacts(sample, given)} />
}

function withoutFirst(sample: Sample) {
  const { first: _, ...facts } = inquiryFacts(sample, {})
  return <InquirySheet frame={sample.frame} inquiry={facts} />
}

function result(sample: Sample, given: Parameters<typeof inquiryFacts>[1]) {
  return <InquiryResult inquiry={inquiryFacts(sample, { ...given, state: 'closed' })} locale={sample.locale} />
}
