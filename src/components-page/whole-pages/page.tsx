import type { PageRecord } from '../../content/schema/page.ts'
import { PageView } from '../../views/page/page.tsx'
import type { Group } from '../example.ts'
import { articleOf } from '../sample/article.ts'
import { inquiryFacts, instrumentFacts, projectFacts } from '../sample/facts.ts'
import { contactsOf, pageOf, surroundings } from '../sample/page.ts'
import { borrowedLink, linkTo, otherThan, type Sample } from '../sample/sample.ts'

export const pagePages: Group = {
  folder: 'page',
  examples: [
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
    { state: 'an open inquiry', show: (sample) => page(sample, { facts: inquiryFacts(sample, {}) }) },
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

export const layoutPages: Group = {
  folder: 'layout',
  examples: [{ state: 'an empty page', show: (sample) => page(sample, {}) }],
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
