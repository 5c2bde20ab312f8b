import type { Examples } from '../example.ts'
import { instrumentFacts, projectFacts } from '../sample-data/facts.ts'
import { foundPages } from '../sample-data/found.ts'
import { linkTo, pathOf, type Sample } from '../sample-data/sample.ts'
import { FoundList } from './found-list.tsx'
import type { FoundPlan } from './named-plan.tsx'
import { SearchForm } from './search-form.tsx'
import { type SearchAnswer, SearchPage } from './search-page.tsx'
import { NothingFound, SectionLinks } from './ways.tsx'

export const examples: Examples = {
  components: [
    { state: 'form, empty', show: ({ locale }) => <SearchForm locale={locale} id="_search" /> },
    {
      state: 'form, filled in',
      show: ({ locale, words }) => <SearchForm locale={locale} id="_search" query={words.long} />,
    },
    { state: 'found', show: (sample) => <FoundList pages={foundPages(sample)} locale={sample.locale} /> },
    {
      state: 'nothing found',
      show: ({ frame, locale, words }) => {
        const doors = [{ question: words.question, href: pathOf(locale, 'doors') }]
        return <NothingFound frame={frame} query={words.typed} doors={doors} />
      },
    },
    { state: 'links to continue', show: ({ frame, words }) => <SectionLinks frame={frame} title={words.page} /> },
  ],
  pages: [
    {
      state: 'without a query',
      show: ({ frame }) => <SearchPage frame={frame} query="" answer={undefined} />,
    },
    { state: 'found, with ways to narrow it down', show: (sample) => answered(sample, {}) },
    {
      state: 'did you mean',
      show: (sample) => {
        const { correction, typed } = sample.words
        return answered(sample, { corrected: { query: correction, asTyped: pathOf(sample.locale) } }, typed)
      },
    },
    {
      state: 'another word is offered',
      show: (sample) => {
        const offered = { query: sample.words.correction, href: pathOf(sample.locale) }
        return answered(sample, { offered }, sample.words.typed)
      },
    },
    {
      state: 'nothing found, and another word is offered',
      show: (sample) => {
        const offered = { query: sample.words.correction, href: pathOf(sample.locale) }
        return answered(sample, { count: 0, pages: [], offered }, sample.words.typed)
      },
    },
    {
      state: 'found a municipality',
      show: (sample) =>
        answered(sample, { page: 1, place: { code: '1080', path: pathOf(sample.locale, '1080') } }, '1080'),
    },
    {
      state: 'found a project',
      show: (sample) => answered(sample, { page: 1, plan: planOf(sample, projectFacts(sample)) }),
    },
    {
      state: 'found a plan',
      show: (sample) => answered(sample, { page: 1, plan: planOf(sample, instrumentFacts(sample)) }),
    },
    { state: 'no page has the whole phrase', show: (sample) => answered(sample, { loose: true }) },
    {
      state: 'results only in another language',
      show: (sample) => {
        const doors = [{ question: sample.words.question, href: pathOf(sample.locale, 'doors') }]
        return answered(sample, { count: 0, pages: [], others: foundPages(sample).slice(2), doors }, 'qqqq')
      },
    },
    {
      state: 'unavailable',
      show: ({ frame, words }) => <SearchPage frame={frame} query={words.correction} answer="unavailable" />,
    },
  ],
}

function planOf({ locale, words }: Sample, facts: FoundPlan['facts']): FoundPlan {
  return { ...linkTo(locale, 'plan-1', words.plans[1] ?? ''), facts }
}

function answered(sample: Sample, given: Partial<SearchAnswer>, query = sample.words.correction) {
  const { frame, locale, words } = sample
  const choices = words.sections.slice(0, 3).map((title, i) => ({
    title,
    count: 14 - 4 * i,
    href: pathOf(locale, `choice-${i}`),
    chosen: i === 0,
  }))
  const answer: SearchAnswer = {
    corrected: undefined,
    loose: false,
    count: 24,
    pages: foundPages(sample),
    others: [],
    sections: choices,
    kinds: choices,
    page: 2,
    of: 3,
    hrefOf: (page) => pathOf(locale, `results-${page}`),
    doors: [],
    ...given,
  }
  return <SearchPage frame={frame} query={query} answer={answer} />
}
