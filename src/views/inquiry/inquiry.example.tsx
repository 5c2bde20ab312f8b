import type { Examples } from '../example.ts'
import { inquiryFacts } from '../sample-data/facts.ts'
import { pageOf } from '../sample-data/page.ts'
import { pathOf, type Sample } from '../sample-data/sample.ts'
import { InquiryHead } from './inquiry-head.tsx'
import { InquiryPoster } from './inquiry-poster.tsx'
import { InquiryResult } from './inquiry-result.tsx'
import { OpenInquiries } from './open-inquiries.tsx'
import { Ways } from './ways.tsx'

export const examples: Examples = {
  components: [
    { state: 'on top of every page', show: ({ frame }) => <OpenInquiries frame={frame} current={undefined} /> },
    {
      state: 'on top of every page, on the last day',
      show: ({ frame }) => <OpenInquiries frame={{ ...frame, today: () => '2026-12-31' }} current={undefined} />,
    },
    { state: 'on top of every page, two open', show: (sample) => twoOpen(sample) },
    { state: 'poster of an open inquiry', show: (sample) => poster(sample, {}) },
    { state: 'poster on the last day', show: (sample) => poster(sample, { last: '2026-11-24', isLastDay: true }) },
    { state: 'poster, first day unknown', show: (sample) => poster(sample, {}, ['first']) },
    { state: 'ways to respond', show: (sample) => <Ways inquiry={inquiryFacts(sample, {})} locale={sample.locale} /> },
    { state: 'announced', show: (sample) => head(sample, { state: 'announced', first: '2026-12-07' }) },
    { state: 'open', show: (sample) => head(sample, {}) },
    { state: 'closed', show: (sample) => head(sample, { state: 'closed', last: '2026-11-20' }) },
    {
      state: 'open, with a meeting',
      show: (sample) =>
        result(sample, { state: 'open', meetings: [{ on: '2026-12-01T18:30', text: sample.words.place }] }),
    },
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

type Given = Parameters<typeof inquiryFacts>[1]

function head(sample: Sample, given: Given) {
  return <InquiryHead inquiry={inquiryFacts(sample, given)} locale={sample.locale} />
}

function poster(sample: Sample, given: Given, without: readonly 'first'[] = []) {
  const facts = inquiryFacts(sample, given)
  for (const key of without) delete facts[key]
  const page = pageOf(sample, { title: sample.words.inquiries[0] ?? '' })
  return (
    <>
      <InquiryPoster frame={sample.frame} page={page} inquiry={facts} first={null} />
      {/* The buttons of the poster lead here. */}
      <Ways inquiry={facts} locale={sample.locale} />
    </>
  )
}

function twoOpen({ frame, locale, words }: Sample) {
  const [first] = frame.site.inquiries?.open ?? []
  const second = first && { ...first, title: words.long, path: pathOf(locale, 'inquiry-2'), until: '2027-01-31' }
  const open = first && second ? [second, first] : []
  const inquiries = frame.site.inquiries && { ...frame.site.inquiries, open }
  return <OpenInquiries frame={{ ...frame, site: { ...frame.site, inquiries } }} current={undefined} />
}

function result(sample: Sample, given: Given) {
  const inquiry = inquiryFacts(sample, { state: 'closed', ...given })
  return <InquiryResult inquiry={inquiry} locale={sample.locale} path={pathOf(sample.locale)} />
}
