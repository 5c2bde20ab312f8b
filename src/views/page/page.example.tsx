import type { PageRecord } from '../../content/schema/page.ts'
import type { Examples } from '../example.ts'
import { articleOf } from '../sample-data/article.ts'
import { inquiryFacts, instrumentFacts, projectFacts, SAMPLE_FACTS } from '../sample-data/facts.ts'
import { contactsOf, pageOf, surroundings } from '../sample-data/page.ts'
import { borrowedLink, linkTo, otherThan, type Sample } from '../sample-data/sample.ts'
import { PageView } from './page.tsx'
import { SectionMenu } from './section-menu.tsx'
import { Toc } from './toc.tsx'

export const examples: Examples = {
  components: [
    {
      state: 'contents with three headings',
      show: (sample) => {
        const texts = [sample.words.page, sample.words.long, sample.words.question]
        // The links need a target: they lead to the heading of the contents itself.
        const entries = texts.map((text) => ({ id: '_toc', text, own: true }))
        return <Toc page={pageOf(sample)} entries={entries} />
      },
    },
    { state: 'menu of the section', show: (sample) => <SectionMenu page={pageOf(sample, surroundings(sample))} /> },
  ],
  pages: [
    {
      state: 'a text with everything around it',
      show: (sample) => page(sample, { ...surroundings(sample), ...textOf(sample) }),
    },
    { state: 'a project', show: (sample) => page(sample, { facts: projectFacts(sample) }) },
    {
      state: 'a plan that was replaced',
      show: (sample) => {
        const replacedBy = linkTo(sample.locale, 'plan-2', sample.words.plans[2] ?? '')
        return page(sample, { facts: { ...instrumentFacts(sample), status: 'replaced', replacedBy } })
      },
    },
    { state: 'a municipality', show: (sample) => page(sample, { facts: SAMPLE_FACTS.municipality(sample) }) },
    {
      state: 'an open inquiry',
      show: (sample) => {
        const [inquiry] = sample.frame.site.inquiries?.open ?? []
        // The band on top of every page leaves out the inquiry of the page itself.
        return page(sample, {
          ...(inquiry && { path: inquiry.path, title: inquiry.title }),
          facts: inquiryFacts(sample, {}),
        })
      },
    },
    {
      state: 'every notice at once',
      show: (sample) =>
        page(sample, {
          textLocale: otherThan(sample.locale),
          outdated: { on: '2026-10-01', original: borrowedLink(sample.locale) },
          withdrawn: { on: '2026-01-02', reason: sample.words.reason },
        }),
    },
    {
      state: 'long words',
      show: (sample) => page(sample, { title: sample.words.long, summary: sample.words.long }),
    },
  ],
}

function textOf(sample: Sample): Partial<PageRecord> {
  const { page: first, long, question } = sample.words
  const entries = [
    ['first', first],
    ['second', long],
    ['notes_title', question],
  ] as const
  return {
    html: articleOf(sample.locale),
    toc: entries.map(([id, text]) => ({ id, text, level: 2 as const })),
    contacts: contactsOf(sample),
  }
}

function page(sample: Sample, given: Partial<PageRecord>) {
  const shown = pageOf(sample, given)
  const { title, summary: description, path } = shown
  const metadata = { title, description, path, indexed: false }
  return <PageView frame={sample.frame} page={shown} metadata={metadata} release="0123456789ab" />
}
